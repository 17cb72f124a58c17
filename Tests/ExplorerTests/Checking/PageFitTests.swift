import Drawing
import Testing
import Walkthrough

@testable import Explorer
@testable import Lessons
@testable import Session

/// `check` says of a page what the screen of 80x24 shows of it.
@Suite struct PageFitTests {
  /// A lesson of one page, whose text begins in line 11.
  private func lesson(
    title: String = "Fit", goal: String = "One goal.", _ text: String, scene: String = "",
    ask: String = ""
  ) -> String {
    let blocks = [("scene", scene), ("ask", ask)].filter { !$0.1.isEmpty }
      .map { "\n```\($0.0)\n\($0.1)\n```\n" }
    return """
      ---
      id: fit
      title: \(title)
      goal: \(goal)
      network: {layers: [2, 2, 1], seed: 3}
      example: {input: [0.5, 1], target: [1]}
      ---

      ## A page

      <!-- -->
      """.replacing("<!-- -->", with: text) + "\n" + blocks.joined()
  }

  private func complaints(_ text: String) -> [String] {
    LessonCheck.complaints(
      in: SourceText(path: "00-fit.md", text: text), misfits: PageFit.misfits
    ).map(\.description)
  }

  private func words(_ count: Int, _ word: String = "word") -> String {
    Array(repeating: word, count: count).joined(separator: " ")
  }

  // MARK: Text

  @Test func aPageOfWideSignsIsRefused() {
    let wide = String(repeating: "⚡", count: 10)
    let narrow = String(repeating: "a", count: 10)
    #expect(complaints(lesson(words(28, narrow))) == [])
    // Three words of twenty columns each stand on a line.
    let said = complaints(lesson(words(60, wide)))
    #expect(said.count == 1)
    #expect(said.first?.contains("error: the text takes ") == true)
    #expect(said.first?.hasSuffix(" fit; shorten it, make two pages, or show no views") == true)
  }

  /// The picture is the judge: the last word stands on it, or it does not.
  @Test(arguments: ["", "views: []", "views: [equation]", "from: start\nuntil: end"])
  func theVerdictIsThePictures(_ scene: String) throws {
    var verdicts: Set<Bool> = []
    for count in stride(from: 1, through: 85, by: 3) {
      let text = lesson(words(count, "twenty-columns-abcde") + " LAST", scene: scene)
      var state = State(
        lessons: [try Lesson(SourceText(path: "00-fit.md", text: text))],
        size: Size(columns: 80, rows: 24))
      state.update(.menu(.enter))
      let fits = complaints(text).isEmpty
      #expect(state.picture().text.contains("LAST") == fits, "\(count) words, \(scene)")
      verdicts.insert(fits)
    }
    #expect(verdicts == [true, false])
  }

