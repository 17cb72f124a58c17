import Testing

@Suite("Reading Swift without its comments and strings")
struct SwiftCodeTests {
  @Test(
    "Only code stays",
    arguments: [
      ("let a = 1 // π", "let a = 1     "),
      ("/* π /* δ */ η */let b", "                 let b"),
      (#"f("π", 2)"#, "f(   , 2)"),
      (#"f("\"π", 2)"#, "f(     , 2)"),
      (##"f(#"π"δ"#, 2)"##, "f(       , 2)"),
      ("\"\"\"\nπ \"δ\"\n\"\"\"; let c", "   \n     \n   ; let c"),
      (#""π \(η + f("δ")) μ" + d"#, "     η + f(   )     + d"),
      ("let π = 3", "let π = 3"),
    ])
  func blanks(source: String, code: String) {
    #expect(SwiftCode(source).text == code)
  }
}
