import FuzzTargets
import Testing

/// A text of one sign is no way to stop a parser: time grows as the text does.
@Suite("Time grows as the text does")
struct LinearTimeTests {
  static let signs = [
    "[", "]", "{", "}", ">", "*", "**", "-", "- ", "`", "``", "```", "(", "[a](", "\\", "_", "#",
    "|", "&", "!", "\"", "'", ":", "?", ",", "\n", " ", "\t", "\u{202E}", "\u{0}", "0", "é",
    "> ", "> \n", "- a\n", "## a\n\n", "```scene\n```\n", "`z(h1)` ", "a: ", "a: {", "- [",
  ]

  static let opening = """
    ---
    id: lesson
    title: A lesson
    goal: Take no time.
    network: {layers: [2, 1]}
    example: {input: [0, 1], target: [1]}
    ---

    ## A page


    """

  private static let size = 1 << 15

  @Test("a lesson's text of one sign", arguments: signs)
  func text(sign: String) {
    expectLinear(.lesson) { Self.opening + String(repeating: sign, count: $0 / sign.utf8.count) }
  }

  @Test("a lesson's front matter of one sign", arguments: signs)
  func frontMatter(sign: String) {
    expectLinear(.lesson) {
      "---\nid: " + String(repeating: sign, count: $0 / sign.utf8.count) + "\n---\n"
    }
  }

  @Test(
    "any other text of one sign", arguments: signs,
    [FuzzTarget.network, .table, .progress, .keys, .formula, .terminal])
  func others(sign: String, target: FuzzTarget) {
    expectLinear(target) { String(repeating: sign, count: $0 / sign.utf8.count) }
  }

  /// Four times the text takes four times as long, and sixteen times where time grows with the
  /// square.
  ///
  /// What takes a fortieth of a second is soon enough. A busy machine slows one reading more than
  /// another, so the best of three pairs counts.
  private func expectLinear(_ target: FuzzTarget, _ text: (Int) -> String) {
    let (part, whole) = (Array(text(Self.size / 4).utf8), Array(text(Self.size).utf8))
    var ratios: [Double] = []
    repeat {
      let time = processorTime { target.read(whole) }
      if time < 0.025 { return }
      ratios.append(time / processorTime { target.read(part) })
    } while ratios.count < 3 && ratios[ratios.count - 1] > 8
    #expect(
      ratios.contains { $0 <= 8 }, "\(target): \(ratios) times as long for four times the text")
  }
}
