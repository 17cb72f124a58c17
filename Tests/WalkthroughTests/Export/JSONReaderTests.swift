import NeuralNetwork
import Testing

@testable import Walkthrough

@Suite struct JSONReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let value: JSONText
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(text: "null", value: .null),
    Case(text: " true ", value: .bool(true)),
    Case(text: "false\n", value: .bool(false)),
    Case(text: "0", value: .integer(0)),
    Case(text: "-17", value: .integer(-17)),
    Case(text: "-0.5", value: .number(-0.5)),
    Case(text: "1e3", value: .number(1000)),
    Case(text: "2.5E-1", value: .number(0.25)),
    Case(text: "9223372036854775807", value: .integer(.max)),
    Case(text: "9223372036854775808", value: .number(9_223_372_036_854_775_808)),
    Case(text: #""""#, value: .string("")),
    Case(text: #""a\"b\\c\/d\n\t\r\b\f""#, value: .string("a\"b\\c/d\n\t\r\u{8}\u{C}")),
    Case(text: #""\u00e9 é \u2192 \ud83d\ude00""#, value: .string("é é → 😀")),
    Case(text: "[]", value: .array([])),
    Case(
      text: "[ 1 , [2],{} ]",
      value: .array([.integer(1), .array([.integer(2)]), .object([:])])),
    Case(text: #"{"a": {"b": [null]}}"#, value: .object(["a": .object(["b": .array([.null])])])),
  ])
  func valuesAreRead(_ example: Case) {
    #expect(JSONText(reading: example.text) == example.value)
  }

  @Test(arguments: [
    "", " ", "nul", "True", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1", "NaN", "--1", "1 2",
    "\"", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\ud83d\"", "\"\\ud83d\\u0041\"",
    "\"\\ude00\"", "\"a\nb\"", "'a'", "[", "[1", "[1,]", "[,1]", "[1 2]", "]", "{", "{}}", "{1: 2}",
    #"{"a"}"#, #"{"a": }"#, #"{"a": 1,}"#, #"{"a" 1}"#, "// a\n1", "\u{FEFF}1",
  ])
  func whatIsNoJSONIsRefused(_ text: String) {
    #expect(JSONText(reading: text) == nil)
  }

  @Test func nestingHasAnEnd() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(JSONText(reading: nested(32)) != nil)
    #expect(JSONText(reading: nested(33)) == nil)
    #expect(JSONText(reading: String(repeating: "[", count: 1_000_000)) == nil)
    #expect(JSONText(reading: String(repeating: #"{"a":"#, count: 100_000)) == nil)
  }

  @Test("What is written reads back the same, for values made at random")
  func writtenValuesReadBack() {
    var generator = SeededGenerator(seed: 31)
    for number in 0..<300 {
      let value = Self.value(depth: 0, &generator)
      #expect(JSONText(reading: value.text()) == value, "value \(number) of seed 31")
    }
  }

  private static func value(depth: Int, _ generator: inout SeededGenerator) -> JSONText {
    switch generator.index(below: depth > 3 ? 5 : 7) {
    case 0: return .null
    case 1: return .bool(generator.index(below: 2) == 0)
    case 2: return .integer(generator.index(below: 2000) - 1000)
    case 3: return .number(generator.uniform(in: -1...1))
    case 4: return .string(text(&generator))
    case 5:
      return .array(
        (0..<generator.index(below: 4)).map { _ in value(depth: depth + 1, &generator) })
    default:
      return .object(
        (0..<generator.index(below: 4)).map { number in
          JSONText.Member(
            key: text(&generator) + "\(number)", value: value(depth: depth + 1, &generator))
        })
    }
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    let letters: [Character] = ["a", "\"", "\\", "\n", "\u{1}", "é", "→", "😀", "/", "\u{7f}"]
    return String((0..<generator.index(below: 6)).map { _ in letters[generator.index(below: 10)] })
  }
}
