import Lessons
import Session
import Testing
import Walkthrough

/// A class's progress as one table.
@Suite struct ClassProgressTests {
  private func file(wrong: Int, slips: [Slip: Int]) -> String {
    var progress = Progress()
    progress.lessons["mazur"] = .init(donePages: ["words", "forward"])
    var concept = ConceptProgress()
    (concept.right, concept.wrong, concept.hints, concept.slips) = (1, wrong, 2, slips)
    progress.concepts["update-sign"] = concept
    return ProgressSummary(progress, lessons: [SampleLesson.mazur]).json.text()
  }

  @Test func table() throws {
    let learners = [
      ProgressRecord.learner("ann", fromJSON: file(wrong: 3, slips: [.slopeForgotten: 2])),
      ProgressRecord.learner("benedict", fromJSON: file(wrong: 0, slips: [.signTurned: 1])),
    ].compactMap(\.self)
    #expect(
      ClassProgress(learners).text == """
        learner     pages  right  wrong  shown  hints  commonest slip
        ann           2/8      1      3      0      2  slope-forgotten
        benedict      2/8      1      0      0      2  sign-turned

        What was hard
          update sign: 3 of 5 answers wrong or shown

        Commonest slip: slope-forgotten, 2 times, by 1 of 2.

        This is what each learner's own file says. A file can be edited: it is no proof against \
        cheating.
        """)
  }

  @Test(arguments: ["", "[]", "{}", "{\"lessons\": 1, \"concepts\": []}"])
  func whatIsNoProgress(_ text: String) {
    #expect(ProgressRecord.learner("x", fromJSON: text) == nil)
  }

  /// Slips are kept in the learner's own file, and come back from it.
  @Test func slipsAreKept() throws {
    var progress = Progress()
    var concept = ConceptProgress()
    concept.count(.wrong, slip: .biasForgotten, today: 1)
    concept.count(.wrong, slip: .biasForgotten, today: 1)
    progress.concepts["sum"] = concept
    let kept = try #require(
      ProgressRecord.progress(fromJSON: ProgressRecord.json(of: progress)))
    #expect(kept.concepts["sum"]?.slips == [.biasForgotten: 2])
  }
}
