import Testing
import Walkthrough

/// Numbers as people type them.
@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("0.5", 0.5), (".5", 0.5), ("5.", 5.0), ("1/3", 0.3333333333333333), ("-1/4", -0.25),
    ("3e-2", 0.03),
    ("−0.2", -0.2), ("–7", -7), ("0,5", 0.5), (" 1 ", 1.0), ("1e308", 1e308), ("+4", 4), ("007", 7),
    ("50%", 0.5), ("25 %", 0.25),
  ])
  func read(_ text: String, _ value: Double) {
    #expect(TypedNumber.value(text) == value)
  }

  @Test(arguments: [
    "", " ", "-", "1/0", "1/2/3", "1//2", "e", "1e", "0x10", "inf", "nan", "1e999", "-1e999",
    "1.2.3",
    "1,2,3", "--1", "abc", "1 2x", "½", "٣", "1/", "/2", ".", "%", "1%2",
  ])
  func refused(_ text: String) {
    #expect(TypedNumber.value(text) == nil)
  }
}
