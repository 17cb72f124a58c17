import Testing
import Walkthrough

@testable import Lessons

@Suite struct PageMomentsTests {
  let experiment: Experiment

  init() throws {
    experiment = try Lesson(Sample.source(Sample.lesson)).experiment
  }

  @Test func pagesGoOnWhereTheOneBeforeEnded() {
    var moments = PageMoments(experiment)
    let h1 = Quantity.activation(.hidden(1, layer: nil))
    let first = moments.next(Scene(from: .start, until: .after(h1)))
    #expect((first.start, first.end) == (0, first.trace.index(of: h1)! + 1))
    let second = moments.next(Scene())
    #expect((second.start, second.end) == (first.end, first.end))
    let third = moments.next(Scene(until: .end))
    #expect((third.start, third.end) == (first.end, third.trace.steps.count))
  }

  @Test func aPassIsLearnedFromTheOnesBefore() {
    var moments = PageMoments(experiment)
    let third = moments.next(Scene(pass: 3)).trace
    var learned = Trace(experiment, trainingStep: 0).nextExperiment
    learned = Trace(learned, trainingStep: 1).nextExperiment
    #expect(third.trainingStep == 2)
    #expect(third.experiment == learned)
    #expect(moments.next(Scene(pass: 1)).trace.experiment == experiment)
  }

  @Test func anotherExperimentBeginsAfresh() {
    var moments = PageMoments(experiment)
    _ = moments.next(Scene(until: .end, pass: 5))
    var other = experiment
    other.learningRate = 3
    let page = moments.next(Scene(experiment: other))
    #expect(page.trace.experiment == other)
    #expect((page.start, page.trace.trainingStep) == (0, 0))
  }
}
