import Explorer
import Lessons
import Session
import Testing

/// What is kept of a learner's work.
@Suite struct ProgressTests {
  private static let sample: Progress = {
    var progress = Progress()
    progress.lessons["chain-rule"] = .init(
      donePages: ["nudge-and-watch", "paths-add-up"], lastPage: "names-for-slopes")
    progress.lessons["we \"quote\" ∂"] = .init(donePages: [], lastPage: nil)
    progress.lastLesson = "chain-rule"
    progress.concepts["sign"] = concept(right: 2, due: 20_500, interval: 1)
    progress.concepts["never"] = ConceptProgress()
    return progress
  }()

  private static func concept(
    right: Int = 0, wrong: Int = 0, shown: Int = 0, due: Int? = nil, interval: Int = 0
  ) -> ConceptProgress {
    var concept = ConceptProgress()
    (concept.right, concept.wrong, concept.shown) = (right, wrong, shown)
    (concept.dueDay, concept.interval) = (due, interval)
    return concept
  }

  @Test func aRecordReadsBack() {
    for progress in [Self.sample, Progress()] {
      let text = ProgressRecord.json(of: progress)
      #expect(ProgressRecord.progress(fromJSON: text) == progress)
      #expect(ProgressRecord.json(of: progress) == text)
    }
  }

  @Test(arguments: [
    "", " ", "{", "[]", "null", "{}", "{\"version\": 3}", "{\"version\": \"1\"}",
    "{\"version\": 1, \"lessons\": []}", "{\"version\": 1, \"lessons\": {\"a\": {\"done\": 3}}}",
    "{\"version\": 1, \"concepts\": {\"a\": {}}}", "{\"version\": 1.5}", "\u{0}", "version: 1",
    "{\"version\": 1, \"lessons\": {\"a\": {\"done\": [1.5], \"page\": 0}}}",
    "{\"version\": 1, \"lessons\": {\"a\": {\"done\": [99999999999999999999], \"page\": 0}}}",
    "{\"version\": 1} {}", "{\"version\": 1, \"lessons\": {\"a\": null}}", "{\"version\": 1e999}",
    "{\"version\": 1, \"last-lesson\": \"\\ud83d\"}", "{'version': 1}", "{\"version\": 01}",
    "{\"version\": 1, \"x\": NaN}", "// a\n{\"version\": 1}",
    String(repeating: "[", count: 500_000),
    "{\"version\": 1, \"x\": " + String(repeating: "{\"a\":", count: 100_000),
  ])
  func damagedAndFutureFilesAreRefused(_ text: String) {
    #expect(ProgressRecord.progress(fromJSON: text) == nil)
  }

  @Test("What a later version adds, and white space, hinder nobody")
  func unknownKeys() {
    let text = "\r\n\t {\"later\": [{}, null, 1e3], \"version\" : 1, \"lessons\": null}\n"
    #expect(ProgressRecord.progress(fromJSON: text) == Progress())
    let twice = "{\"version\": 1, \"last-lesson\": \"a\", \"last-lesson\": \"b\"}"
    #expect(["a", "b"].contains(ProgressRecord.progress(fromJSON: twice)?.lastLesson))
  }

  @Test func everyCutOffFileIsRefusedOrWhole() {
    let text = ProgressRecord.json(of: Self.sample)
    for length in 0..<text.count {
      #expect(ProgressRecord.progress(fromJSON: String(text.prefix(length))) == nil, "\(length)")
    }
    let large = text + String(repeating: " ", count: ProgressRecord.maximumBytes)
    #expect(ProgressRecord.progress(fromJSON: large) == nil)
  }

