import Drawing
import Explorer
import Lessons
import NeuralNetwork
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

  /// The first that fails is told in full: what was tried, what came of it, and what was wanted.
  @Test func whatIsMissingIsSaidInWords() throws {
    let lesson = try #require(RealLessons.all.first { $0.id == "layers" })
    let gate = Driver(lesson).press("n n n")
    gate.shows("✓ (0, 0)   ✗ (0, 1) gives 0.0474, wanted above 0.5   ✓ (1, 0)   ✗ (1, 1)")
    let results = ChallengeJudge(challenge, driver.walk).results.map { $0.text(.ascii) }
    #expect(results.first == "(0, 0) gives 0.3775")
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

  /// A linear neuron with a single weight: z is that weight to the last digit.
  private func isMet(_ bound: Challenge.Bound, by z: Double) -> Bool {
    let experiment = Experiment(
      network: Network(
        inputs: 1, layers: [Layer(weights: [[z]], biases: [0], activation: .linear)]),
      loss: .squaredError, examples: [Example(input: [1], target: [0])], learningRate: 1)
    let goal = Challenge.Goal(quantity: SampleLesson.quantity("z(o1)"), bound: bound)
    let test = Challenge.Test(input: [1], output: [bound])
    let results = [
      Challenge(tests: [], goal: goal, hints: []), Challenge(tests: [test], goal: nil, hints: []),
    ].map { ChallengeJudge($0, Trace(experiment)).isMet }
    #expect(results[0] == results[1], "as a goal and as a test, \(bound) is judged alike")
    return results[0]
  }

  @Test(
    "Above and below leave the limit itself out; near is 0.05 either way",
    arguments: [
      (.above(0.5), 0.5, false), (.above(0.5), 0.5.nextUp, true), (.above(0.5), 0.4, false),
      (.above(0), 0, false), (.above(-1), -0.5, true), (.above(-0.5), -1, false),
      (.below(0.5), 0.5, false), (.below(0.5), 0.5.nextDown, true), (.below(0.5), 0.6, false),
      (.below(0), -0.0, false), (.below(-0.5), -1, true), (.below(-1), -0.5, false),
      (.near(0.5), 0.5, true), (.near(0.5), 0.549, true), (.near(0.5), 0.451, true),
      (.near(0.5), 0.551, false), (.near(0.5), 0.449, false), (.near(0), 0.05, true),
      (.near(0), -0.05, true), (.near(0), 0.0501, false), (.near(-0.5), 0.5, false),
      (.above(0), .nan, false), (.below(0), .nan, false), (.near(0), .nan, false),
      (.above(0), .infinity, true), (.below(0), -.infinity, true), (.near(0), .infinity, false),
    ] as [(Challenge.Bound, Double, Bool)])
  func bounds(_ bound: Challenge.Bound, _ z: Double, _ isMet: Bool) {
    #expect(self.isMet(bound, by: z) == isMet)
  }

  /// OR's neuron says 0.3775 to 0 0.
  ///
  /// Learning from that example with η = 0.1 takes its bias from
  /// -0.5 to -0.53775, and so the answer to 0.3687.
  @Test("A challenge is tried on the network after the update, once that is done")
  func triedAfterTheUpdate() {
    let challenge = Ask(
      kind: .challenge(
        Challenge(
          tests: [.init(input: [0, 0], output: [.below(0.37)])], goal: nil, hints: [])),
      concept: "play", question: [.text("Lower it.")], time: .before,
      place: LineAndColumn(line: 1, column: 1))
    let lesson = SampleLesson.single(
      Scene(from: .start), ask: challenge, experiment: SampleLesson.gate)
    let begun = Driver(lesson).shows("✗").hides("✓")
    // Both weights stand behind an input of 0, so w' ends the steps before b' does.
    let almost = begun.press("enter enter enter").shows("✗").hides("✓")
    #expect(!almost.walk.questions.answers.values.contains { $0.verdict == .right })
    let done = begun.press(".").shows("✓").hides("✗")
    done.press("u").press("home").shows("✗")
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
