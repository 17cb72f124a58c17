import Lessons
import NeuralNetwork
import Walkthrough

/// The command line that opens free play with the same settings.
extension PlaySettings {
  /// Names and values; what is as usual is left out, but for what everybody asks first.
  package var arguments: [(name: String, value: String)] {
    let usual = PlaySettings(data: data)
    var found: [(name: String, value: String)] = []
    if let given { found.append(("network", given.file)) }
    if !isDataOfGivenFile { found.append(("data", data.name)) }
    func add(_ name: String, _ value: String, unless isUsual: Bool) {
      if !isUsual { found.append((name, value)) }
    }
    add("noise", Self.text(noise), unless: noise == usual.noise)
    add("test-share", testShare.map(Self.text) ?? "", unless: testShare == nil)
    add("data-seed", "\(dataSeed ?? seed)", unless: dataSeed == nil)
    let features = chosenInputs.map { PlayFeatures.all[$0].name }
    add("features", features.joined(separator: ","), unless: inputs == usual.inputs)
    let experiment = experiment
    let sizes = [experiment.network.inputs] + experiment.network.layers.map(\.units)
    add("layers", sizes.map(String.init).joined(separator: "-"), unless: given != nil)
    add("activation", activation.rawValue, unless: given != nil)
    add(
      "initial-weights", initialWeights.rawValue,
      unless: given != nil || initialWeights == usual.initialWeights)
    let loss = experiment.loss
    let usualLoss = TargetKind(experiment.examples + experiment.test).losses[0]
    add("loss", loss.rawValue, unless: chosenLoss == nil || given != nil || usualLoss == loss)
    add("output-activation", chosenOutput?.rawValue ?? "", unless: chosenOutput == nil)
    add("learning-rate", Self.text(learningRate), unless: false)
    add("batch", "\(batch)", unless: false)
    add("l1", Self.text(l1), unless: l1 == 0)
    add("l2", Self.text(l2), unless: l2 == 0)
    add("optimizer", optimizer.rawValue, unless: optimizer == usual.optimizer)
    add("seed", "\(seed)", unless: given != nil && seed == usual.seed)
    add("show-test", "yes", unless: !showsTest)
    add("discretise", "yes", unless: !discretises)
    return found
  }

  /// True when the file of the network holds the data too.
  private var isDataOfGivenFile: Bool { given?.file == data.name }

  /// The arguments as words for a shell; flags stand alone.
  package func words(epochs: Int) -> [String] {
    var words = arguments.map { name, value in
      name == "show-test" || name == "discretise"
        ? "--\(name)" : "--\(name) \(Self.quoted(value))"
    }
    if epochs > 0 { words.append("--epochs \(epochs)") }
    if case .table(let table) = data { words += table.words }
    return ["nn101 play"] + words
  }

  /// A word that a shell takes as it is.
  package static func quoted(_ word: String) -> String {
    let isSafe = word.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "-_./,:@+".unicodeScalars.contains($0)
    }
    guard !isSafe || word.isEmpty else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
