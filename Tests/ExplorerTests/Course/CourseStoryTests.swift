import Explorer
import Foundation
import Lessons
import Session
import Testing

/// Lessons as stories: the keys that somebody presses, and what they are told.
///
/// The stories stand in Stories/, one file for each lesson and manner, to be read. With
/// NN101_RECORD=1 they are written anew.
@Suite struct CourseStoryTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Stories")

  @Test(arguments: CourseAnswerTests.lessons.indices, Manner.allCases)
  func aLessonTakenByKeys(_ number: Int, _ manner: Manner) throws {
    let lesson = CourseAnswerTests.lessons[number]
    let file = Self.folder.appendingPathComponent("\(lesson.id)-\(manner.rawValue).txt")
    if ProcessInfo.processInfo.environment["NN101_RECORD"] == "1" {
      var teller = Storyteller(lesson, manner)
      let text = teller.tell().map(\.text).joined(separator: "\n") + "\n"
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let story = Self.read(try String(contentsOf: file, encoding: .utf8))
    #expect(story.count == lesson.pages.count, "\(lesson.id): a page is missing")
    var learner = Learner(lesson)
    for line in story {
      let page = learner.walk?.pageNumber ?? 0
      let heard = learner.hear(line.keys, onPage: page)
      let wasTold = line.told.isEmpty || heard.contains(line.told)
      #expect(wasTold, "\(lesson.id), \(line.page): told \(heard) instead of \(line.told)")
    }
    let isAtEnd = learner.isAtEnd
    #expect(isAtEnd, "\(lesson.id) does not end")
  }

  private static func read(_ text: String) -> [StoryLine] {
    var lines: [StoryLine] = []
    for row in text.split(separator: "\n").map(String.init) {
      if row.hasPrefix("  keys: "), let last = lines.popLast() {
        lines.append(StoryLine(page: last.page, keys: String(row.dropFirst(8)), told: ""))
      } else if row.hasPrefix("  told: "), let last = lines.popLast() {
        lines.append(StoryLine(page: last.page, keys: last.keys, told: String(row.dropFirst(8))))
      } else {
        lines.append(StoryLine(page: row, keys: "", told: ""))
      }
    }
    return lines
  }
}
