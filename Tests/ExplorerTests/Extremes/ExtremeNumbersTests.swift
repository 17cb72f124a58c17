import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Numbers that no lesson should have are drawn and said like any others.
@Suite("Extreme numbers") struct ExtremeNumbersTests {
  static let numbers: [Double] = [
    0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 2.3e-308, 1e-300, 1e-17, 0.5, 1e6,
    1e15, 1e16, 9.3e18, 1e19, 1e300,
    -1e300, 1.7e308, -1.7e308,
  ]

  /// A lesson that begins with the number as a weight, an input, a bias and the learning rate.
  static func lesson(_ number: Double, _ activation: Activation) throws -> Lesson {
    try Lesson(
      SourceText(
        path: "00-extreme.md",
        text: """
          ---
          id: extreme
          title: Extreme
          goal: Go on.
          network:
            layers:
              - inputs: 2
              - {units: 2, activation: \(activation.rawValue), weights: [[\(number), 0.2], [0.3, 1]], biases: [0, \(number)]}
              - {units: 1, activation: linear, weights: [[0.7, \(number)]], biases: [0]}
          loss: squared-error
          examples: [{input: [\(number), 1], target: [1]}, {input: [0, \(number)], target: [\(number)]}]
          learning-rate: \(min(abs(number), 1e6))
          ---

          ## The only page

          Here is `w(x1->h1)` and `L`.

          ```scene
          from: start
          until: end
          views: [table, weights, equation, curve, loss-curve, paths, check, matrix, training, map]
          by: operation
          ```
          """))
  }

  @Test("every view of every step draws, on every glyph set", arguments: numbers)
  func views(number: Double) throws {
    for (activation, look) in Self.variants {
      let lesson = try Self.lesson(number, activation)
      var state = State(lessons: [lesson], size: Size(columns: 80, rows: 24), look: look)
      state.open(lesson: 0, page: 0)
      for key in "  \tw v v v v v v v v v g i e" where !state.isFinished {
        state.press(key == " " ? .space : key == "\t" ? .tab : .character(key))
        #expect(state.picture().size == state.size)
        state.press(.escape)
      }
      for key in ".tt" {
        state.press(.character(key))
        #expect(state.picture().size == state.size)
      }
    }
  }

  private static let variants: [(Activation, ScreenLook)] = [
    (.sigmoid, ScreenLook()), (.linear, ScreenLook(glyphs: .ascii, notation: .ascii)),
  ]

  @Test("plain mode says every step, and why", arguments: numbers)
  func plain(number: Double) throws {
    let lesson = try Self.lesson(number, .linear)
    var state = State(lessons: [lesson], size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: 0)
    var session = PlainSession(state: state)
    _ = session.begin()
    for line in ["", "", "", "why", "show", "check", "example", "show w(x1->h1)", "example"] {
      #expect(!session.answer(line).isEmpty)
    }
  }

  @Test("values are shown as the numbers they are")
  func numberTexts() {
    let texts = Self.numbers.map { NumberFormat().text($0) }
    let isShort = texts.allSatisfy { $0.count <= 7 }
    #expect(isShort, "\(texts)")
    #expect(NumberFormat().text(-0.0) == NumberFormat().text(0))
    #expect(NumberFormat().text(.nan) == "NaN")
    #expect(NumberFormat().text(-.infinity) == "−inf")
    #expect(NumberFormat(.exact).text(.leastNonzeroMagnitude).contains("e-324"))
  }
}
