import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// Challenges on the live network.
@Suite struct ChallengeTests {
  private let driver = Driver(SampleLesson.mazur).press("n", times: 7)

  @Test func theChecksAreShownLive() {
    #expect(driver.state.keyContext == .challenging)
    driver.shows("Make L small.", "✓", "✗")
    // A bias of -2 and weights of 3 answer OR.
    let solved = driver.press("backtab w e").enter("6").press("w e").enter("6").press("w e").enter(
      "-3")
    solved.hides("✗")
    let judge = ChallengeJudge(challenge, solved.walk)
    #expect(judge.isMet)
    #expect(judge.results.map(\.isMet) == [true, true, true])
    #expect(solved.press("u u u").picture.text.contains("✗"))
  }

  @Test func walkingIsFreeMeanwhile() {
    #expect(driver.press(".").walk.moment.trainingStep == 0)
    #expect(driver.press("t t t").walk.moment.trainingStep == 11)
  }

  @Test(arguments: [".", "t", "enter", ". . t", "end"])
  func trainingIsNoGivingUp(_ keys: String) {
    let trained = driver.press(keys)
    trained.shows("Make L small.")
    #expect(trained.state.keyContext == .challenging)
    #expect(trained.walk.questions.answers.isEmpty)
  }

  @Test func hints() {
    driver.press("h").shows("Lower the bias.")
    driver.press("h h").shows("Try -2.")
    driver.press("h h h").shows("Try -2.")
  }

  @Test func spaceGoesOn() {
    let settled = driver.press("space")
    settled.shows("Not yet; you can come back.")
    #expect(settled.press("space").state.overlay == .lessonEnd)
  }

  @Test(arguments: [
    (Challenge.Bound.above(0.3), true), (.above(0.4), false), (.below(0.4), true),
    (.below(0.3), false), (.near(0.37), true), (.near(0.3), false),
  ])
  func bounds(_ bound: Challenge.Bound, _ isMet: Bool) {
    let trace = Trace(SampleLesson.mazurExperiment)
    let goal = Challenge.Goal(quantity: SampleLesson.quantity("z(h1)"), bound: bound)
    let challenge = Challenge(tests: [], goal: goal, hints: [])
    #expect(ChallengeJudge(challenge, trace).isMet == isMet)
  }

  @Test func whatIsNotThereIsNotMet() {
    let trace = Trace(SampleLesson.mazurExperiment)
    let goal = Challenge.Goal(quantity: SampleLesson.quantity("z(h9)"), bound: .above(-9))
    let impossible = Challenge(tests: [], goal: goal, hints: [])
    #expect(!ChallengeJudge(impossible, trace).isMet)
    let misfit = Challenge(
      tests: [.init(input: [1, 2, 3], output: [.above(0)])], goal: nil, hints: [])
    #expect(!ChallengeJudge(misfit, trace).isMet)
  }

  private var challenge: Challenge {
    guard case .challenge(let challenge) = SampleLesson.challenge.kind else {
      return Challenge(tests: [], goal: nil, hints: [])
    }
    return challenge
  }
}