  /// 24 rows without the title and the keys.
  @Test func textAloneHasTwentyTwoRows() {
    let rows = { (count: Int) in "```text\n\(String(repeating: "row\n", count: count))```" }
    #expect(complaints(lesson(rows(22), scene: "views: []")) == [])
    #expect(
      complaints(lesson(rows(23), scene: "views: []"))
        == [
          "00-fit.md:11:1: error: the text takes 23 lines of 78 columns, and 22 fit; "
            + "shorten it, or make two pages"
        ])
  }

  @Test func aLineThatCannotBeBrokenIsMeasured() {
    let line = { (columns: Int) in "```text\n\(String(repeating: "x", count: columns))\n```" }
    #expect(complaints(lesson(line(78))) == [])
    #expect(complaints(lesson(line(79)))[0].contains("a line of the text is 79 columns wide"))
  }

  /// A number that comes to be known on the way may need a line more.
  @Test func numbersThatComeToBeKnownAreCounted() {
    let scene = "from: start\nuntil: end"
    let spare = String(repeating: "x", count: 70)
    let fitting = (1...9).last {
      complaints(lesson(words($0, spare), scene: scene)).isEmpty
    }
    let full = words((fitting ?? 1) - 1, spare) + " "
    #expect(complaints(lesson(full + String(repeating: "y", count: 70), scene: scene)) == [])
    let said = complaints(
      lesson(full + String(repeating: "y", count: 70) + " `z(h1)`", scene: scene))
    #expect(said.count == 1)
  }

  // MARK: Questions

  private func prediction(
    question: String = "Which sign?", choices: Int = 2, text: String = "plus",
    because: String = "So."
  ) -> String {
    let lines = (0..<choices).map {
      "  - {\($0 == 0 ? "correct: true, " : "")text: \"\(text) \($0)\", "
        + "because: \"\(because)\($0)\"}"
    }
    return """
      ask: predict
      concept: sum
      question: "\(question)"
      choices:
      \(lines.joined(separator: "\n"))
      """
  }

  @Test func aShortQuestionFits() {
    #expect(complaints(lesson("Text.", ask: prediction())) == [])
  }

  @Test func longQuestionsAndManyChoicesAreRefusedAtTheQuestion() {
    let long = complaints(lesson("Text.", ask: prediction(question: words(80))))
    #expect(long.count == 1)
    #expect(long[0].hasPrefix("00-fit.md:16:1: error: the question, with what belongs to it, "))
    #expect(long[0].hasSuffix(", and 4 fit; shorten it"))
    let many = complaints(
      lesson("Text.", ask: prediction(choices: 9, text: words(6, "longish"))))
    #expect(many.count == 1)
    #expect(many[0].hasPrefix("00-fit.md:16:1: error: the question, with what belongs to it, "))
  }

  @Test func aLongReasonIsRefusedAtItsChoice() {
    var ask = prediction(choices: 3)
    ask = ask.replacing("So.2", with: words(80))
    let said = complaints(lesson("Text.", ask: ask))
    #expect(said.count == 1)
    #expect(said[0].hasPrefix("00-fit.md:20:5: error: the reason takes "), "\(said)")
    #expect(said[0].hasSuffix(", and 4 fit; shorten it"))
  }

  @Test func whatIsSaidOfAMistakeAndAHintHasRoomToo() {
    func ask(_ because: String) -> String {
      """
      ask: compute
      concept: sum
      question: "What is z of h1?"
      quantity: z(h1)
      mistakes:
        - {formula: "w(x1->h1)*x1", because: "\(because)"}
      """
    }
    #expect(complaints(lesson("Text.", ask: ask(words(40)))) == [])
    let said = complaints(lesson("Text.", ask: ask(words(140))))
    #expect(said.count == 1)
    #expect(said[0].hasPrefix("00-fit.md:19:5: error: the question takes, with what is said of "))
    func challenge(_ hint: String) -> String {
      "ask: challenge\nconcept: sum\nquestion: Now.\ngoal: L below 1e-9\nhint: [\"\(hint)\"]"
    }
    #expect(complaints(lesson("Text.", ask: challenge(words(40)))) == [])
    let hint = complaints(lesson("Text.", ask: challenge(words(140))))
    #expect(hint.count == 1)
    #expect(hint[0].contains("the question takes, with its hint, "))
  }

  // MARK: Names

  @Test func titlesAndGoalsHaveTheirRoom() {
    #expect(complaints(lesson(title: words(7), goal: words(40), "Text.")) == [])
    #expect(
      complaints(lesson(title: words(8), goal: words(60), "Text."))
        == [
          "00-fit.md:3:1: error: the title is longer than 34 columns; shorten it",
          "00-fit.md:4:1: error: the goal takes 5 lines in the menu, and 3 fit; "
            + "say it in one sentence",
        ])
    #expect(complaints(lesson(title: "漢字漢字漢字漢字漢字漢字漢字漢字漢", "Text.")) == [])
    #expect(complaints(lesson(title: "漢字漢字漢字漢字漢字漢字漢字漢字漢字", "Text.")).count == 1)
  }

  // MARK: Whole lessons

  /// What is drawn is said among the rest, in the order of the lines.
  @Test func complaintsStandInTheOrderOfTheLines() {
    let two =
      lesson(words(300)) + "\n## Another\n\nSee `z(h9)`.\n\n## A third\n\n" + words(300) + "\n"
    let said = complaints(two).map { $0.split(separator: " ").first ?? "" }
    #expect(said == ["00-fit.md:11:1:", "00-fit.md:15:5:", "00-fit.md:19:1:"])
  }

  @Test func everyLessonOfTheCourseFits() {
    let found = LessonCheck.complaints(path: RealLessons.folder, misfits: PageFit.misfits)
    #expect(found.map(\.description) == [])
  }

  /// Pages of the check begin and end where the walk's pages do.
  @Test(arguments: RealLessons.walkable)
  func theCheckAndTheWalkSeeTheSamePages(_ lesson: Lesson) {
    var moments = PageMoments(lesson.experiment)
    var walk = LessonWalk(lesson)
    for (number, page) in lesson.pages.enumerated() {
      let moment = moments.next(page.scene)
      walk.open(page: number)
      #expect(moment.goesForward)
      #expect(
        walk.plan.start == Moment(trainingStep: moment.first.trainingStep, cursor: moment.start))
      #expect(walk.plan.end == Moment(trainingStep: moment.last.trainingStep, cursor: moment.end))
    }
  }
}
