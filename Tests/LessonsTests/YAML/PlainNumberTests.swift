import Testing

@testable import Lessons

@Suite struct PlainNumberTests {
  @Test(arguments: [
    ("0", 0), ("3", 3), ("-0.5", -0.5), ("+2", 2), (".5", 0.5), ("5.", 5), ("1e3", 1000),
    ("1E-05", 1e-5), ("-1.5e+2", -150), ("0.1", 0.1), ("5e-324", 5e-324),
    ("1.7976931348623157e+308", 1.7976931348623157e308),
  ])
  func readsNumbers(_ text: String, _ value: Double) {
    #expect(PlainNumber.value(text) == value)
  }

  @Test(arguments: [
    "", "-", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "1_000", "1,5", "½", "١", "nan", ".inf",
    "1e999", "-1e999", " 1", "1 ", "--1", "infinity",
  ])
  func refusesTheRest(_ text: String) {
    #expect(PlainNumber.value(text) == nil)
  }

  @Test(arguments: [("1/3", 1.0 / 3), ("-2/7", -2.0 / 7), ("1.5/2", 0.75), ("1e1/4", 2.5)])
  func readsFractions(_ text: String, _ value: Double) {
    #expect(PlainNumber.fraction(text) == value)
    #expect(PlainNumber.value(text) == nil)
  }

  @Test(arguments: ["1", "1/", "/3", "1/0", "1/2/3", "1 / 3", "a/b", "1e300/1e-300"])
  func refusesWhatIsNoFraction(_ text: String) {
    #expect(PlainNumber.fraction(text) == nil)
  }

  @Test(arguments: [".nan", ".NaN", "nan", ".inf", "-.inf", "+.INF", "Infinity", "1e999", "-1e999"])
  func knowsWhatIsNotFinite(_ text: String) {
    #expect(PlainNumber.isNotFinite(text))
  }

  @Test(arguments: ["1", "one", "info", ""])
  func callsNothingElseInfinite(_ text: String) {
    #expect(!PlainNumber.isNotFinite(text))
  }
}
