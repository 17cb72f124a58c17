/// Collects what is wrong with one source while it is read and checked.
///
/// A reader notes a complaint and goes on, so that an author sees all of them at once.
final class ComplaintLog {
  let source: SourceText
  private var found: Set<Complaint> = []
  /// The paths of the tables that the source names, whether they could be read or not.
  private(set) var tables: Set<String> = []

  /// A file with more than this many is a different kind of file, and nobody reads on.
  private static let maximum = 100

  init(_ source: SourceText) {
    self.source = source
  }

  func add(_ problem: String, _ advice: String, at spot: SourceSpot) {
    add(problem, advice, at: spot, isWarning: false)
  }

  /// A complaint about the text as a whole.
  func addAtStart(_ problem: String, _ advice: String) {
    add(problem, advice, at: SourceSpot(line: 1, offset: 0))
  }

  /// Something that may be meant as it is.
  func warn(_ problem: String, _ advice: String, at spot: SourceSpot) {
    add(problem, advice, at: spot, isWarning: true)
  }

  private func add(_ problem: String, _ advice: String, at spot: SourceSpot, isWarning: Bool) {
    guard found.count < Self.maximum else { return }
    found.insert(
      Complaint(
        path: source.path, place: source.place(of: spot), problem: problem, advice: advice,
        isWarning: isWarning))
  }

  /// A table belongs to the source.
  func note(table path: String) {
    tables.insert(path)
  }

  /// True when nothing more is noted, so that readers need not find words for it.
  var isFull: Bool { found.count >= Self.maximum }
  var isEmpty: Bool { found.isEmpty }
  var count: Int { found.count }

  /// All complaints, in the order of their places.
  var complaints: [Complaint] { found.sorted() }
}
