import Drawing
import Explorer
import Foundation
import Lessons
import NeuralNetwork
import Session
import Testing
import Walkthrough

@testable import nn101

/// What an author has besides the lesson: a beginning, a sheet of all pages, and a watched file.
struct AuthoringTests {
  private let folder = TemporaryFolder()

  private func run(_ words: String) -> Command {
    Command("cd '\(folder.path)' && \(Program.nn101.word) \(words)")
  }

  @Test("A new lesson passes the check and has each part once")
  func newLesson() throws {
    #expect(run("new umbrella").status == 0)
    let check = run("check umbrella.md")
    #expect(check.status == 0, "\(check.said)")
    let text = try #require(folder.text(of: "umbrella.md"))
    for part in ["```text", "```notes", "ask: predict", "ask: compute", "ask: challenge", "> A"] {
      #expect(text.components(separatedBy: part).count == 2, "\(part)")
    }
    #expect(run("new umbrella").status == 1)
    #expect(folder.text(of: "umbrella.md") == text)
    #expect(run("new Umbrella").status == 64)
  }

  @Test(
    "A lesson about a table passes the check, whatever the table holds",
    arguments: [
      "clouds,wind,umbrella\n0.9,0.2,1\n0.1,0.7,0\n0.8,0.9,1\n0.2,0.1,0\n",
      "a,b,kind\n0.9,0.2,x\n0.8,0.9,y\n0.1,0.7,z\n0.3,0.1,x\n",
      "a,price\n0.9,0.2\n0.1,0.7\n0.4,0.35\n",
    ])
  func newLessonOfTable(_ table: String) throws {
    try folder.write(table, to: "my tables/sky.csv")
    let made = run("new umbrella --data 'my tables/sky.csv'")
    #expect(made.status == 0, "\(made.said)")
    let check = run("check 'my tables/umbrella.md'")
    #expect(check.status == 0, "\(check.said)")
  }

  @Test func aTableThatCannotBeReadMakesNoLesson() throws {
    try folder.write("nothing", to: "sky.csv")
    #expect(run("new umbrella --data sky.csv").status == 1)
    #expect(folder.text(of: "umbrella.md") == nil)
  }

  @Test func theSheetHasEveryPage() {
    _ = run("new umbrella")
    let sheet = run("show umbrella.md --all --size 60x20").said.split(
      separator: "\n", omittingEmptySubsequences: false)
    let titles = sheet.filter { $0.hasPrefix("Page ") }
    #expect(titles.count == 6)
    #expect(titles.first == "Page 1 of 6: What it is about")
    #expect(titles.last == "Page 6 of 6: Let it learn")
    #expect(sheet.contains { $0.contains("page 6 of 6") })
    #expect(!sheet.contains { $0.contains("learners never see it") })
    #expect(run("show umbrella.md:2 --all").status == 64)
  }

