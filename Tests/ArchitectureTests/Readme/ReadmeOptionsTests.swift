import Session
import Testing
import Walkthrough

@Suite("README's options of training and free play")
struct ReadmeOptionsTests {
  @Test("Each has a row, and its bounds stand in it", arguments: PlayOption.named)
  func rows(option: PlayOption) throws {
    let rows = try Repository.text("README.md").split(separator: "\n")
      .filter { $0.hasPrefix("| ") && $0.contains("`--\(option.name)`") }
    try #require(!rows.isEmpty, "\(option.name)")
    guard let bounds = option.row.bounds else { return }
    let range = try #require(bounds.meaning.split(separator: "from ").last)
    #expect(rows.contains { $0.contains(range) }, "\(option.name) \(range)")
  }
}
