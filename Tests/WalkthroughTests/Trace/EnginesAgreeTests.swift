import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// The walk and the network's own forward and backward pass are two ways to the same numbers.
@Suite struct EnginesAgreeTests {
  @Test(arguments: RandomExperiment.seeds)
  func forwardAndLossAgree(_ seed: UInt64) {
    let experiment = RandomExperiment.make(seed: seed)
    let trace = Trace(experiment)
    for (index, state) in experiment.network.forward(trace.example.input).enumerated() {
      for (neuron, name) in experiment.network.names(index + 1).enumerated() {
        #expect(trace.value(of: "z(\(name))").agrees(with: state.sums[neuron], within: 1e-12))
        #expect(
          trace.value(of: "a(\(name))").agrees(with: state.activations[neuron], within: 1e-12))
      }
    }
    let loss = experiment.network.loss(experiment.loss, on: trace.example)
    #expect(trace.loss.agrees(with: loss, within: 1e-12), "\(trace.loss) \(loss)")
  }

  @Test(arguments: RandomExperiment.seeds)
  func gradientsAgree(_ seed: UInt64) {
    let experiment = RandomExperiment.make(seed: seed)
    let trace = Trace(experiment)
    let gradient = experiment.network.backward(trace.example, loss: experiment.loss)
    for (place, quantity) in experiment.network.named {
      guard let value = trace.value(of: quantity.gradient) else {
        #expect(place.isBias && !experiment.trainsBiases)
        continue
      }
      // What cancels to nearly 0 keeps the rounding of its parts.
      let isClose = abs(value - gradient[place]) < 1e-14
      #expect(isClose || value.agrees(with: gradient[place], within: 1e-12), "\(quantity.key)")
    }
  }
}
