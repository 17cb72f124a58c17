import NeuralNetwork
import Testing
import Walkthrough

@Suite struct HealthTextTests {
  @Test(
    "A sentence for every finding, with the names of the neurons",
    arguments: [
      (.diverged(loss: 1e30), [2, 3, 1], "The mean loss has grown past all use: it is 1e30."),
      (
        .deadNeuron(layer: 0, neuron: 2, isForGood: true), [2, 3, 1],
        "h3 is dead: its ReLU is 0 for every example, so its weights never change again."
      ),
      (
        .deadNeuron(layer: 1, neuron: 0, isForGood: false), [2, 3, 2, 1],
        "h2.1 is dead: its ReLU is 0 for every example, so no gradient reaches its weights now."
      ),
      (.deadNeuron(layer: 1, neuron: 0, isForGood: false), [2, 3, 1], "o1 is dead"),
      (
        .saturatedNeuron(layer: 0, neuron: 0, largestSlope: 0.00025), [1, 1, 1],
        "h1 is saturated: its slope is at most 2.5e-4"
      ),
      (
        .vanishingGradient(layer: 0, ratio: 0.0025), [2, 5, 3, 1],
        "The gradient vanishes on its way to h1.1 to h1.5: the deltas there are 0.25 % of"
      ),
      (.vanishingGradient(layer: 1, ratio: 0), [2, 5, 2, 1], "No gradient reaches h2.1 and h2.2"),
      (
        .twins(layer: 0, neurons: [0, 2, 3], isForGood: true), [2, 4, 1],
        "h1, h3 and h4 are the same: equal weights get equal gradients, so they never part."
      ),
      (
        .twins(layer: 0, neurons: [0, 2], isForGood: false), [2, 4, 1],
        "h1 and h3 are the same now: equal weights get equal gradients."
      ),
      (
        .plateau(epochs: 50, loss: 0.25), [2, 1],
        "The mean loss has stood still at 0.25 for 50 epochs."
      ),
    ] as [(TrainingHealth.Finding, [Int], String)])
  func sentence(finding: TrainingHealth.Finding, sizes: [Int], expected: String) {
    let text = HealthText(NetworkShape(sizes: sizes)).text(finding)
    #expect(text.hasPrefix(expected), "\(text)")
    #expect(text.hasSuffix("."))
    #expect(!text.contains { !$0.isASCII })
  }
}
