import Walkthrough

/// What one learner of a class has done, as their own file says.
package struct LearnerProgress: Hashable, Sendable {
  /// How far a lesson was read.
  package struct Lesson: Hashable, Sendable {
    let id: String
    let pages: Int
    let done: Int
    /// How often each known slip was made at numbers to fill in.
    let slips: [Slip: Int]
  }

  /// What the learner is called.
  let name: String
  let lessons: [Lesson]
  /// By concept, as the lessons' questions name it.
  let concepts: [String: ConceptProgress]

  /// How often each slip was made, at questions and at numbers to fill in.
  var slips: [Slip: Int] {
    (concepts.values.map(\.slips) + lessons.map(\.slips)).reduce(into: [:]) { sum, slips in
      sum.merge(slips, uniquingKeysWith: +)
    }
  }
}

/// A class's progress as one table: pages by learner, what was hard, and the commonest slip.
package struct ClassProgress: Sendable {
  private let learners: [LearnerProgress]
  /// So many ideas are named as hard at most.
  private static let mostHard = 5

  /// The progress of these learners, in this order.
  package init(_ learners: [LearnerProgress]) {
    self.learners = learners
  }

  /// The lines that `nn101 collect` prints.
  package var text: String {
    ([head] + learners.map(row) + hard + commonest + ["", Self.caution]).joined(separator: "\n")
  }

  /// Said each time: nobody should take the table for more than it is.
  private static let caution =
    "This is what each learner's own file says. A file can be edited: it is no proof against "
    + "cheating."

  // MARK: Learners

  private var width: Int { max(7, learners.map(\.name.count).max() ?? 0) }

  private var head: String {
    Self.padded("learner", width) + "    pages  right  wrong  shown  hints  commonest slip"
  }

  private func row(_ learner: LearnerProgress) -> String {
    let done = learner.lessons.reduce(0) { $0 + min($1.done, $1.pages) }
    let all = learner.lessons.reduce(0) { $0 + $1.pages }
    let answers = learner.concepts.values
    let counts = [\ConceptProgress.right, \.wrong, \.shown, \.hints].map { part in
      Self.column("\(answers.reduce(0) { $0 + $1[keyPath: part] })", 7)
    }
    let slip = Self.commonest(in: [learner])?.slip.rawValue ?? ""
    let line =
      Self.padded(learner.name, width) + Self.column("\(done)/\(all)", 9) + counts.joined()
    return slip.isEmpty ? line : line + "  " + slip
  }

  // MARK: What was hard

  /// The ideas with the most answers that were wrong or shown, among those that had any.
  private var hard: [String] {
    var ideas: [String: (missed: Int, all: Int)] = [:]
    for (idea, concept) in learners.flatMap(\.concepts) {
      let old = ideas[idea] ?? (0, 0)
      ideas[idea] = (old.missed + concept.wrong + concept.shown, old.all + concept.count)
    }
    let ranked = ideas.filter { $0.value.missed > 0 }.sorted {
      ($1.value.missed, $0.key) < ($0.value.missed, $1.key)
    }
    guard !ranked.isEmpty else { return [] }
    return ["", "What was hard"]
      + ranked.prefix(Self.mostHard).map { idea, count in
        "  \(idea.asIdea): \(count.missed) of \(count.all) answers wrong or shown"
      }
  }

  private var commonest: [String] {
    guard let found = Self.commonest(in: learners) else { return [] }
    let who = learners.count { $0.slips[found.slip] != nil }
    let times = found.count == 1 ? "once" : "\(found.count) times"
    return [
      "", "Commonest slip: \(found.slip.rawValue), \(times), by \(who) of \(learners.count).",
    ]
  }

  private static func commonest(in learners: [LearnerProgress]) -> (slip: Slip, count: Int)? {
    let counts = learners.reduce(into: [:]) { $0.merge($1.slips, uniquingKeysWith: +) }
    let most = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    return most.map { ($0.key, $0.value) }
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }

  private static func column(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }
}
