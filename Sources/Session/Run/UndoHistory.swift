/// What was changed, to take back and to make again: the newest 500 versions each way.
///
/// A day's work fits, and memory has an end: the older a version is, the less is kept of it.
package struct UndoHistory: Sendable {
  /// So many changes can be taken back.
  package static let most = 500

  /// What `u` goes back to, the newest last.
  package private(set) var past: [RunVersion] = []
  /// What `U` makes again, the next one last.
  package private(set) var future: [RunVersion] = []

  /// A change was made: what stood before can be gone back to, and nothing can be made again.
  mutating func remember(_ version: RunVersion) {
    Self.add(version, to: &past)
    future = []
  }

  /// Takes the last change back; `restore` goes to a version and gives the one that it leaves.
  mutating func undo(_ restore: (RunVersion) -> RunVersion) -> Bool {
    guard let version = past.popLast() else { return false }
    Self.add(restore(version), to: &future)
    return true
  }

  /// Makes the change again that was taken back last.
  mutating func redo(_ restore: (RunVersion) -> RunVersion) -> Bool {
    guard let version = future.popLast() else { return false }
    Self.add(restore(version), to: &past)
    return true
  }

  /// What is kept while another lesson is open: the edits of the last changes.
  var resting: UndoHistory {
    var resting = self
    resting.past = Self.resting(past)
    resting.future = Self.resting(future)
    return resting
  }

  private static func resting(_ versions: [RunVersion]) -> [RunVersion] {
    versions.suffix(Detail.edits.age).map { $0.keeping(.edits) }
  }

  /// Adds the newest version, and keeps less of the one that has just grown old enough for it.
  private static func add(_ version: RunVersion, to versions: inout [RunVersion]) {
    versions.append(version)
    versions.removeFirst(max(0, versions.count - most))
    for detail in [Detail.newestMoment, .edits] {
      let index = versions.count - 1 - detail.age
      if index >= 0 { versions[index] = versions[index].keeping(detail) }
    }
  }
}
