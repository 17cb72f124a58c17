import Testing
import Walkthrough

@testable import Lessons

/// How much a lesson may train before it is refused.
@Suite struct TrainingWorkTests {
  private func experiment(_ network: String, _ rest: String = "") throws -> Experiment {
    try NetworkFileTests.experiment("network: {layers: \(network)}\ndata: xor\n\(rest)")
  }

  @Test func aWideNetworkMayNotTrainForLong() throws {
    var work = TrainingWork(try experiment("[2, 100, 100, 1]"))
    work.add(Scene(epochs: 1_000))
    #expect(!work.isTooMuch)
    work.add(Scene(epochs: 100_000))
    #expect(work.isTooMuch)
  }

  @Test func thePagesOfALessonCountTogether() throws {
    var work = TrainingWork(try experiment("[2, 3, 1]"))
    for _ in 0..<8 { work.add(Scene(epochs: 100_000)) }
    #expect(!work.isTooMuch)
    for _ in 0..<3 { work.add(Scene(epochs: 100_000)) }
    #expect(work.isTooMuch)
  }

  @Test func aRunBesideAndALatePassCountToo() throws {
    let (small, wide) = (try experiment("[2, 3, 1]"), try experiment("[2, 100, 100, 1]"))
    var work = TrainingWork(small)
    work.add(Scene(epochs: 50_000, beside: [wide]))
    #expect(work.isTooMuch)
    var late = TrainingWork(try experiment("[2, 300, 300, 1]", "batch: 4"))
    late.add(Scene(pass: 10_000))
    #expect(late.isTooMuch)
  }

  @Test func anotherExperimentIsCountedByItsOwnSize() throws {
    var work = TrainingWork(try experiment("[2, 100, 100, 1]"))
    work.add(Scene(experiment: try experiment("[2, 3, 1]"), epochs: 100_000))
    #expect(!work.isTooMuch)
  }

  @Test func aLessonThatTrainsForLongIsRefusedAtItsPage() throws {
    let text = Sample.lesson("by: phase", "epochs: 100000").replacing(
      "example: {input: [0.5, 1], target: [1]}",
      with: "examples:\n"
        + String(repeating: "  - {input: [0.5, 1], target: [1]}\n", count: 1_200))
    let source = SourceText(path: "00-sample.md", text: text)
    let said = "the lesson trains for too long, up to the end of this page"
    #expect(LessonCheck.complaints(in: source).map(\.problem).contains(said))
    #expect(throws: SourceError.self) { try Lesson(source) }
  }

  /// So that what the course grows by is not refused one day for a small thing.
  @Test func theCourseIsFarBelow() {
    for lesson in Curriculum(folder: CourseTests.folder).lessons.openAll() {
      var work = TrainingWork(lesson.experiment)
      for page in lesson.pages { work.add(page.scene) }
      #expect(work.done < TrainingWork.most / 10, "\(lesson.id): \(work.done)")
    }
  }
}
