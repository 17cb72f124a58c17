import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// Looking for the first wrong number, key by key.
@Suite struct BugLabTests {
  private func open(page: Int) throws -> Driver {
    let lesson = try #require(RealLessons.all.first { $0.id == "bug-lab" })
    return Driver(lesson).press("n", times: page - 1)
  }

  @Test func allNumbersStandThereAndNothingTells() throws {
    let driver = try open(page: 3)
    driver.shows("−0.1480").shows("0 looks so far").shows("enter wrong here").shows(": go to")
    let claimed = driver.press(": 1 2 enter")
    #expect(!claimed.text.contains("≈"))
  }

  @Test func aNumberThatIsRight() throws {
    try open(page: 2).press(": 5 enter enter").shows("Not z(o1): it is right.")
  }

  @Test func aNumberThatFollows() throws {
    try open(page: 4).press(": 3 0 enter enter")
      .shows("its arithmetic is right. What goes into it is wrong")
  }

  @Test func aNumberThatIsNotTheFirst() throws {
    let late = try open(page: 4).press(": 2 9 enter enter")
    let named = try #require(late.walk.questions.answers[3])
    #expect(named.verdict == .wrong)
  }

  @Test func itIsFoundAndTheLooksAreCounted() throws {
    let found = try open(page: 2).press("space space : 7 enter enter")
    found.shows("Found in 3 looks: L(o1) = 16.000 is the first wrong number.")
      .shows("Its formula").shows("8.0000. This engine forgets the half")
    found.hides("wrong here").shows("s another fault", "next page")
    found.press("enter").hides("wrong here")
    found.press("space").shows("3/9")
    #expect(found.state.progress.concepts["debugging"]?.right == 1)
  }

  @Test func theGradientCheckIsALook() throws {
    let checked = try open(page: 3).press("g")
    checked.shows("4 of 9 disagree")
    checked.press("esc").shows("1 look so far")
  }

  @Test func spaceAloneShowsIt() throws {
    var driver = try open(page: 2)
    driver = driver.press("space", times: driver.walk.trace.steps.count + 1)
    driver.shows("The first wrong number is L(o1) = 16.000.")
    #expect(driver.walk.questions.answers[1]?.verdict == .shown)
  }

  @Test func nothingTrainsAndNothingIsEdited() throws {
    let before = try open(page: 2)
    let after = before.press("t T e 5 enter + - a b L f")
    #expect(after.walk.experiment == before.walk.experiment)
    #expect(after.walk.moment == before.walk.moment)
  }

  @Test func anotherSeedIsAnotherSearch() throws {
    var driver = try open(page: 9)
    var faults: Set<EngineFault> = []
    for _ in 1...20 {
      driver = driver.press("space space s")
      driver.shows("0 looks so far")
      #expect(driver.walk.trace.showsFault)
      if let fault = driver.walk.experiment.fault { faults.insert(fault) }
    }
    #expect(faults.count >= 5, "\(faults)")
  }
}
