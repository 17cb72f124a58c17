import Drawing
import Lessons
import Testing

@testable import Explorer
@testable import Session

/// A session that ends is gone on with at the same step, through the file that is kept.
struct ResumeTests {
  /// The session as it is opened again, after all was written down and read.
  private func comingBack(_ driver: Driver) throws -> Driver {
    var left = driver.press("q").state
    left.rememberStops()
    let text = ProgressRecord.json(of: left.progress)
    let read = try #require(ProgressRecord.progress(fromJSON: text), "\(text)")
    #expect(read == left.progress, "\(text)")
    return Driver(lessons: [SampleLesson.mazur, SampleLesson.single()], progress: read)
      .press("enter")
  }

  @Test(
    "Moment, network, view and selection are the same",
    arguments: [
      "", "space", "space 2 space space space", "n space space space", "n space space tab tab v",
      "n n space tab w e 0 . 9 enter space", "n n space space s space space",
      "n space tab tab a space", "n n n", "n space t t", "n space f",
    ])
  func sameStep(keys: String) throws {
    let left = Driver(SampleLesson.mazur).press(keys)
    let back = try comingBack(left)
    #expect(back.walk.pageNumber == left.walk.pageNumber)
    #expect(back.walk.moment == left.walk.moment)
    #expect(back.walk.present == left.walk.present)
    #expect(back.walk.selection == left.walk.selection)
    #expect(back.walk.viewNumber == left.walk.viewNumber)
    #expect(back.walk.fading == left.walk.fading)
  }

  @Test("It is said, and from a step that lies within the page")
  func said() throws {
    try comingBack(Driver(SampleLesson.mazur).press("n space space")).shows("you stopped here")
    try comingBack(Driver(SampleLesson.mazur).press("n")).shows("p goes to the page before")
  }

  @Test("A lesson that was left through the menu is gone on with as well")
  func menu() throws {
    let left = Driver(lessons: [SampleLesson.mazur, SampleLesson.single()])
      .press("enter n space space space")
    let back = try comingBack(left.press("m"))
    #expect(left.walk.moment.cursor > 0)
    #expect(back.walk.moment == left.walk.moment)
  }

  @Test("A page turned since then begins at its beginning")
  func turned() throws {
    let back = try comingBack(Driver(SampleLesson.mazur).press("n space space"))
    #expect(back.state.progress.lessons["mazur"]?.stop == nil)
    #expect(try comingBack(back.press("n")).walk.moment == back.press("n").walk.moment)
  }

  @Test(
    "A place that the lesson does not have leaves the page's beginning",
    arguments: [
      #"{"step": 9999}"#, #"{"step": -1}"#, #"{"set": ["w(h9->o9)=1"]}"#, #"{"set": ["nonsense"]}"#,
      #"{"step": 1, "set": ["w(x1->h1)=1e999"]}"#, #"{"keys": "no key"}"#, "{}",
    ])
  func damaged(stop: String) throws {
    let text =
      #"{"version": 2, "lessons": {"mazur": {"pages": [], "at": "forward", "stop": \#(stop)}}}"#
    let progress = try #require(ProgressRecord.progress(fromJSON: text))
    let back = Driver(lessons: [SampleLesson.mazur], progress: progress).press("enter")
    #expect(back.walk.page.id == "forward")
    #expect(back.walk.moment == back.walk.plan.start)
  }
}
