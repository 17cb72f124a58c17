import Explorer
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

  /// Twice the bias left out of z(h1) = 0.15 · 0.05 + 0.2 · 0.1 + 0.35, at a number to fill in.
  @Test func slipsAtNumbersToFillInCountToo() throws {
    let lesson = SampleLesson.single(Scene(from: .start, until: .end, fading: .allBlank))
    let driver = Driver(lesson).enter("0.0275").enter("0.0275").enter("0.3775")
    let progress = driver.state.progress
    #expect(progress.lessons["single"]?.slips == [.biasForgotten: 2])
    let kept = try #require(ProgressRecord.progress(fromJSON: ProgressRecord.json(of: progress)))
    #expect(kept.lessons["single"]?.slips == [.biasForgotten: 2])
    let file = ProgressSummary(kept, lessons: [lesson]).json.text()
    let learner = try #require(ProgressRecord.learner("ann", fromJSON: file))
    #expect(
      ClassProgress([learner]).text.contains("Commonest slip: bias-forgotten, 2 times, by 1 of 1."))
  }

  /// Pages that are done are named, so that a table of them outlives a page that is put between.
  @Test func donePagesAreNamed() {
    let ids = SampleLesson.mazur.pages.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }, "\(ids)")
    var progress = Progress()
    progress.lessons["mazur"] = .init(donePages: [ids[1]])
    let text = ProgressSummary(progress, lessons: [SampleLesson.mazur]).json.text()
    #expect(text.contains("\"\(ids[1])\"") && !text.contains("\"\(ids[0])\""), "\(text)")
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
