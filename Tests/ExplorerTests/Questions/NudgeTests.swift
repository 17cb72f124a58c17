import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// A number nudged on the page: what others do, what is typed of it, and what is not told.
@Suite struct NudgeTests {
  private static let weight = SampleLesson.quantity("w(h1->o1)")

  private static func lesson(_ ask: Ask?) -> Lesson {
    var scene = Scene(from: SampleLesson.after("L"), views: [.nudge])
    scene.nudge = .init(weight, watched: [SampleLesson.quantity("z(o1)"), .loss])
    return SampleLesson.single(scene, ask: ask)
  }

  /// ½(σ(z) − 0.01)² + ½(σ(z′) − 0.99)² with the weight at 0.4 and at 0.41, in Python: 0.298371 and
  /// 0.299192; z goes from 1.105906 to 1.111839.
  @Test func othersAreWorkedOutAnew() {
    Driver(Self.lesson(nil)).shows(
      "nudge w(h1→o1) by 0.01", "0.400000 0.410000 +0.010000", "1.105906 1.111839 +0.005933",
      "0.298371 0.299192", "z(o1) moves +0.5933 times as far", "L moves +0.0821 times as far")
  }

  @Test func dTakesASmallerNudge() {
    let page = Driver(Self.lesson(nil))
    page.press("d").shows("by 0.001", "L moves +0.0822 times as far")
    page.press("D D D").shows("by 0.1")
    page.press("d d d d d d d d d d d d d d d").shows("by 1e-13")
  }

  /// Both the measured number and the slope itself are right; the slope is not told before.
  @Test func whatIsMeasuredIsRight() {
    let asked = Driver(
      Self.lesson(SampleLesson.compute("nudge", "How far?", Self.weight.gradient?.key ?? "")))
    asked.hides("0.0821", "0.0822").shows("L moves · times as far")
    asked.enter("0.0821").shows("Yes, 0.0821 is right", "comes to +0.0822")
    asked.enter("0.0822").shows("Yes, 0.0822 is right")
    asked.enter("0.0008").hides("Yes")
    asked.press("h h").shows("/ 0.01")
  }

  @Test func aGuessIsMadeBeforeTheNudge() {
    let ask = SampleLesson.predict(
      "nudge", "Which sign?", .signOf(SampleLesson.quantity("dL/dw(h1->o1)")),
      [(.positive, "above 0"), (.negative, "below 0")])
    let asked = Driver(Self.lesson(ask))
    asked.hides("0.299192").press("1").shows("0.299192", "L moves +0.0821")
  }

  /// A U: far off at 0.1, nearest near 0.00001, off again at 10⁻¹³.
  @Test func errorsAreShapedLikeAU() throws {
    var scene = Scene(from: .end, views: [.nudgeErrors])
    scene.nudge = .init(Self.weight)
    let walk = Driver(SampleLesson.single(scene)).walk
    let reading = try #require(NudgeErrorReading(walk))
    let errors = reading.points.map(\.bothSides)
    #expect(errors[4] < errors[0] && errors[4] < 1e-10)
    #expect(errors[12] > 1e-6)
    #expect(
      zip(reading.points[1...3], reading.points[2...4]).allSatisfy { $0.oneSide > $1.oneSide })
    Driver(SampleLesson.single(scene)).shows("nudge 1e-2: off by")
  }
}
