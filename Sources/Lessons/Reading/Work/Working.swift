import Walkthrough

/// A learner's working as it was read: the numbers, each with its place, and what they are about.
package struct Working: Sendable {
  /// What was written, in the order of the file.
  package let numbers: [WrittenNumber]
  /// The words behind `# nn101 worksheet` at the top; nil where no worksheet has written the file.
  package let worksheet: [String]?
  /// The network that the file holds itself, with what it learns from; nil where it holds none.
  package let experiment: Experiment?
  private let spots: [SourceSpot]
  private let source: SourceText

  init(
    _ read: [(number: WrittenNumber, spot: SourceSpot)], of source: SourceText,
    worksheet: [String]? = nil, experiment: Experiment? = nil
  ) {
    numbers = read.map(\.number)
    spots = read.map(\.spot)
    self.source = source
    self.worksheet = worksheet
    self.experiment = experiment
  }

  /// What is wrong with the number at an index, with its place in the file.
  package func error(at index: Int, problem: String, advice: String) -> SourceError {
    let place = source.place(of: spots[index])
    return SourceError([
      Complaint(path: source.path, place: place, problem: problem, advice: advice)
    ])
  }

  /// Reads a table with the columns `quantity` and `value`, or what `nn101 trace --format json`
  /// writes.
  ///
  /// Throws every complaint about the text.
  package static func read(_ source: SourceText) throws(SourceError) -> Working {
    let log = ComplaintLog(source)
    let isObject = source.bytes.first { !$0.isBlank && $0 != .newline } == UInt8(ascii: "{")
    let working = isObject ? TracedWorkReader(log).read() : WorkTableReader(log).read()
    guard let working, log.isEmpty else { throw SourceError(log.complaints) }
    return working
  }
}
