import Testing
import Walkthrough

@testable import Explorer
@testable import Session

@Suite struct EditLogTests {
  private let rate = { (value: Double) in Edit.set(.learningRate, to: value) }
  private let bias = { (value: Double) in Edit.set(.bias(.output(1)), to: value) }

  @Test func findsEditsByTheirStep() {
    var log = EditLog()
    #expect(log.isEmpty)
    log.add(rate(1), at: 0)
    #expect(log.firstStep(after: 0) == nil)
    log.add(rate(2), at: 3)
    log.add(bias(5), at: 3)
    log.add(rate(3), at: 3)
    #expect(log.firstStep(after: 0) == 3)
    #expect(log.edits(at: 0) == [rate(1)])
    #expect(log.edits(at: 3) == [bias(5), rate(3)])
    #expect(log.edits(at: 2).isEmpty && log.edits(at: 9).isEmpty)
    #expect(log.firstStep(after: -1) == 0 && log.firstStep(after: 2) == 3)
    #expect(log.firstStep(after: 3) == nil)
  }

  @Test func anEarlierEditForgetsLaterOnes() {
    var log = EditLog()
    for step in 0..<5 { log.add(rate(Double(step)), at: step) }
    let before = log
    log.add(bias(7), at: 2)
    #expect(log.edits(at: 2) == [rate(2), bias(7)])
    #expect(log.firstStep(after: 2) == nil)
    #expect(before.edits(at: 4) == [rate(4)], "the version before is as it was")
  }

  @Test("a row of a million edits goes without a deep stack")
  func longRow() {
    var log = EditLog()
    for step in 0..<1_000_000 { log.add(rate(1), at: step) }
    #expect(log.firstStep(after: 499_999) == 500_000)
    log = EditLog()
    #expect(log.isEmpty)
  }
}
