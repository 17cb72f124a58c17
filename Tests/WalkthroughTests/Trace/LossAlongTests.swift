import NeuralNetwork
import Testing
import Walkthrough

/// The loss along one number is what the network says with that number changed.
@Suite struct LossAlongTests {
  @Test(arguments: RandomExperiment.seeds)
  func isTheNetworksOwnLossToTheLastBit(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.small(seed: seed))
    let values = [0.3, -2, 0, 1.5, 0.3]
    for quantity in given(in: trace) {
      let expected = values.map { value -> Double in
        let changed = trace.experiment.setting(quantity, to: value, example: trace.exampleIndex)
        return changed.map { $0.network.loss($0.loss, on: $0.examples[trace.exampleIndex]) } ?? .nan
      }
      #expect(trace.losses(with: quantity, at: values) == expected, "seed \(seed) \(quantity.key)")
    }
  }

  @Test func whatIsNotGivenHasNone() {
    let strangers: [Quantity] = [
      .loss, .target(9), .activation(.input(9)), .bias(.input(1)),
      .weight(from: .input(1), to: .output(1)),
    ]
    for quantity in strangers {
      #expect(Mazur.trace.losses(with: quantity, at: [1])[0].isNaN, "\(quantity.key)")
    }
  }

  private func given(in trace: Trace) -> [Quantity] {
    let shape = trace.shape
    let lines = (1...shape.lastLayer).flatMap { layer in
      shape.neurons(layer: layer).flatMap { to in
        shape.neurons(layer: layer - 1).map { Quantity.weight(from: $0, to: to) } + [.bias(to)]
      }
    }
    let inputs = shape.neurons(layer: 0).map { Quantity.activation($0) }
    let targets = (1...shape.sizes[shape.lastLayer]).map { Quantity.target($0) }
    return lines + inputs + targets + [.learningRate]
  }
}
