import Drawing
import Testing

/// What a step is about can be told apart on every terminal, with colour and without.
struct LessonThemeTests {
  /// The step that computes z(o1), with o1 selected: its result is 1.1059.
  private func step(_ arguments: [String], _ variables: [String: String]) throws -> PseudoTerminal {
    let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(variables) { $1 }
    let terminal = PseudoTerminal(
      .nn101, ["learn", "forward-pass"] + arguments, environment: environment)
    try #require(terminal.shows("The forward pass"))
    terminal.type("n")
    try #require(terminal.shows("2/7"))
    terminal.type(" ")
    try #require(terminal.shows("It is "))
    terminal.type(" ")
    try #require(terminal.shows("step 5/39"))
    try #require(terminal.waits { $0.screen.attributes(of: "1.1059").count > 2 })
    return terminal
  }

  @Test(
    "without colour, results, operands, selection and signs are still told apart",
    arguments: [
      ([], ["TERM": "vt100"]), ([], ["TERM": "vt220"]), ([], ["NO_COLOR": "1"]),
      (["--no-color"], [:]), (["--color", "never"], [:]), (["--theme", "mono"], [:]),
      (["--theme", "mono", "--ascii"], [:]), (["--theme", "high-contrast"], [:]),
      ([], ["TERM": "vt100", "LANG": "C"]),
    ] as [([String], [String: String])])
  func monochrome(arguments: [String], variables: [String: String]) throws {
    let terminal = try step(arguments, variables)
    let screen = terminal.screen
    let isColorless = screen.looks.keys.allSatisfy { $0.foreground.isEmpty }
    #expect(isColorless)
    let result = screen.attributes(of: "1.1059")
    #expect(!result.isEmpty && result.contains { $0.isReversed && $0.isBold }, "the result")
    let operand = screen.attributes(of: "0.5933")
    #expect(operand.contains { $0.isBold && !$0.isReversed }, "an operand")
    let given = screen.attributes(of: "0.3775")
    #expect(given.contains { !$0.isBold && !$0.isReversed }, "a number that is not in this step")
    terminal.type("\t")
    let isMarked = terminal.waits {
      $0.screen.attributes(of: " x1 ").contains { $0.isReversed }
    }
    #expect(isMarked, "the selected neuron is reversed")
  }

  @Test(
    "a negative gradient has its minus, and a positive one its plus, with colour and without",
    arguments: [["TERM": "xterm-256color"], ["TERM": "xterm"], ["TERM": "vt100"]])
  func signs(variables: [String: String]) throws {
    let environment = ["LANG": "C.UTF-8"].merging(variables) { $1 }
    let terminal = PseudoTerminal(.nn101, ["learn", "chain-rule"], environment: environment)
    try #require(terminal.shows("The chain rule"))
    // The deltas of o1 and o2 are known on page 7.
    terminal.type("nnnnnn1 ")
    try #require(terminal.waits { $0.screen.attributes(of: "−0.0381").count > 1 })
    try #require(terminal.waits { $0.screen.attributes(of: "+0.1385").count > 1 })
    let plus = terminal.screen.attributes(of: "+0.1385").map(\.foreground)
    let minus = terminal.screen.attributes(of: "−0.0381").map(\.foreground)
    let hasColor = variables["TERM"] != "vt100"
    if hasColor {
      let hasOwnColor = plus.contains { !$0.isEmpty && !minus.contains($0) }
      #expect(hasOwnColor, "plus and minus differ in colour too")
    } else {
      #expect(Set(plus + minus) == [[]])
    }
  }

  @Test("--color always overrides NO_COLOR, and --ascii leaves no byte above 127")
  func choices() throws {
    let colored = try step(["--color", "always"], ["NO_COLOR": "1"])
    #expect(colored.screen.looks.keys.contains { !$0.foreground.isEmpty })
    let ascii = try step(["--ascii"], [:])
    #expect(!ascii.output.contains { $0 > 127 })
  }

  @Test("high contrast has no dim and no braille")
  func highContrast() throws {
    let terminal = try step(["--theme", "high-contrast"], [:])
    terminal.type("v")
    _ = terminal.waits(for: 0.3) { _ in false }
    let hasDim = terminal.screen.looks.keys.contains { $0.isDim }
    #expect(!hasDim)
    let dots = terminal.screen.text.unicodeScalars.filter { (0x2800...0x28FF).contains($0.value) }
    #expect(dots.isEmpty)
  }
}
