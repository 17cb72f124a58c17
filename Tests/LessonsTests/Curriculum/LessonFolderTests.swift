import Foundation
import Testing

@testable import Lessons

@Suite struct LessonFolderTests {
  static func find(
    _ named: String..., environment: [String: String] = [:], executable: String? = nil
  ) -> String {
    let folder = LessonFolder(named: named, environment: environment, executable: executable)
    do throws(LessonFolder.NotFound) {
      return try folder.find().joined(separator: " + ")
    } catch {
      return error.description
    }
  }

  @Test func takesTheFolderThatIsNamed() throws {
    try Scratch.folder { folder in
      try Scratch.file(folder, "mine/00-a.md", "")
      try Scratch.file(folder, "other/00-b.md", "")
      let (mine, other) = (folder + "/mine", folder + "/other")
      #expect(Self.find(mine) == mine)
      #expect(Self.find(environment: ["NN101_LESSONS": other]) == other)
      #expect(Self.find(mine, environment: ["NN101_LESSONS": other]) == mine)
      #expect(Self.find(mine, other) == "\(mine) + \(other)")
      let both = ["NN101_LESSONS": "\(other):\(mine)"]
      #expect(Self.find(environment: both) == "\(other) + \(mine)")
      #expect(
        Self.find(folder).hasPrefix("error: --lessons names \(folder), and no lessons are there"))
      let wrong = Self.find(environment: ["NN101_LESSONS": folder + "/none"])
      #expect(wrong.hasPrefix("error: NN101_LESSONS names \(folder)/none"))
    }
  }

  @Test(arguments: [
    ("bin/nn101", "bin/lessons"),
    ("bin/nn101", "share/nn101/lessons"),
    ("bin/nn101", "bin/nn101_Lessons.resources"),
    ("bin/nn101", "bin/nn101_Lessons.bundle/Contents/Resources"),
  ])
  func looksBesideTheProgram(_ program: String, _ lessons: String) throws {
    try Scratch.folder { folder in
      try Scratch.file(folder, lessons + "/00-a.md", "")
      #expect(Self.find(executable: folder + "/" + program) == folder + "/" + lessons)
    }
  }

  @Test func looksUpwardsForTheCheckoutBeforeTheBundle() throws {
    try Scratch.folder { folder in
      try Scratch.file(folder, "lessons/00-a.md", "")
      try Scratch.file(folder, "Package.swift", "")
      try Scratch.file(folder, ".build/release/nn101_Lessons.resources/00-a.md", "")
      #expect(Self.find(executable: folder + "/.build/release/nn101") == folder + "/lessons")
    }
  }

  @Test func theBuiltInCourseStandsBesideOthersByItsWord() throws {
    try Scratch.folder { folder in
      try Scratch.file(folder, "mine:1/course.yaml", "title: Mine\n")
      try Scratch.file(folder, "bin/lessons/00-a.md", "")
      let (mine, program) = (folder + "/mine:1", folder + "/bin/nn101")
      let built = folder + "/bin/lessons"
      #expect(Self.find(mine, "built-in", executable: program) == "\(mine) + \(built)")
      #expect(Self.find(environment: ["NN101_LESSONS": mine]) == mine)
      #expect(Self.find("built-in").hasPrefix("error: no lessons found"))
    }
  }

  @Test func whereItWasBuiltIsForgotten() throws {
    try Scratch.folder { folder in
      let found = Self.find(executable: folder + "/bin/nn101")
      #expect(found.hasPrefix("error: no lessons found;"))
      #expect(!found.contains(CourseTests.folder))
    }
  }

  @Test func saysWhereItLooked() {
    let error = LessonFolder.NotFound(looked: ["/a/lessons", "/b\u{1B}"], namedBy: nil)
    #expect(
      error.description == """
        error: no lessons found; name their folder with --lessons DIR or NN101_LESSONS
          looked in /a/lessons
          looked in /b<U+001B>
        """)
  }

  @Test func knowsTheRunningProgram() throws {
    let path = try #require(LessonFolder.runningProgram)
    #expect(path.hasPrefix("/"))
    #expect(Folder.exists(path))
  }
}