  @Test func absurdNumbersAreBounded() throws {
    let text = """
      {"version": 1, "lessons": {"a": {"done": [-1, 5, 123456789], "page": -7}},
       "concepts": {"c": {"right": -1, "wrong": 9223372036854775807, "shown": 0, "hints": 0,
       "interval": 99, "due-day": 9223372036854775807}}}
      """
    let progress = try #require(ProgressRecord.progress(fromJSON: text))
    #expect(progress.lessons["a"] == .init(donePages: ["#5"], lastPage: "#0"))
    var concept = try #require(progress.concepts["c"])
    #expect(concept.right == 0 && concept.wrong == 1_000_000 && concept.interval == 3)
    concept.count(.wrong, today: 20_000)
    #expect(progress.due(on: 20_000).isEmpty)
  }

  @Test func questionsComeBackAfter1And3And7And21Days() {
    var concept = ConceptProgress()
    var today = 100
    for interval in [1, 3, 7, 21, 21] {
      concept.count(.right, today: today)
      #expect(concept.dueDay == today + interval)
      today += interval
    }
    concept.count(.wrong, today: today)
    #expect(concept.dueDay == today + 1)
    concept.count(.right, today: today + 1)
    #expect(concept.dueDay == today + 1 + 3)
    concept.count(.shown, hints: 2, today: today)
    #expect(concept.dueDay == today + 1)
    #expect([concept.right, concept.wrong, concept.shown, concept.hints] == [6, 1, 1, 2])
  }

  @Test func whatIsDueComesLongestDueFirst() {
    var progress = Progress()
    for (name, day) in [("c", 12), ("a", 10), ("b", 10), ("later", 13)] {
      progress.concepts[name] = Self.concept(right: 1, due: day)
    }
    progress.concepts["never"] = ConceptProgress()
    #expect(progress.due(on: 12) == ["a", "b", "c"])
    #expect(progress.due(on: 9).isEmpty)
  }

  @Test func mergingLosesNothing() {
    var ours = Progress()
    ours.lessons["a"] = .init(donePages: ["one", "two"], lastPage: "two")
    ours.concepts["x"] = Self.concept(right: 3)
    ours.concepts["y"] = Self.concept(right: 1)
    var theirs = Progress()
    theirs.lessons["a"] = .init(donePages: ["two", "three"], lastPage: "three")
    theirs.lessons["b"] = .init(donePages: ["five"], lastPage: "five")
    theirs.concepts["x"] = Self.concept(right: 1, wrong: 1)
    theirs.concepts["y"] = Self.concept(right: 1, wrong: 4)
    theirs.concepts["z"] = Self.concept(shown: 1)
    theirs.lastLesson = "b"
    var merged = ours
    merged.merge(theirs)
    #expect(merged.lessons["a"] == .init(donePages: ["one", "two", "three"], lastPage: "two"))
    #expect(merged.lessons["b"] == .init(donePages: ["five"], lastPage: "five"))
    #expect(merged.concepts["x"]?.right == 3 && merged.concepts["y"]?.wrong == 4)
    #expect(merged.concepts["z"]?.shown == 1)
    #expect(merged.lastLesson == "b")
    // What was open here last goes before what another instance had open.
    ours.lastLesson = "a"
    ours.merge(theirs)
    #expect(ours.lastLesson == "a")
    theirs.merge(Progress())
    #expect(theirs.lastLesson == "b")
    let once = merged
    merged.merge(theirs)
    #expect(merged == once)
  }

  @Test func pagesDoneNeverExceedTheLesson() {
    var progress = Progress()
    progress.lessons["single"] = .init(donePages: ["page", "gone"], lastPage: "gone")
    #expect(progress.done(SampleLesson.single().summary) == 1)
    #expect(Progress().done(SampleLesson.single().summary) == 0)
  }

  @Test func aSessionWritesItsWorkDown() {
    let driver = Driver(SampleLesson.mazur).press("space 2 space")
    let progress = driver.state.progress
    #expect(progress.lastLesson == "mazur")
    #expect(progress.lessons["mazur"] == .init(donePages: ["words"], lastPage: "forward"))
    #expect(progress.concepts["bias"]?.wrong == 1)
    #expect(driver.press("q").state.progress.lessons["mazur"]?.lastPage == "forward")
  }
}
