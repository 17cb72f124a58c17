import Explorer
import Lessons
import NeuralNetwork
import Session
import Testing
import Walkthrough

/// Changing the live network: e, plus and minus, a, r and s.
@Suite struct EditingTests {
  private let driver = Driver(SampleLesson.single()).press("space")

  @Test(arguments: [
    ("1", 1.0), ("0.5", 0.5), (".5", 0.5), ("-2", -2), ("−2", -2), ("0,25", 0.25), ("1/4", 0.25),
    ("-1/2", -0.5), ("3e-2", 0.03), ("1E2", 100), ("+3", 3), ("0", 0), ("1000000", 1e6),
  ])
  func typedNumbersAreSet(_ text: String, _ value: Double) {
    let edited = driver.press("tab tab tab w e").enter(text)
    #expect(edited.value("w(x1->h1)") == value)
    #expect(edited.state.field == nil)
    #expect(edited.value("z(h1)") == value * 0.05 + 0.2 * 0.1 + 0.35)
    #expect(edited.current == "z(h1)")
  }

  @Test(arguments: [
    ("-", "not a number"), ("1/0", "not a number"), ("1e999", "not a number"),
    ("..", "not a number"), ("1-2", "not a number"), ("e", "not a number"),
    ("1/2/3", "not a number"),
    ("", "Type a number"), ("1000001", "within a million"),
    ("-1e7", "within a million"),
  ])
  func whatIsNoNumberIsSaid(_ text: String, _ complaint: String) {
    let edited = driver.press("tab tab tab w e").enter(text)
    edited.shows(complaint)
    #expect(edited.value("w(x1->h1)") == 0.15)
    #expect(edited.state.keyContext == .editing)
    #expect(edited.press("1").state.field?.complaint == nil)
    #expect(edited.press("esc").state.keyContext == .walking)
  }

  @Test func withoutASelectionTheLearningRateIsEdited() {
    #expect(driver.press("e").enter("0.25").value("eta") == 0.25)
    driver.press("e").shows("η, now 0.5")
  }

  @Test(arguments: [
    ("tab", "x1"), ("backtab", "b(o2)"), ("backtab w w w w", "t2"), ("tab tab tab", "b(h1)"),
  ])
  func eachSelectionEditsItsNumber(_ keys: String, _ key: String) {
    #expect(driver.press(keys).press("e").enter("0.75").value(key) == 0.75)
  }

  @Test func whileTypingLettersDoNothing() {
    let typing = driver.press("tab e")
    for key in ["q", "m", "n", "t", "space", "tab", "?", "home", "up"] {
      let after = typing.press(key)
      #expect(after.state.keyContext == .editing, "\(key)")
      #expect(!after.state.isFinished)
    }
    #expect(typing.press("1 2 backspace 5").state.field?.text == "15")
    #expect(typing.press("1", times: 99).state.field?.text.count == TextField.maximumLength)
    #expect(typing.update(.typing(.paste("a1b.5\u{1b}[A"))).state.field?.text == "1.5")
    #expect(typing.press("1 esc").value("x1") == 0.05)
  }

  @Test(arguments: [
    ("tab +", "x1", 0.15), ("tab + +", "x1", 0.25), ("tab -", "x1", -0.05), ("tab =", "x1", 0.15),
    ("tab + -", "x1", 0.05), ("tab tab tab w +", "w(x1->h1)", 0.25),
    ("tab tab tab -", "b(h1)", 0.25),
    ("+", "eta", 1), ("-", "eta", 0.25), ("+ -", "eta", 0.5),
  ])
  func nudges(_ keys: String, _ key: String, _ value: Double) {
    #expect(driver.press(keys).value(key) == value)
  }

  @Test func nudgingStopsAtTheBounds() {
    #expect(driver.press("+", times: 60).value("eta") <= 1e6)
    #expect(driver.press("-", times: 2000).value("eta") >= 0)
    #expect(driver.press("-", times: 2000).press("+").value("eta") == 0.001)
  }

  @Test func aChangesTheActivationOfALayer() {
    let hidden = driver.press("tab tab tab")
    #expect(hidden.press("a").walk.experiment.network.layers[0].activation == .relu)
    #expect(hidden.press("a").walk.experiment.network.layers[1].activation == .sigmoid)
    #expect(hidden.press("a", times: 11).walk.experiment.network.layers[0].activation == .sigmoid)
    #expect(driver.press("a").walk.experiment.network.layers[0].activation == .relu)
    driver.press("tab a").shows("Select a hidden or output neuron first")
  }

  @Test func aLossKeepsTheActivationItNeeds() {
    let gate = Driver(SampleLesson.single(experiment: SampleLesson.gate)).press("backtab a")
    gate.shows("This loss needs the output activation that it has.")
    #expect(gate.walk.experiment == SampleLesson.gate)
  }

  @Test func rGoesBackToTheFirstWeights() {
    let changed = driver.press("tab + . .")
    #expect(changed.press("r").walk.experiment == SampleLesson.mazurExperiment)
    driver.press("r").shows("as it was at first")
  }

  @Test func sDrawsNewWeights() {
    let one = driver.press("s")
    let two = one.press("s")
    #expect(one.walk.experiment.network.sizes == [2, 2, 2])
    #expect(Set([driver, one, two].map(\.walk.experiment.network)).count == 3)
    #expect(driver.press("s").walk.experiment == one.walk.experiment)
    #expect(two.press("r").walk.experiment == SampleLesson.mazurExperiment)
    one.shows("seed 1")
  }

  @Test func anEditKeepsTheMoment() {
    let deep = Driver(SampleLesson.single()).press("enter enter space space")
    let edited = deep.press("tab + tab + backtab -")
    #expect(edited.walk.moment == deep.walk.moment)
    #expect(edited.current == deep.current)
  }

  @Test func anEditAtALaterTrainingStepLeavesTheEarlierOnes() {
    let later = driver.press(". . .")
    let edited = later.press("tab tab tab w e").enter("9")
    #expect(edited.value("w(x1->h1)") == 9)
    #expect(edited.walk.moment == later.walk.moment)
    let earlier = edited.press("home")
    #expect(earlier.value("w(x1->h1)") == 0.15)
  }
}
