import Testing

@testable import Explorer
@testable import Session

struct ReadAloudTests {
  @Test(arguments: [
    ("−0.1250 · 0.2500", "minus 0.1250 times 0.2500"),
    ("0.5 · (a(o1) − t1)²", "0.5 times (a(o1) minus t1) squared"),
    ("0.3 * 1 + 0.2 - 0.1", "0.3 times 1 plus 0.2 minus 0.1"),
    ("Nothing to say otherwise: z(h1).", "Nothing to say otherwise: z(h1)."),
  ])
  func arithmetic(_ written: String, _ said: String) {
    #expect(ReadAloud.arithmetic(written) == said)
  }

  @Test("a table is read row by row, its columns apart, its bars left out")
  func table() {
    let said = ReadAloud.block([
      "nudge    to one side   to both sides", "", "10⁻¹       2 · 10⁻³      1 · 10⁻¹²    ████",
      " 1 000                 2 000",
    ])
    #expect(
      said == [
        "A figure, and what is written in it:", "nudge, to one side, to both sides",
        "10 to the minus 1, 2 times 10 to the minus 3, 1 times 10 to the minus 12",
        "1 000, 2 000",
      ])
  }

  @Test("of a picture, what is written in it is read")
  func picture() {
    let said = ReadAloud.block([
      "  0 1        1 1", "    ●────────●      out(0 0)", "    │        │        =", "  ⣀⡠⠔⠒",
    ])
    #expect(said == ["A figure, and what is written in it:", "0 1, 1 1", "out(0 0)", "="])
    #expect(ReadAloud.block(["╭──╮", "╰──╯"]).isEmpty)
    #expect(ReadAloud.block(["tanh      1 − a"]) == ["tanh, 1 minus a"])
  }
}
