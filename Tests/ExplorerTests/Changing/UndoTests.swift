import Explorer
import Lessons
import NeuralNetwork
import Session
import Testing
import Walkthrough

/// Every edit can be taken back, and made again.
@Suite struct UndoTests {
  private let driver = Driver(SampleLesson.single()).press("space space")

  @Test func nothingToTakeBack() {
    driver.press("u").shows("Nothing to take back.")
    driver.press("U").shows("Nothing to make again.")
  }

  @Test func whatIsTakenBackIsNamed() {
    let edited = driver.press("tab tab tab w e 7 enter")
    edited.press("u").shows("Taken back: w(x1→h1) is 0.15 again.")
    edited.press("u U").shows("Made again: w(x1→h1) is 7.")
    driver.press("tab tab tab a u").shows("Taken back: the layer of h1 is sigmoid again.")
    driver.press("tab tab tab a u U").shows("Made again: the layer of h1 is relu.")
    driver.press("s u").shows("Taken back: ")
  }

  private static let edits = [
    "tab +", "tab tab tab w -", "backtab w w w w +", "+", "tab tab tab a", "s", "tab e 7 enter",
  ]

  @Test(arguments: edits)
  func anEditIsTakenBackAndMadeAgain(_ keys: String) {
    let edited = driver.press(keys)
    #expect(edited.walk.experiment != driver.walk.experiment)
    let undone = edited.press("u")
    #expect(undone.walk.experiment == driver.walk.experiment)
    #expect(undone.walk.trace.steps == driver.walk.trace.steps)
    #expect(undone.walk.moment == driver.walk.moment)
    let redone = undone.press("U")
    #expect(redone.walk.experiment == edited.walk.experiment)
    #expect(redone.walk.moment == edited.walk.moment)
  }

  @Test func manyEditsAreTakenBackOneByOne() {
    var states = [driver]
    for keys in Self.edits { states.append(states[states.count - 1].press("esc \(keys)")) }
    var last = states[states.count - 1]
    for earlier in states.dropLast().reversed() {
      last = last.press("u")
      #expect(last.walk.experiment == earlier.walk.experiment)
    }
    #expect(!last.walk.canUndo)
    for later in states.dropFirst() {
      last = last.press("U")
      #expect(last.walk.experiment == later.walk.experiment)
    }
  }

  @Test func aNewEditForgetsWhatWasUndone() {
    let other = driver.press("tab + u tab tab +")
    #expect(!other.walk.canRedo)
    other.press("U").shows("Nothing to make again.")
  }

  @Test func resetIsTakenBackWithItsPlace() {
    let far = driver.press(". . . tab + left")
    let reset = far.press("r")
    #expect(reset.walk.experiment == SampleLesson.mazurExperiment)
    let undone = reset.press("u")
    #expect(undone.walk.moment == far.walk.moment)
    #expect(undone.walk.trace.steps == far.walk.trace.steps)
  }

  @Test(arguments: UInt64(1)...15)
  func randomEditsAndWalksCanAllBeTakenBack(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys = Self.edits + ["space", "left", "enter", ".", "tab", "w", "r", "t", "home", "end"]
    var driver = driver
    for _ in 0..<30 {
      driver = driver.press(keys[random.index(below: keys.count)])
      // Going on from the end of the lesson would leave it.
      if driver.state.overlay == .lessonEnd { driver = driver.press("esc") }
    }
    driver = driver.press("esc")
    var undone = driver
    var count = 0
    while undone.walk.canUndo, count < 60 {
      undone = undone.press("u")
      count += 1
    }
    #expect(undone.press("home").walk.experiment == SampleLesson.mazurExperiment, "seed \(seed)")
    var redone = undone
    for _ in 0..<count { redone = redone.press("U") }
    #expect(!redone.walk.canRedo)
    #expect(
      redone.press("home").walk.experiment == driver.press("home").walk.experiment,
      "seed \(seed)")
  }
}
