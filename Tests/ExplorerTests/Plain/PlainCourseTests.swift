import Drawing
import Foundation
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Every lesson of the course in sentences, from its first page to its end.
@Suite("The course in plain sentences") struct PlainCourseTests {
  static let lessons: [Lesson] = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return Curriculum(folder: parts.dropLast(4).joined(separator: "/") + "/lessons").lessons
      .openAll()
  }()

  private func session(_ index: Int, _ look: ScreenLook = ScreenLook()) -> PlainSession {
    var state = State(
      lessons: LessonCatalogue(Self.lessons), size: Size(columns: 80, rows: 24), look: look)
    state.open(lesson: index, page: 0)
    return PlainSession(state: state)
  }

  @Test("Enter alone leads to the end, and every number is said", arguments: lessons.indices)
  func enters(index: Int) {
    var session = session(index)
    var said = session.begin()
    for round in 1...2000 where session.state.overlay != .lessonEnd {
      guard let before = session.state.walk else { break }
      let more = session.answer("")
      if let after = session.state.walk { expectSaid(more, from: before, to: after) }
      if round % 9 == 0 { expectShown(&session) }
      said += more
    }
    #expect(session.state.overlay == .lessonEnd, "\(Self.lessons[index].id) has no end")
    #expect(said.last?.contains("next lesson") == true)
    for page in Self.lessons[index].pages {
      #expect(
        said.contains { $0.hasSuffix(page.title.asSentence.replacing("−", with: "minus ")) },
        "\(page.title) is not announced")
    }
    let isSafe = said.allSatisfy { !$0.unicodeScalars.contains { Sanitiser.isDangerous($0) } }
    #expect(isSafe)
    let drawn = said.joined().unicodeScalars.filter { (0x2500...0x28FF).contains($0.value) }
    #expect(drawn.isEmpty, "\(Self.lessons[index].id) draws in plain mode")
  }

  @Test("every question is answered by its number or value, and judged", arguments: lessons.indices)
  func answers(index: Int) throws {
    var session = session(index)
    _ = session.begin()
    for _ in 1...2000 where session.state.overlay != .lessonEnd {
      let walk = try #require(session.state.walk)
      let said = session.answer(answer(walk))
      #expect(!said.isEmpty)
    }
    let walk = try #require(session.state.walk)
    for (number, page) in walk.lesson.pages.enumerated() {
      guard let ask = page.ask else { continue }
      if case .challenge = ask.kind { continue }
      #expect(
        walk.questions.answers[number]?.verdict == .right, "\(walk.lesson.id), page \(number + 1)")
    }
  }

  private func answer(_ walk: LessonWalk) -> String {
    if let blank = walk.pendingBlank { return "\(blank.value)" }
    switch walk.pendingAsk?.kind {
    case .predict(let prediction):
      return prediction.rightChoice(in: walk.trace).map { "\($0 + 1)" } ?? ""
    case .compute(let computation):
      return walk.trace.value(of: computation.quantity).map { "\($0)" } ?? ""
    case .find: return walk.trace.firstFaulty == walk.cursor - 1 ? "wrong" : ""
    case .challenge, nil: return ""
    }
  }

  /// Every step that the screen takes is said with its number, of very many how many they are; pages
  /// that train say their loss.
  private func expectSaid(_ said: [String], from before: LessonWalk, to after: LessonWalk) {
    guard after.pageNumber == before.pageNumber, before.moment < after.moment else { return }
    if after.isTrainingPage, after.epochsDone > before.epochsDone {
      guard let report = after.run.reports.last(where: { $0.epoch <= after.epochsDone }) else {
        Issue.record("no report of epoch \(after.epochsDone)")
        return
      }
      let loss = Self.number(report.training.loss)
      let start = "Epoch \(report.epoch) is done. Mean loss \(loss)"
      #expect(said.contains { $0.hasPrefix(start) }, "\(said)")
      #expect(!said.contains { $0.hasPrefix("Step ") }, "not every step of hundreds")
      return
    }
    let first = before.moment.trainingStep == after.moment.trainingStep ? before.moment.cursor : 0
    guard after.trace.isMarked || after.moment.cursor - first <= 12 else {
      #expect(said.contains { $0.hasPrefix("Steps \(first + 1) to ") }, "\(said)")
      #expect(said.contains { $0.hasPrefix("Step \(after.moment.cursor) of ") }, "\(said)")
      return
    }
    for step in after.trace.steps[first..<after.moment.cursor] {
      let ending = "= \(Self.number(step.value))."
      let about = "= about \(Self.number(step.value))."
      let isSaid =
        after.isAsked(step.quantity) || !after.shows(step)
        || said.contains {
          $0.hasPrefix("Step ") && ($0.hasSuffix(ending) || $0.hasSuffix(about))
        }
      #expect(isSaid, "\(after.lesson.id): \(step.quantity.key) \(ending)\n\(said)")
    }
  }

  /// `show` says every number that is known.
  private func expectShown(_ session: inout PlainSession) {
    guard let walk = session.state.walk else { return }
    let said = Set(session.answer("show"))
    // Of a batch the example that is looked at, and what all have in common.
    let seen = walk.trace.exampleNumber
    for step in walk.trace.steps.prefix(walk.cursor)
    where !walk.isAsked(step.quantity) && (step.example ?? seen) == seen {
      let name = SpokenNotation.name(step.quantity).capitalisedFirst
      let line = "\(name) is \(Self.number(step.value))."
      #expect(said.contains(line), "\(walk.lesson.id): \(line)")
    }
  }

  private static func number(_ value: Double) -> String {
    SpokenNotation.number(value)
  }

  @Test("train and seed do what t and s do")
  func commands() throws {
    var session = session(0)
    _ = session.begin()
    let first = session.state.walk?.experiment.network
    let said = session.answer("train 3")
    #expect(said.contains { $0.hasPrefix("Epoch 3. ") }, "\(said)")
    #expect(session.state.walk?.epochsDone == 3)
    #expect(session.answer("train many").first?.hasPrefix("Say it like this") == true)
    _ = session.answer("seed")
    #expect(session.state.walk?.experiment.network != first)
  }
}
