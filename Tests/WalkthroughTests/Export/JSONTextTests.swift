import Foundation
import Testing
import Walkthrough

/// JSON as text, read by Foundation.
@Suite struct JSONTextTests {
  @Test(arguments: [
    (JSONText.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.number(0.5), "0.5"),
    (.number(3), "3"), (.number(-0.0), "0"), (.number(1e300), "1e+300"),
    (.number(.nan), "null"), (.number(-.infinity), "null"), (.integer(-7), "-7"),
    (.string("a"), "\"a\""), (.array([]), "[]"), (.numbers([1, 2.5]), "[1, 2.5]"),
    (.array([.numbers([1]), .numbers([2])]), "[[1], [2]]"),
    (.object([] as [JSONText.Member]), "{\n  }"),
  ])
  func texts(_ value: JSONText, _ text: String) throws {
    let written = value.text()
    if case .object = value {
      #expect(written.filter { !$0.isWhitespace } == "{}")
    } else {
      #expect(written == text)
    }
  }

  @Test(arguments: [
    "", "plain", "\"quoted\"", "back\\slash", "line\nbreak\ttab\rreturn",
    "nul\u{0}and\u{1f}bell\u{7}",
    "∂L/∂w(x1→h1) − 🙂", "\u{7f}\u{85}\u{2028}", "</script>", "e\u{301}",
  ])
  func stringsReadBack(_ text: String) throws {
    let json = JSONText.object(["key \"1\"": .string(text)]).text()
    let read = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
    #expect(read == ["key \"1\"": text])
  }

  @Test(arguments: [
    0.1, -1.0 / 3, Double.leastNonzeroMagnitude, 1.7976931348623157e308, 123_456_789_012_345_680,
    0.30000000000000004, 1e15,
    999_999_999_999_999,
  ])
  func numbersReadBack(_ value: Double) throws {
    let json = JSONText.numbers([value]).text()
    let read = try JSONDecoder().decode([Double].self, from: Data(json.utf8))
    #expect(read.map(\.bitPattern) == [value.bitPattern])
  }

  @Test func keysKeepTheirOrder() {
    let json = JSONText.object(["b": .integer(1), "a": .integer(2)]).text()
    #expect(json == "{\n  \"b\": 1,\n  \"a\": 2\n}")
  }
}
