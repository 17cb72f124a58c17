import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Strides of every size over the same steps.
@Suite struct GranularityTests {
  private static let traces: [Trace] = [
    Trace(SampleLesson.mazurExperiment), Trace(SampleLesson.gate),
    Trace(
      Experiment(
        network: Network(sizes: [3, 4, 2, 3], hidden: .tanh, output: .softmax, seed: 7),
        loss: .crossEntropy, examples: [Example(input: [1, 2, 3], target: [0, 1, 0])],
        learningRate: 0.1)),
    Trace(SampleLesson.batch(3)), Trace(SampleLesson.batch(2, l2: 0.1)),
  ]

  @Test(arguments: Granularity.allCases)
  func stridesBackAreStridesForward(_ granularity: Granularity) {
    for trace in Self.traces {
      var stops = [0]
      while let last = stops.last, last < trace.steps.count {
        stops.append(trace.cursor(after: last, by: granularity))
      }
      for (left, right) in zip(stops, stops.dropFirst()) {
        #expect(right > left)
        #expect(trace.cursor(before: right, by: granularity) == left)
      }
      #expect(stops.last == trace.steps.count)
      #expect(trace.cursor(after: trace.steps.count, by: granularity) == trace.steps.count)
      #expect(trace.cursor(before: 0, by: granularity) == 0)
    }
  }

  @Test(arguments: [
    (Granularity.operation, 39), (.neuron, 19), (.layer, 8), (.phase, 4), (.example, 1),
    (.trainingStep, 1),
  ])
  func mazurIn(_ granularity: Granularity, _ strides: Int) {
    #expect(count(granularity, in: Self.traces[0]) == strides)
  }

  @Test(
    "Three examples have three phases each; then come J, the means and the update",
    arguments: [
      (Granularity.phase, 12), (.example, 4), (.trainingStep, 1),
    ])
  func batchIn(_ granularity: Granularity, _ strides: Int) {
    #expect(count(granularity, in: Self.traces[3]) == strides)
  }

  private func count(_ granularity: Granularity, in trace: Trace) -> Int {
    var cursor = 0
    var count = 0
    while cursor < trace.steps.count {
      cursor = trace.cursor(after: cursor, by: granularity)
      count += 1
    }
    return count
  }

  @Test func coarserStridesStopWhereFinerOnesDo() {
    for trace in Self.traces {
      var stops: Set<Int>?
      for granularity in Granularity.allCases {
        var cursor = 0
        var found: Set<Int> = []
        while cursor < trace.steps.count {
          cursor = trace.cursor(after: cursor, by: granularity)
          found.insert(cursor)
        }
        if let finer = stops, granularity != .layer { #expect(found.isSubset(of: finer)) }
        stops = found
      }
    }
  }
}