  @Test func complaintsAsJSON() throws {
    _ = run("new umbrella")
    let text = try #require(folder.text(of: "umbrella.md"))
    try folder.write(text.replacingOccurrences(of: "a(h1)", with: "a(h9)"), to: "umbrella.md")
    let check = run("check umbrella.md --format json")
    #expect(check.status == 1)
    let found = try #require(
      try JSONSerialization.jsonObject(with: Data(check.said.utf8)) as? [[String: Any]])
    #expect(found.count > 1)
    #expect(found[0]["path"] as? String == "umbrella.md")
    #expect(found[0]["kind"] as? String == "error")
    #expect((found[0]["line"] as? Int ?? 0) > 10)
  }

  @Test("A saved file is shown at the same page; a mistake leaves the last good version")
  func watching() throws {
    _ = run("new umbrella")
    let path = "\(folder.path)/umbrella.md"
    let text = try #require(folder.text(of: "umbrella.md"))
    var state = State(
      lessons: LessonCatalogue([try Lesson(path: path)]), size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: 3)
    let watch = LessonWatch(path: path)
    #expect(!watch.look(&state))

    try folder.write(text.replacingOccurrences(of: "The loss is", with: "Loss:"), to: "umbrella.md")
    #expect(watch.look(&state))
    #expect(state.walk?.pageNumber == 3)
    #expect(state.picture().text.contains("Loss: "))

    try folder.write(
      text.replacingOccurrences(of: "until: end", with: "until: z(h9)")
        .replacingOccurrences(of: "The loss is", with: "Lost:"), to: "umbrella.md")
    #expect(watch.look(&state))
    #expect(state.complaint?.hasPrefix("Line ") == true, "\(state.complaint ?? "nothing")")
    #expect(state.walk?.pageNumber == 3)
    #expect(state.picture().text.contains("Loss: "))

    // It stands while keys do what they do.
    let before = state.walk?.moment
    state.press(.space)
    #expect(state.walk?.moment != before)
    #expect(!watch.look(&state))
    #expect(state.picture().text.contains("has no h9"), "\(state.picture().text)")

    // Another mistake takes its place.
    try folder.write(
      text.replacingOccurrences(of: "activation: tanh", with: "activation: tahn"), to: "umbrella.md"
    )
    #expect(watch.look(&state))
    let second = state.picture().text
    #expect(second.contains("tahn") && !second.contains("h9"), "\(second)")
    #expect(!second.contains("?."), "\(second)")

    try folder.write(text, to: "umbrella.md")
    #expect(watch.look(&state))
    #expect(state.complaint == nil)
    let mended = state.picture().text
    #expect(mended.contains("The loss is") && mended.contains("Nothing to mend"), "\(mended)")
    #expect(!watch.look(&state))
  }

  @Test("A table that is saved is learned from anew; a link that leads nowhere is told")
  func watchingTableAndLinks() throws {
    try folder.write("a,b\n1,0\n0,1\n", to: "sky.csv")
    #expect(run("new umbrella --data sky.csv").status == 0)
    let path = "\(folder.path)/umbrella.md"
    let text = try #require(folder.text(of: "umbrella.md"))
    var state = State(
      lessons: LessonCatalogue([try Lesson(path: path)]), size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: 1)
    let watch = LessonWatch(path: path)
    #expect(!watch.look(&state))
    try folder.write("a,b\n7,0\n0,1\n", to: "sky.csv")
    #expect(watch.look(&state))
    #expect(state.walk?.experiment.examples.first?.input == [7])
    try folder.write("a,b\n7\n", to: "sky.csv")
    #expect(watch.look(&state))
    #expect(state.walk?.experiment.examples.first?.input == [7])
    #expect(state.complaint?.hasPrefix("Line ") == true, "\(state.complaint ?? "nothing")")
    try folder.write("a,b\n8,0\n0,1\n", to: "sky.csv")
    #expect(watch.look(&state))
    #expect(state.walk?.experiment.examples.first?.input == [8])

    let linked = text.replacingOccurrences(
      of: "Begin with a question", with: "See [storms](storms.md). Begin with a question")
    try folder.write(linked, to: "umbrella.md")
    #expect(watch.look(&state))
    #expect(state.complaint?.contains("the link leads to \"storms.md\"") == true)
  }

  @Test("The course beside a watched lesson explains its words, at once when it is saved")
  func watchingTheCourse() throws {
    _ = run("new umbrella")
    let path = "\(folder.path)/umbrella.md"
    var state = State(
      lessons: LessonCatalogue([try Lesson(path: path)]), size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: 0)
    let watch = LessonWatch(path: path)
    try folder.write("order: [umbrella]\nglossary: {clouds: \"Water.\"}\n", to: "course.yaml")
    #expect(watch.look(&state))
    #expect(state.walk?.lesson.glossary.map(\.word) == ["clouds"])
    try folder.write("glossary: clouds\n", to: "course.yaml")
    #expect(watch.look(&state))
    #expect(state.complaint?.hasPrefix("course.yaml: Line 1: ") == true, "\(state.complaint ?? "")")
  }

  @Test("What new prints can be typed, spaces or not")
  func newSaysWhatCanBeTyped() throws {
    try folder.write("a,b\n1,0\n0,1\n", to: "my tables/sky.csv")
    let made = run("new umbrella --data 'my tables/sky.csv'").said
    let lines = made.split(separator: "\n").filter { $0.contains("nn101 check") }
    let line = try #require(lines.first)
    let words = line.replacingOccurrences(of: "says what is wrong in it", with: "")
      .replacingOccurrences(of: "nn101 ", with: "")
    let check = run(words.trimmingCharacters(in: .whitespaces))
    #expect(check.status == 0, "\(check.said)")
  }
}
