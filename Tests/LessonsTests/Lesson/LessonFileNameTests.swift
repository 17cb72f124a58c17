import Testing

@testable import Lessons

@Suite struct LessonFileNameTests {
  @Test(arguments: [
    ("00-welcome.md", 0, "welcome"), ("05-chain-rule.md", 5, "chain-rule"), ("12-x2.md", 12, "x2"),
  ])
  func readsNames(_ name: String, _ number: Int, _ id: String) {
    #expect(LessonFileName(name)?.number == number)
    #expect(LessonFileName(name)?.id == id)
  }

  @Test(arguments: [
    "", "welcome.md", "0-welcome.md", "00_welcome.md", "00-.md", "00-Welcome.md", "00-a b.md",
    "00-welcome.txt", "00--a.md", "00-a-.md", "README.md", "00-../a.md", "٠٠-a.md",
  ])
  func refusesOthers(_ name: String) {
    #expect(LessonFileName(name) == nil)
  }
}
