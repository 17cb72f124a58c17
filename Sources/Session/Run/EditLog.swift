/// The edits of a timeline in the order they were made, each with its training step.
///
/// Timelines that differ in their last edits share all those before: a thousand versions to go back
/// to hold no more than the edits that led through them.
package struct EditLog: Sendable {
  private var newest: Link?

  /// True when nothing was edited.
  package var isEmpty: Bool { newest == nil }

  /// The edits that were made in one training step.
  package func edits(at trainingStep: Int) -> [Edit] {
    var found: [Edit] = []
    var link = newest
    while let entry = link, entry.trainingStep >= trainingStep {
      if entry.trainingStep == trainingStep { found.append(entry.edit) }
      link = entry.earlier
    }
    return found.reversed()
  }

  /// The first training step after one in which an edit was made; nil when there is none.
  package func firstStep(after trainingStep: Int) -> Int? {
    var (first, link): (Int?, Link?) = (nil, newest)
    while let entry = link, entry.trainingStep > trainingStep {
      first = entry.trainingStep
      link = entry.earlier
    }
    return first
  }

  /// Adds an edit, and forgets those of later training steps, which no longer come to be.
  package mutating func add(_ edit: Edit, at trainingStep: Int) {
    let kept = edits(at: trainingStep).filter { !edit.supersedes($0) }
    while let last = newest, last.trainingStep >= trainingStep { newest = last.earlier }
    for edit in kept + [edit] {
      newest = Link(edit, at: trainingStep, earlier: newest)
    }
  }

  /// One edit, and what was edited before.
  private final class Link: Sendable {
    let trainingStep: Int
    let edit: Edit
    /// Changed once, when the last link to this one goes.
    nonisolated(unsafe) private(set) var earlier: Link?

    init(_ edit: Edit, at trainingStep: Int, earlier: Link?) {
      self.trainingStep = trainingStep
      self.edit = edit
      self.earlier = earlier
    }

    /// Lets go of a long row one by one: each within the next would take a stack as long as the row.
    deinit {
      var rest = earlier.take()
      while isKnownUniquelyReferenced(&rest) { rest = rest?.earlier.take() }
    }
  }
}
