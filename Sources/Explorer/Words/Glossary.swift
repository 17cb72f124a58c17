import Session
import Walkthrough

/// What every symbol on the screen means, in two or three sentences.
package enum Glossary {
  /// One explained word.
  package struct Entry: Hashable, Sendable {
    /// The word.
    package let term: String
    /// What it means, in a few sentences.
    package let text: String
  }

  /// The entry of a quantity.
  ///
  /// Every quantity has one.
  package static func entry(for quantity: Quantity) -> Entry {
    switch quantity {
    case .activation(.input):
      Entry(
        term: "Input",
        text: """
          A number from outside: what the network is told about the world. Nothing computes \
          it, and learning never changes it.
          """)
    case .target:
      Entry(
        term: "Target",
        text: """
          What the output should have been. It comes with the example. Only outputs have \
          targets: nobody says what a hidden neuron should do.
          """)
    case .weight:
      Entry(
        term: "Weight",
        text: """
          How strongly one neuron listens to another. The number that comes through the line \
          is multiplied by it. Learning changes the weights and nothing about the lines.
          """)
    case .bias:
      Entry(
        term: "Bias",
        text: """
          A number that the neuron adds to its sum, whatever comes in. It decides how much is \
          needed before the neuron answers. It learns like a weight whose input is always 1.
          """)
    case .learningRate:
      Entry(
        term: "Learning rate",
        text: """
          How far one update goes along the gradient. Too small, and learning crawls; too \
          large, and it jumps over the valley.
          """)
    case .preActivation:
      Entry(
        term: "Weighted sum (pre-activation)",
        text: """
          Everything that comes in, each times its weight, plus the bias. It is the neuron's \
          opinion before the activation shapes it.
          """)
    case .activation(.output):
      Entry(
        term: "Activation",
        text: """
          What the network answers: the weighted sum of this output, sent through the activation \
          function. It is what is compared with the target.
          """)
    case .activation:
      Entry(
        term: "Activation",
        text: """
          What the neuron passes on: its weighted sum, sent through the activation function. \
          The next layer sees this number and nothing else.
          """)
    case .lossShare:
      Entry(
        term: "Share of the loss",
        text: """
          How much this one output adds to the loss. It is zero only when the output is \
          exactly on target.
          """)
    case .loss:
      Entry(
        term: "Loss",
        text: """
          One number for how wrong the whole network is on this example. Learning means making \
          it smaller. It is made of all the outputs' shares.
          """)
    case .lossByActivation:
      Entry(
        term: "Gradient of an activation",
        text: """
          How fast the loss would change if this activation were nudged. For an output it \
          comes straight from the loss; for a hidden neuron all the paths to the loss add up.
          """)
    case .activationSlope:
      Entry(
        term: "Slope of the activation",
        text: """
          How much the activation moves when its z moves a little. On a flat part of the curve \
          it is almost zero, and then almost nothing is learned through this neuron.
          """)
    case .lossByPreActivation:
      Entry(
        term: "Delta",
        text: """
          How fast the loss would change if the neuron's weighted sum were nudged. Every weight \
          into the neuron uses it. It is the gradient of its activation times the slope; where \
          several activations hang on one weighted sum, as with softmax, such products add up. \
          With a loss made for its activation they come to a − t.
          """)
    case .lossByWeight:
      Entry(
        term: "Gradient of a weight",
        text: """
          How fast the loss would change if this weight were nudged: the delta at its end \
          times the number that came in through it. Its sign says uphill; the update goes the \
          other way.
          """)
    case .lossByBias:
      Entry(
        term: "Gradient of a bias",
        text: """
          How fast the loss would change if this bias were nudged. It is the delta itself: a \
          bias has no input to multiply with.
          """)
    case .updatedWeight:
      Entry(
        term: "Weight after the update",
        text: """
          The old weight minus the learning rate times its gradient. All new weights are \
          computed from the old ones, and only then do they take their place.
          """)
    case .updatedBias:
      Entry(
        term: "Bias after the update",
        text: """
          The old bias minus the learning rate times its gradient, just as for a weight. \
          Where biases are held, they keep their value and have no such step.
          """)
    case .marked(let own, _): entry(for: own)
    case .cost, .costByWeight, .costByBias, .penaltyL1, .penaltyL2, .weightMemory, .biasMemory,
      .outputSlope:
      trainingEntry(for: quantity) ?? entry(for: .loss)
    }
  }
}
