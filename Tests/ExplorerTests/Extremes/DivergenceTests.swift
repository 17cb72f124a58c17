import Drawing
import Lessons
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Training that goes wrong stops where it went wrong, and says which number did, and why.
@Suite("Divergence") struct DivergenceTests {
  private func session(rate: String, activation: String = "linear") throws -> State {
    let lesson = try Lesson(
      SourceText(
        path: "00-diverge.md",
        text: """
          ---
          id: diverge
          title: Diverging
          goal: See training go wrong.
          network:
            layers:
              - inputs: 2
              - {units: 2, activation: \(activation), weights: [[0.1, 0.2], [0.3, 0.4]], biases: [0.5, 0.6]}
              - {units: 1, activation: linear, weights: [[0.7, 0.8]], biases: [0.9]}
          loss: squared-error
          data: xor
          learning-rate: 0.1
          ---

          ## The only page

          Press t to train.

          ```scene
          from: start
          until: end
          views: [training, table]
          ```
          """))
    var state = State(lessons: [lesson], size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: 0)
    for key in "e" + rate { state.press(.character(key)) }
    state.press(.enter)
    return state
  }

  @Test("t stops at the number that overflowed", arguments: ["50", "1e3", "1e6"])
  func epochs(rate: String) throws {
    var state = try session(rate: rate)
    for _ in 1...40 where state.notice?.hasPrefix("Stopped") != true {
      state.press(.character("t"))
    }
    let notice = try #require(state.notice)
    let walk = try #require(state.walk)
    let step = try #require(walk.currentStep)
    #expect(notice.contains("overflowed") && notice.contains("η = "), "\(notice)")
    #expect(notice.contains(Notation.symbols.text(step.quantity)), "it is named: \(notice)")
    #expect(!step.value.isFinite, "and it is the step on the screen")
    let isFirst = walk.trace.steps.prefix(walk.moment.cursor - 1).allSatisfy { $0.value.isFinite }
    #expect(isFirst, "and no number before it is broken")
    #expect(state.picture().text.contains("Stopped: "))
    #expect(TextWidth.columns(notice) <= 78)
    // Training again goes nowhere, and says so again.
    state.press(.character("t"))
    #expect(state.walk?.moment == walk.moment)
    #expect(state.notice == notice)
  }

  @Test("training that runs by itself stops by itself")
  func running() throws {
    var state = try session(rate: "50")
    state.press(.character("T"))
    for _ in 1...40 { state.update(.train(.ran(.epochs(1)))) }
    #expect(!state.isRunning)
    #expect(state.notice?.hasPrefix("Stopped") == true)
    let last = state.walk?.moment
    for _ in 1...5 { state.update(.train(.ran(.epochs(1)))) }
    #expect(state.walk?.moment == last)
  }

  @Test("back, and the first weights again, lead out of it")
  func wayOut() throws {
    var state = try session(rate: "50")
    for _ in 1...40 { state.press(.character("t")) }
    state.press(.left)
    #expect(state.walk?.currentStep?.value.isFinite == true)
    state.press(.character("r"))
    let isSound = state.walk?.trace.steps.allSatisfy { $0.value.isFinite }
    #expect(isSound == true)
    state.press(.character("t"))
    #expect(state.notice?.hasPrefix("Stopped") != true)
  }

  @Test("a remark about what is no number says that it is none")
  func remark() throws {
    var state = try session(rate: "1e6")
    for _ in 1...40 { state.press(.character("t")) }
    for _ in 1...40 { state.press(.space) }
    #expect(!state.picture().text.contains("it moves down"))
  }

  @Test("a sound learning rate never stops")
  func sound() throws {
    var state = try session(rate: "0.01", activation: "tanh")
    for _ in 1...50 { state.press(.character("t")) }
    #expect(state.notice?.hasPrefix("Stopped") != true)
    #expect(state.walk?.epochsDone == 50)
  }
}
