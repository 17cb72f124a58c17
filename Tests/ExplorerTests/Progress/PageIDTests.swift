import Explorer
import Lessons
import Session
import Testing

/// Progress is kept by the pages' ids, and a file that counts pages loses nothing.
@Suite struct PageIDTests {
  private static func progress(_ lessons: String) throws -> Progress {
    try #require(
      ProgressRecord.progress(fromJSON: "{\"version\": 1, \"lessons\": {\(lessons)}}"))
  }

  private static func lesson(_ id: String) throws -> Lesson {
    try #require(RealLessons.all.first { $0.id == id })
  }

  @Test func everyPageHasAnIDOfItsOwnThatTheListKnowsToo() {
    for (lesson, summary) in zip(RealLessons.all, RealLessons.curriculum.lessons) {
      #expect(lesson.pages.map(\.id) == summary.pageIDs)
      #expect(Set(summary.pageIDs).count == lesson.pages.count)
      #expect(summary.pageIDs.allSatisfy { !$0.isEmpty && !$0.hasPrefix("#") })
    }
  }

  /// What version 0.1 counted as page 5 of the chain rule is in the next lesson now.
  @Test func pagesThatMovedAreDoneWhereTheyAre() throws {
    let progress = try Self.progress(
      """
      "chain-rule": {"done": [0, 1, 4, 7], "page": 1}, "training-loop": {"done": [6], "page": 6}
      """)
    let chain = try Self.lesson("chain-rule").summary
    #expect(progress.done(chain) == 2)
    #expect(progress.lastPage(of: chain) == chain.pageIDs.firstIndex(of: "paths-add-up"))
    let back = try #require(progress.lessons["backward-pass"])
    #expect(back.donePages == ["one-number-is-yours", "proved-by-nudging"])
    #expect(progress.lessons["batches"]?.donePages == ["four-at-a-time"])
  }

  /// All that version 0.1 could have done, lesson by lesson.
  @Test func aFileOfVersion1LosesNothing() throws {
    let counts = [
      "welcome": 8, "layers": 9, "activations": 8, "forward-pass": 7, "loss": 8, "chain-rule": 9,
      "weight-update": 9, "by-hand": 8, "training-loop": 9, "non-linearity": 8,
      "shallow-and-deep": 7, "calculus": 7, "overfitting": 8, "when-learning-fails": 9,
      "bug-lab": 9,
    ]
    let lessons = counts.map { id, count in
      "\"\(id)\": {\"done\": [\((0..<count).map(String.init).joined(separator: ","))], \"page\": 0}"
    }
    let progress = try Self.progress(lessons.joined(separator: ","))
    let done = RealLessons.all.reduce(0) { $0 + progress.done($1.summary) }
    #expect(done == counts.values.reduce(0, +))
    let again = ProgressRecord.progress(fromJSON: ProgressRecord.json(of: progress))
    #expect(again == progress)
  }

  /// A teacher's own lesson is not in that list: there the numbers stand for themselves.
  @Test func inOtherLessonsTheNumberStays() throws {
    let progress = try Self.progress("\"single\": {\"done\": [0], \"page\": 0}")
    #expect(progress.done(SampleLesson.single().summary) == 1)
  }

  @Test func aPageIsNamedByItsSceneOrElseByItsTitle() throws {
    let text = """
      ---
      id: sample
      title: Sample
      goal: See names.
      network: {layers: [1, 1], seed: 1}
      example: {input: [1], target: [1]}
      ---

      # Sample

      ## Error, slope, input

      Text.

      ## Another title

      Text.

      ```scene
      id: kept-name
      views: [table]
      ```

      ## Über: 2 −1

      Text.
      """
    let lesson = try Lesson(SourceText(path: "x.md", text: text))
    #expect(lesson.pages.map(\.id) == ["error-slope-input", "kept-name", "über-2-1"])
  }
}
