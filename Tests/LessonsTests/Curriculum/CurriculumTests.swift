import Foundation
import Testing

@testable import Lessons

@Suite struct CurriculumTests {
  @Test func readsLessonsInTheOrderOfTheirNames() throws {
    try Scratch.folder { folder in
      try Scratch.file(folder, "10-b.md", Sample.lesson("id: sample", "id: b"))
      try Scratch.file(folder, "02-a.md", Sample.lesson("id: sample", "id: a"))
      try Scratch.file(folder, "README.md", "no lesson")
      let course = Curriculum(folder: folder)
      #expect(course.lessons.map(\.id) == ["a", "b"])
      #expect(course.complaints == [])
      #expect(course.index(named: "b") == 1)
      #expect(course.index(named: "1") == 1)
      #expect(course.index(named: "0") == 0)
      #expect(course.index(named: "2") == nil)
      #expect(course.advice(forUnknown: "zz") == "known are a and b")
    }
  }

  @Test func aBrokenLessonHidesNoOther() throws {
    try Scratch.folder { folder in
      try Scratch.file(folder, "00-sample.md", Sample.lesson)
      try Scratch.file(folder, "01-broken.md", Sample.lesson("id: sample", "ID: x"))
      try Scratch.file(folder, "02-sample.md", Sample.lesson)
      try Scratch.file(folder, "03-last.md", Sample.lesson("id: sample", "id: last"))
      mkfifo(Folder.join(folder, "04-pipe.md"), 0o600)
      symlink("00-sample.md", Folder.join(folder, "05-link.md"))
      symlink("/etc/passwd", Folder.join(folder, "06-outside.md"))
      try Scratch.file(folder, "07-folder.md/x", "")
      let course = Curriculum(folder: folder)
      #expect(course.lessons.map(\.id) == ["sample", "last"])
      #expect(
        Set(course.complaints.map { Folder.name(of: $0.path) }) == [
          "01-broken.md", "02-sample.md", "04-pipe.md", "05-link.md", "06-outside.md",
          "07-folder.md",
        ])
    }
  }

  @Test func pagesAreReadWhenTheyAreNeeded() throws {
    try Scratch.folder { folder in
      try Scratch.file(folder, "00-sample.md", Sample.lesson)
      let whole = try Lesson(SourceText(path: "00-sample.md", text: Sample.lesson))
      var lessons = Curriculum(folder: folder).lessons
      #expect(lessons[0] == whole.summary)
      #expect(lessons.open(0) == whole)
      try lessons.read(0)
      #expect(lessons.open(0) == whole)
    }
  }

  @Test func aLessonWithABrokenPageSaysSoWhenItIsOpened() throws {
    let text = Sample.lesson + "\n## Broken\n\n```scene\nuntil: nowhere\n```\n"
    try Scratch.folder { folder in
      try Scratch.file(folder, "00-sample.md", text)
      let path = Folder.join(folder, "00-sample.md")
      var lessons = Curriculum(folder: folder).lessons
      let complaints = LessonCheck.complaints(in: SourceText(path: path, text: text))
      #expect(throws: SourceError(complaints)) { try lessons.read(0) }
      let lesson = lessons.open(0)
      #expect(lesson.id == "sample")
      #expect(lesson.pages.map(\.title) == ["This lesson cannot be read"])
      #expect(lesson.pages[0].blocks.contains(.preformatted(complaints.map(\.description))))
    }
  }

  @Test func aLessonWhoseFileIsGoneSaysSoWhenItIsOpened() throws {
    try Scratch.folder { folder in
      try Scratch.file(folder, "00-sample.md", Sample.lesson)
      let lessons = Curriculum(folder: folder).lessons
      unlink(Folder.join(folder, "00-sample.md"))
      #expect(lessons.open(0).pages.map(\.title) == ["This lesson cannot be read"])
    }
  }

  @Test(arguments: [
    ("## One\n\n## Two", 2), ("```text\n## no\n```\n## One", 1), ("# Title\n### Deep", 0),
    ("  ## Indented", 1), ("##Tight", 0), ("```text\n```scene\n## no\n```\n## One\n", 1),
  ])
  func pagesAreCountedAsTheyAreRead(_ text: String, _ count: Int) {
    let source = SourceText(path: "x.md", text: text)
    #expect(MarkdownReader.pageIDs(of: source, from: 1).count == count)
    let read = MarkdownReader.read(source, from: 1, ComplaintLog(source))
    #expect(read.filter { $0.kind == .heading(level: 2) }.count == count)
  }

  @Test func aMissingFolderIsEmpty() {
    #expect(Curriculum(folder: "/nowhere/at/all").lessons.isEmpty)
  }
}
