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
      #expect(course.lesson(named: "b")?.id == "b")
      #expect(course.lesson(named: "10")?.id == "b")
      #expect(course.lesson(named: "2")?.id == "a")
      #expect(course.lesson(named: "3") == nil)
      #expect(course.advice(forUnknown: "bb") == "did you mean \"b\"?")
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

  @Test func aMissingFolderIsEmpty() {
    #expect(Curriculum(folder: "/nowhere/at/all").lessons == [])
  }
}
