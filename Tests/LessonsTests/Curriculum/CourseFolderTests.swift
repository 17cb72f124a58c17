import Testing

@testable import Lessons

/// A course of one's own: `course.yaml`, several folders, and lessons that are taken over.
@Suite struct CourseFolderTests {
  private static func lesson(_ id: String) -> String { Sample.lesson("id: sample", "id: \(id)") }

  /// A folder `own` with a course, beside a built-in course of `welcome` and `loss`.
  private func withCourse(_ course: String, _ body: (String, String) throws -> Void) throws {
    try Scratch.folder { folder in
      for (name, id) in [("00-welcome", "welcome"), ("04-loss", "loss")] {
        try Scratch.file(folder, "built/\(name).md", Self.lesson(id))
      }
      for (name, id) in [("umbrella", "umbrella"), ("20-storm", "storm"), ("notes", "notes")] {
        try Scratch.file(folder, "own/\(name).md", Self.lesson(id))
      }
      try Scratch.file(folder, "own/course.yaml", course)
      try body(folder + "/own", folder + "/built")
    }
  }

  @Test func theOrderMixesOwnLessonsAndBuiltInOnes() throws {
    try withCourse(
      """
      title: Weather
      order: [welcome, umbrella, loss, 20-storm.md]
      credits: [one, "two, https://example.org"]
      glossary: {clouds: "How much of the sky they cover."}
      """
    ) { own, built in
      let course = Curriculum(folders: [own], builtIn: built)
      #expect(course.complaints.map(\.description) == [])
      #expect(course.lessons.map(\.id) == ["welcome", "umbrella", "loss", "storm"])
      #expect(course.index(named: "3") == 3)
      #expect(course.lessons.title == "Weather")
      #expect(course.lessons.credits == ["one", "two, https://example.org"])
      #expect(course.files["loss"] == built + "/04-loss.md")
      #expect(course.lessons.open(1).glossary.map(\.word) == ["clouds"])
    }
  }

