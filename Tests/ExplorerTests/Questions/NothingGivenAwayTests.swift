import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// No picture shows the number that a question waits for.
@Suite struct NothingGivenAwayTests {
  private static let curve = Scene(
    from: SampleLesson.after("dL/da(o1)"), until: .end,
    focus: .neuron(.output(1)), views: [.curve, .equation])

  @Test func theCurveHidesTheSlopeThatIsAskedFor() {
    let ask = SampleLesson.compute("slope", "How steep?", "da/dz(o1)")
    let asked = Driver(SampleLesson.single(Self.curve, ask: ask))
    asked.hides("slope 0.1868").shows("sigmoid, the activation of o1")
    asked.enter("0.1868").shows("sigmoid of o1: slope 0.1868")
    Driver(SampleLesson.single(Self.curve)).shows("sigmoid of o1: slope 0.1868")
  }

  @Test func soDoesAGuessAboutIt() {
    let ask = SampleLesson.predict(
      "slope", "Which sign?", .signOf(SampleLesson.quantity("da/dz(o1)")),
      [(.positive, "above 0"), (.zero, "0")])
    let asked = Driver(SampleLesson.single(Self.curve, ask: ask))
    asked.hides("slope 0.1868").press("1").shows("slope 0.1868")
  }

  @Test func anotherNeuronsSlopeIsShown() {
    let ask = SampleLesson.compute("slope", "How steep?", "da/dz(o2)")
    Driver(SampleLesson.single(Self.curve, ask: ask)).shows("sigmoid of o1: slope 0.1868")
  }

  @Test func theLossIsWrittenAtItsMarkOnceItIsComputed() {
    let scene = Scene(
      from: SampleLesson.after("a(o2)"), until: SampleLesson.after("L"),
      focus: .quantity(SampleLesson.quantity("w(h1->o1)")), views: [.lossCurve, .equation])
    let before = Driver(SampleLesson.single(scene))
    before.hides("0.2984")
    before.press("space space space").shows("0.2984")
  }
}
