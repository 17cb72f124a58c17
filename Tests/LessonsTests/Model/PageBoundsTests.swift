import Testing
import Walkthrough

@testable import Lessons

/// Where pages begin and end, in training steps and steps of the trace.
@Suite struct PageBoundsTests {
  private let trace: Trace

  init() throws {
    trace = Trace(try Lesson(Sample.source(Sample.lesson)).experiment)
  }

  private func bounds(_ scene: Scene, after earlier: Moment = Moment()) -> PageBounds {
    PageBounds(scene, after: earlier) { _ in trace }
  }

  @Test func aPageThatWouldGoBackEndsWhereItBegins() {
    let page = bounds(Scene(from: .after(.loss), until: .start))
    #expect(!page.goesForward)
    #expect(page.end == page.start)
    #expect(page.start.cursor == trace.index(of: .loss)! + 1)
    let later = bounds(Scene(until: .after(.loss)), after: Moment(cursor: trace.steps.count))
    #expect(!later.goesForward)
    #expect(later.end == Moment(cursor: trace.steps.count))
  }

  @Test func aPageThatGoesForwardEndsAtItsMark() {
    let page = bounds(Scene(from: .start, until: .after(.loss)))
    #expect(page.goesForward)
    #expect((page.start.cursor, page.end.cursor) == (0, trace.index(of: .loss)! + 1))
  }

  @Test(arguments: [(1, 0), (2, 1), (10_000, 9_999), (0, 0), (-3, 0)])
  func aPassIsCountedFromOne(_ pass: Int, _ trainingStep: Int) {
    let page = bounds(Scene(pass: pass), after: Moment(trainingStep: 5, cursor: 3))
    #expect(page.start == Moment(trainingStep: trainingStep))
  }
}