  @Test func whatCannotBeFoundIsNamedAndWhatIsLeftOutComesBehind() throws {
    try withCourse("order: [umbrela, umbrella, sunshine]\n") { own, built in
      let course = Curriculum(folders: [own], builtIn: built)
      #expect(course.lessons.map(\.id) == ["umbrella", "storm"])
      #expect(
        course.complaints.map(Sample.short) == [
          "1:9: there is no lesson \"umbrela\", here or in the built-in course; "
            + "did you mean umbrella?",
          "1:28: there is no lesson \"sunshine\", here or in the built-in course; "
            + "write sunshine.md in this folder, or name one of notes, storm, umbrella, loss or "
            + "welcome",
          "1:9: order leaves out 20-storm.md, which comes behind the others; "
            + "name it in order, or take its number away",
        ])
      #expect(course.complaints.map(\.isWarning) == [false, false, true])
    }
  }

  @Test func aBrokenCourseLeavesTheLessonsInTheOrderOfTheirNames() throws {
    try withCourse("order: umbrella\n") { own, built in
      let course = Curriculum(folders: [own], builtIn: built)
      #expect(course.lessons.map(\.id) == ["storm"])
      #expect(course.complaints.count == 1)
    }
  }

  @Test func foldersFollowOneAnotherAndTheFirstOfTwoIdsStays() throws {
    try withCourse("order: [umbrella, loss]\n") { own, built in
      try Scratch.file(own, "21-welcome.md", Self.lesson("welcome"))
      try Scratch.file(own, "course.yaml", "order: [storm, welcome, loss]\n")
      let course = Curriculum(folders: [own, built], builtIn: built)
      #expect(course.lessons.map(\.id) == ["storm", "welcome", "loss"])
      #expect(course.complaints.count == 1)
      #expect(course.complaints.first?.path == built + "/00-welcome.md")
      #expect(course.complaints.first?.problem.contains(own + "/21-welcome.md") == true)
    }
  }

  @Test(arguments: [
    ("titel: Weather", "1:1: unknown key \"titel\" in the course; did you mean \"title\"?"),
    ("- umbrella", "1:1: the course should be a mapping, not a list"),
    ("# nothing", "1:1: the course is empty; add title: and order: [welcome, my-lesson]"),
    ("title: [a]", "1:8: title should be text, not a list"),
    (
      "title: A course about all the weather that there is",
      "1:8: the course's title has 44 characters, and 40 fit the menu; shorten it"
    ),
    ("order: umbrella", "1:8: order should be a list of lessons' ids, not \"umbrella\""),
    ("order: [a, b,\n  a]", "2:3: order names \"a\" twice, first at line 1; keep one of them"),
    ("credits: {a: b}", "1:10: credits should be text, not a mapping"),
    ("credits:\n  - x\n  - [y]", "3:5: a line of credits should be text, not a list"),
    (
      "glossary: [clouds]",
      "1:11: glossary should be words with what they mean, not a list; write humidity"
    ),
    ("glossary:\n  clouds: \"\"", "2:11: what \"clouds\" means is empty; write its text"),
  ])
  func mistakesHaveAPlaceAndAnAdvice(_ text: String, _ said: String) throws {
    let source = SourceText(path: "course.yaml", text: text)
    let error = #expect(throws: SourceError.self) { try CourseOutline(source) }
    let complaint = try #require(error?.complaints.first)
    #expect(Sample.short(complaint).hasPrefix(said), "\(complaint)")
  }

  @Test func aFolderIsCheckedWithItsCourse() throws {
    try withCourse("order: [welcome, umbrella, strom]\n") { own, built in
      let found = LessonCheck.complaints(path: own, elsewhere: [built], builtIn: built)
      let alone = LessonCheck.complaints(path: own + "/course.yaml", builtIn: built)
      #expect(alone.map(\.problem).contains { $0.contains("strom") })
      #expect(alone.allSatisfy { $0.path == own + "/course.yaml" })
      #expect(Set(found).isSuperset(of: alone))
      // Its lessons are checked, and those that are taken over are not its own.
      #expect(found.contains { $0.path == own + "/umbrella.md" })
      #expect(!found.contains { $0.path.hasPrefix(built) })
    }
  }

  @Test(arguments: [
    ("storm.md", "did you mean 20-storm.md?"), ("20-storm.md", nil), ("umbrella.md", nil),
    ("04-loss.md", nil), ("loss.md", nil), ("20-strom.md", "did you mean 20-storm.md?"),
    ("welcom.md", "did you mean welcome.md?"),
    ("elsewhere-altogether.md", "link to a file in this folder, or to a lesson of the built-in"),
  ])
  func linksLeadBesideOrIntoTheBuiltInCourse(_ file: String, _ advice: String?) throws {
    try withCourse("title: Weather\n") { own, built in
      let path = try Scratch.file(
        own, "links.md", Sample.lesson("(01-layers.md)", "(\(file))"))
      let found = LessonCheck.complaints(path: path, elsewhere: [built])
        .filter { $0.problem.hasPrefix("the link leads to \"\(file)\"") }
      #expect(found.count == (advice == nil ? 0 : 1))
      if let advice { #expect(found.first?.advice.hasPrefix(advice) == true, "\(found)") }
    }
  }

  @Test func theLessonsOwnWordsGoBeforeThoseOfTheCourse() throws {
    try withCourse("glossary: {clouds: of the course, wind: of the course}\n") { own, _ in
      let text = Self.lesson("own").replacing(
        "loss: squared", with: "glossary: {clouds: of the lesson}\nloss: squared")
      try Scratch.file(own, "30-own.md", text)
      let lessons = Curriculum(folder: own).lessons
      let lesson = lessons.open(1)
      #expect(lesson.glossary.map(\.meaning) == ["of the lesson", "of the course"])
    }
  }
}
