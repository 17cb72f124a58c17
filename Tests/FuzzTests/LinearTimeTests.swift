import FuzzTargets
import Testing

/// A text of one sign is no way to stop a parser: time grows as the text does.
///
/// 128 KiB take some hundredths of a second without optimization, and minutes where time grows with
/// the square.
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

  /// In seconds of the processor's time.
  private static let limit = 6.0
  private static let size = 1 << 17

  @Test("a lesson's text of one sign", arguments: signs)
  func text(sign: String) {
    let body = String(repeating: sign, count: Self.size / sign.utf8.count)
    expectSoon(.lesson, Self.opening + body)
  }

  @Test("a lesson's front matter of one sign", arguments: signs)
  func frontMatter(sign: String) {
    let body = String(repeating: sign, count: Self.size / sign.utf8.count)
    expectSoon(.lesson, "---\nid: " + body + "\n---\n")
  }

  @Test("a network file of one sign", arguments: signs)
  func network(sign: String) {
    expectSoon(.network, String(repeating: sign, count: Self.size / sign.utf8.count))
  }

  @Test("a table, a progress file, keys and a formula of one sign", arguments: signs)
  func others(sign: String) {
    let text = String(repeating: sign, count: Self.size / sign.utf8.count)
    for target in [FuzzTarget.table, .progress, .keys, .formula] { expectSoon(target, text) }
  }

  private func expectSoon(_ target: FuzzTarget, _ text: String) {
    let bytes = Array(text.utf8)
    let time = processorTime { target.read(bytes) }
    #expect(time < Self.limit, "\(target) took \(time) s")
  }
}
