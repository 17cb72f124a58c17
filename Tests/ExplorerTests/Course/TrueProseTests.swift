import Drawing
import Explorer
import Lessons
import NeuralNetwork
import Session
import Testing
import Walkthrough

/// Words that stay true when a learner draws other weights or edits a number.
///
/// A number that is typed into a page's words, and that its network gives or computes, is true only
/// until `s` or `e`: it has to be a live one, or its sentence has to say what it is the number of.
@Suite struct TrueProseTests {
  /// What ties a number to a case that no key changes.
  private static let bound = [
    "seed", "as it came", "At z =", "At 4", "to everything", "e ≈ 2.718", "1 / (1 + 0.549)",
    "From 3 and −2",
  ]

  @Test(arguments: RealLessons.all)
  func noTypedNumberGoesStale(_ lesson: Lesson) {
    for walk in lesson.openedPages {
      let typed = Self.sentences(of: walk.page).flatMap { sentence in
        Self.numbers(in: sentence).map { (number: $0, sentence: sentence) }
      }.filter { item in !Self.bound.contains { item.sentence.contains($0) } }
      guard !typed.isEmpty else { continue }
      let asItCame = Self.numbers(of: walk)
      let changed = Self.changed(walk).map(Self.numbers)
      for (number, sentence) in typed {
        let stale = asItCame.filter { Self.reads($0.value, number) }.keys.filter { key in
          changed.contains { !Self.reads($0[key] ?? 0, number) }
        }
        #expect(
          stale.isEmpty,
          "\(lesson.id), page \(walk.pageNumber + 1): \(number) is \(stale[0]) in: \(sentence)")
      }
    }
  }

  /// Whatever is edited or drawn, one choice is right, and a reason is given for it.
  @Test(arguments: RealLessons.all)
  func aQuestionKeepsItsAnswer(_ lesson: Lesson) {
    for walk in lesson.openedPages {
      guard case .predict(let prediction)? = walk.page.ask?.kind else { continue }
      for changed in Self.changed(walk) {
        #expect(
          prediction.rightChoice(in: changed.trace) != nil,
          "\(lesson.id), page \(walk.pageNumber + 1)")
      }
    }
  }

  // MARK: What is said

  private static func sentences(of page: Page) -> [String] {
    page.passages.flatMap { passage in
      // A live number ends what is typed before it: it is no part of it.
      passage.map { inline in
        switch inline {
        case .text(let text), .emphasis(let text), .strong(let text), .link(let text, _): text
        case .code, .quantity, .formula, .timed, .address: "…"
        }
      }.joined().split(separator: /[.?!:] (?=[A-Z])/).map(String.init)
    }
  }

  /// Decimal numbers of three digits that count, and more: those are no coincidence.
  private static func numbers(in sentence: String) -> [String] {
    sentence.matches(of: /\d+\.\d+/).map { String($0.output) }
      .filter { $0.filter { $0 != "." }.drop { $0 == "0" }.count >= 3 }
  }

  /// Whether a number is what was typed, to the digits of it, whatever its sign.
  private static func reads(_ value: Double, _ typed: String) -> Bool {
    guard let number = Double(typed) else { return false }
    let decimals = typed.firstIndex(of: ".").map { typed[$0...].count - 1 } ?? 0
    let half = (0..<decimals).reduce(0.5) { half, _ in half / 10 }
    return abs(abs(value) - number) <= half && value != 0
  }

  // MARK: What the network says

  /// A debug build trains slowly: of a page that trains for longer only its beginning is looked at.
  private static let mostSteps = 50

  /// The page after `s`, and after its weights, inputs, targets and learning rate were edited.
  private static func changed(_ walk: LessonWalk) -> [LessonWalk] {
    var redrawn = walk
    redrawn.redraw(from: 3)
    guard walk.plan.end.trainingStep <= mostSteps else { return [redrawn] }
    var edited = walk
    let trace = walk.trace
    let inputs = trace.example.input.indices.map { Quantity.activation(.input($0 + 1)) }
    let targets = trace.example.target.indices.map { Quantity.target($0 + 1) }
    let parameters = trace.experiment.network.parameters.map(trace.shape.quantity)
    for (number, quantity) in ([.learningRate] + inputs + targets + parameters).enumerated() {
      let value = trace.value(of: quantity) ?? 0
      _ = edited.make(.set(quantity, to: value * 1.31 + 0.17 + Double(number) * 0.01))
    }
    return [redrawn, edited]
  }

  /// Everything that is given or computed where the page begins and where it ends.
  private static func numbers(of walk: LessonWalk) -> [String: Double] {
    var found: [String: Double] = [:]
    func note(_ trace: Trace, _ time: String) {
      for step in trace.steps { found["\(step.quantity.key) \(time)"] = step.value }
      let given = trace.shape.neurons.flatMap { trace.shape.givenNumbers(of: $0) }
      for quantity in [.learningRate] + given {
        found["\(quantity.key) \(time)"] = trace.value(of: quantity)
      }
      let experiment = trace.experiment
      found["J \(time)"] = experiment.network.loss(experiment.loss, on: experiment.examples)
    }
    var walk = walk
    note(walk.trace, "where the page begins")
    guard walk.plan.end.trainingStep <= mostSteps else { return found }
    walk.move(to: walk.plan.end)
    note(walk.trace, "where the page ends")
    return found
  }
}

extension Lesson {
  /// A walk opened at each of the lesson's pages that is reached soon.
  fileprivate var openedPages: [LessonWalk] {
    var walk = LessonWalk(self)
    return pages.indices.compactMap { page in
      walk.open(page: page)
      return walk.plan.start.trainingStep <= 50 ? walk : nil
    }
  }
}
