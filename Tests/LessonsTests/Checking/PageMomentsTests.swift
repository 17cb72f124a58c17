import NeuralNetwork
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
    #expect((first.start, first.end) == (0, first.last.index(of: h1)! + 1))
    let second = moments.next(Scene())
    #expect((second.start, second.end) == (first.end, first.end))
    let third = moments.next(Scene(until: .end))
    #expect((third.start, third.end) == (first.end, third.last.steps.count))
  }

  @Test func aPassIsLearnedFromTheOnesBefore() {
    var moments = PageMoments(experiment)
    let third = moments.next(Scene(pass: 3)).first
    var learned = Trace(experiment, trainingStep: 0).nextExperiment
    learned = Trace(learned, trainingStep: 1).nextExperiment
    #expect(third.trainingStep == 2)
    let weight = Quantity.weight(from: .hidden(1, layer: nil), to: .output(1))
    let (found, wanted) = (third.value(of: weight), Trace(learned).value(of: weight))
    #expect(abs((found ?? 0) - (wanted ?? 1)) < 1e-12)
    #expect(moments.next(Scene(pass: 1)).first.experiment == experiment)
  }

  /// XOR, one example at a time: the loss of the second one with the weights before and after the
  /// first step, and the mean loss after 40 steps.
  @Test func aPageTellsNumbersOfOtherTimes() throws {
    let text = "network: {layers: [2, 3, 1], seed: 3}\ndata: xor\nlearning-rate: 2"
    let experiment = try NetworkFileTests.experiment(text)
    var moments = PageMoments(experiment)
    let timed = try ["L at pass 1", "J at end", "w(x1->h1) at start"].map {
      try #require(TimedQuantity(key: $0))
    }
    let trace = moments.next(Scene(pass: 2, epochs: 10), speaksOf: Set(timed)).first
    var trainer = try experiment.trainer()
    let first = trainer.network.loss(experiment.loss, on: experiment.examples[1])
    #expect(abs((trace.timed[timed[0]] ?? 0) - first) < 1e-12)
    trainer.trainBatch()
    let weight = trainer.network.layers[0].weights[0][0]
    #expect(abs((trace.timed[timed[2]] ?? 0) - weight) < 1e-12)
    while trainer.epoch < 11 { trainer.trainBatch() }
    #expect(abs((trace.timed[timed[1]] ?? 0) - trainer.trainingLoss) < 1e-12)
    #expect(moments.next(Scene()).first.timed.isEmpty)
  }

  @Test func anotherExperimentBeginsAfresh() {
    var moments = PageMoments(experiment)
    _ = moments.next(Scene(until: .end, pass: 5))
    var other = experiment
    other.learningRate = 3
    let page = moments.next(Scene(experiment: other))
    #expect(page.first.experiment == other)
    #expect((page.start, page.first.trainingStep) == (0, 0))
  }

  @Test func aPageTrainsWholeEpochs() throws {
    let text = "network: {layers: [2, 3, 1], seed: 3}\ndata: xor"
    var moments = PageMoments(try NetworkFileTests.experiment(text))
    _ = moments.next(Scene(from: .start, until: .after(.loss)))
    let page = moments.next(Scene(epochs: 10))
    #expect((page.first.trainingStep, page.last.trainingStep) == (0, 43))
    #expect(page.end == page.last.steps.count)
    #expect(page.goesForward)
    let next = moments.next(Scene(epochs: 1))
    #expect((next.first.trainingStep, next.last.trainingStep) == (43, 47))
  }
}
