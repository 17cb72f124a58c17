import Lessons
import NeuralNetwork
import Walkthrough

/// One thing that can be chosen in free play, with the name that it has on the command line.
package enum PlayOption: Hashable, Sendable {
  case data, noise
  case layers, neurons(layer: Int), activation, initialWeights
  case learningRate, batch, optimizer, l1, l2, loss
  case input(Int)
  case testShare, showsTest, discretises
  case seed, dataSeed
}

extension PlayOption {
  /// The name on the command line and in plain mode.
  package var name: String {
    switch self {
    case .data: "data"
    case .noise: "noise"
    case .layers, .neurons: "layers"
    case .activation: "activation"
    case .initialWeights: "initial-weights"
    case .learningRate: "learning-rate"
    case .batch: "batch"
    case .optimizer: "optimizer"
    case .l1: "l1"
    case .l2: "l2"
    case .loss: "loss"
    case .input: "features"
    case .testShare: "test-share"
    case .showsTest: "show-test"
    case .discretises: "discretise"
    case .seed: "seed"
    case .dataSeed: "data-seed"
    }
  }

  /// What stands before the value in the panel, in ASCII where that must do.
  package func label(_ notation: Notation) -> String {
    guard case .input(let number) = self, notation != .symbols else { return label }
    return "input \(PlayFeatures.all[number].name)"
  }

  /// What stands before the value in the panel.
  package var label: String {
    switch self {
    case .layers: "hidden layers"
    case .neurons(let layer): "neurons in layer \(layer)"
    case .input(let number): "input \(PlayFeatures.all[number].symbol)"
    case .initialWeights: "initial weights"
    case .learningRate: "learning rate"
    case .l1: "L1"
    case .l2: "L2"
    case .testShare: "test share"
    case .showsTest: "show test data"
    case .discretises: "discretise output"
    case .seed: "seed of the weights"
    case .dataSeed: "seed of the data"
    case .data, .noise, .activation, .batch, .optimizer, .loss: name
    }
  }

  /// True when the network goes on learning after a change, instead of beginning anew.
  package var keepsTraining: Bool {
    switch self {
    case .activation, .learningRate, .optimizer, .l1, .l2, .showsTest, .discretises: true
    case .data, .noise, .layers, .neurons, .initialWeights, .batch, .loss, .input, .testShare,
      .seed, .dataSeed:
      false
    }
  }
}

extension PlaySettings {
  /// What can be chosen now, in the order of the panel.
  package var options: [PlayOption] {
    var options: [PlayOption] = [.data]
    if case .generated(let kind) = data, !kind.isTruthTable || noise > 0 { options.append(.noise) }
    options.append(.layers)
    options += hidden.indices.map { .neurons(layer: $0 + 1) }
    options += [.activation, .learningRate, .batch, .optimizer, .l1, .l2, .loss]
    options += possibleInputs.map { .input($0) }
    if canChooseTestShare { options.append(.testShare) }
    options += [.showsTest, .discretises, .initialWeights, .seed]
    if case .generated = data { options.append(.dataSeed) }
    return options
  }

  /// The features that these data can give, as places in `PlayFeatures.all`.
  package var possibleInputs: [Int] {
    data.coordinates.map(PlayFeatures.possible) ?? []
  }

  /// The features that the network hears, as places in `PlayFeatures.all`.
  var chosenInputs: [Int] {
    possibleInputs.filter { inputs.contains(PlayFeatures.all[$0].feature) }
  }

  private var canChooseTestShare: Bool {
    guard case .generated(let kind) = data else { return false }
    return !kind.isTruthTable
  }

  /// The value of an option in a few words.
  package func text(_ option: PlayOption) -> String {
    switch option {
    case .data: data.name
    case .noise: Self.text(noise)
    case .layers: "\(hidden.count)"
    case .neurons(let layer): hidden.indices.contains(layer - 1) ? "\(hidden[layer - 1])" : ""
    case .activation: activation.rawValue
    case .initialWeights: initialWeights.rawValue
    case .learningRate: Self.text(learningRate)
    case .batch: "\(batch)"
    case .optimizer: optimizer.rawValue
    case .l1: Self.text(l1)
    case .l2: Self.text(l2)
    case .loss: experiment.loss.rawValue
    case .input(let number): inputs.contains(PlayFeatures.all[number].feature) ? "yes" : "no"
    case .testShare: testShare.map(Self.text) ?? "as usual"
    case .showsTest: showsTest ? "yes" : "no"
    case .discretises: discretises ? "yes" : "no"
    case .seed: "\(seed)"
    case .dataSeed: "\(dataSeed ?? seed)"
    }
  }

  /// A number without a needless `.0`; it reads back as the same number.
  package static func text(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
