/// What is wrong or doubtful in a file, where, and what to do about it.
package struct Complaint: Hashable, Sendable, CustomStringConvertible {
  /// The file as it should be called in messages; safe to print.
  package let path: String
  /// nil when the whole file is meant: it is missing, or cannot be read.
  package let place: LineAndColumn?
  /// What is wrong.
  package let problem: String
  /// What to do about it.
  package let advice: String
  /// True for what may be meant as it is: it stands in nobody's way.
  package let isWarning: Bool

  /// A complaint; characters that a terminal would obey are made visible.
  package init(
    path: String, place: LineAndColumn?, problem: String, advice: String, isWarning: Bool = false
  ) {
    self.isWarning = isWarning
    self.path = Sanitiser.visible(path, keepingLines: false)
    self.place = place
    self.problem = Sanitiser.visible(problem, keepingLines: false)
    self.advice = Sanitiser.visible(advice, keepingLines: false)
  }

  /// One line: `path:line:column: error: what is wrong; what to do`, or `warning:`.
  package var description: String {
    let position = place.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(path)\(position): \(isWarning ? "warning" : "error"): \(problem); \(advice)"
  }
}

extension Complaint: Comparable {
  /// By file, then by place; complaints about the whole file come first.
  package static func < (left: Complaint, right: Complaint) -> Bool {
    if left.path != right.path { return left.path < right.path }
    let (one, other) = (left.place ?? .beforeAll, right.place ?? .beforeAll)
    return one == other ? left.problem < right.problem : one < other
  }
}

extension LineAndColumn {
  fileprivate static let beforeAll = LineAndColumn(line: 0, column: 0)
}

/// Why a file cannot be used: at least one complaint, in the order of their places.
package struct SourceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in the order of the text.
  package let complaints: [Complaint]

  /// An error of at least one complaint.
  package init(_ complaints: [Complaint]) {
    self.complaints = complaints.sorted()
  }

  /// One line for each complaint.
  package var description: String {
    complaints.map(\.description).joined(separator: "\n")
  }
}
