import Testing
import Walkthrough

@Suite struct TimedQuantityTests {
  @Test(arguments: [
    ("L at pass 1", "L", TimedQuantity.Time.pass(1)), ("J  at end", "J", .end),
    (" dL/dw(x1->h1) at start ", "dL/dw(x1->h1)", .start),
    ("a(o1)@2 at pass 10000", "a(o1)@2", .pass(10000)),
  ])
  func aKeyIsRead(_ key: String, _ quantity: String, _ time: TimedQuantity.Time) {
    let timed = TimedQuantity(key: key)
    #expect(timed?.quantity.key == quantity)
    #expect(timed?.time == time)
  }

  @Test(arguments: [
    "L", "L at", "L at first", "L at pass", "L at pass 0", "L at pass 10001", "L at pass x",
    "L at end 1", "M at end", "at end", "L at pass 1 2", "2*L at end", "L at pass 01",
  ])
  func anythingElseIsNone(_ key: String) {
    #expect(TimedQuantity(key: key) == nil)
  }

  /// Mazur's network with the loss of another one: half the squares of 0.7514 − 0.01 and 0.7729 − 0.99.
  @Test func aQuantityWithAnotherNetworkInItsPlace() throws {
    let mazur = Mazur.trace
    let next = Trace(mazur.nextExperiment)
    let loss = try #require(next.value(of: .loss, with: mazur.experiment))
    #expect(abs(loss - 0.298371109) < 5e-10)
    #expect(next.value(of: .cost, with: mazur.experiment) == loss)
    #expect(next.value(of: .updatedBias(.output(1)), with: mazur.experiment) == nil)
  }
}
