import Lessons
import NeuralNetwork

/// What the options change, where that is more than one value.
extension PlaySettings {
  /// What can be chosen for hidden layers.
  static let activations: [HiddenActivations] =
    ([.tanh, .relu, .sigmoid, .linear, .leakyRelu, .softplus, .elu, .gelu, .silu, .step, .sine]
    as [Activation]).map { HiddenActivations($0) }

  /// All generated data, and the file that is open.
  var knownData: [PlayData] {
    let generated = DatasetKind.allCases.map { PlayData.generated($0) }
    guard let opened else { return generated }
    // The file is there once, with the columns that are heard now.
    if case .table(let table) = data, table.name == opened.name { return [data] + generated }
    return [.table(opened)] + generated
  }

  /// Takes other data, with their usual noise; inputs that they do not have go.
  mutating func choose(data other: PlayData) {
    data = other
    switch other {
    case .generated(let kind): noise = kind.usualNoise
    case .table:
      // A file is as it is.
      (noise, testShare, dataSeed, inputs) = (0, nil, nil, .coordinates)
    }
    if chosenInputs.isEmpty { inputs = .coordinates }
    redraw()
    chosenOutput = nil
    if let loss = chosenLoss, !kind.losses.contains(loss) { chosenLoss = nil }
  }

  /// Draws first weights anew: the network of a file goes, and with it what only a file can say.
  mutating func redraw() {
    guard let file = given else { return }
    given = nil
    chosenLoss = chosenLoss ?? file.loss
    chosenOutput = file.network.layers.last?.activation
    (trainsBiases, held, shuffles) = (true, [], true)
    hidden = hidden.prefix(Self.hiddenLayers.upperBound).map {
      min($0, Self.neurons.upperBound)
    }
  }

  /// Draws other weights; the data stay.
  mutating func reseed(_ other: UInt64) {
    if data.coordinates != nil {
      let drawn = drawnFrom
      dataSeed = drawn == other ? nil : drawn
    }
    seed = other
  }

  // MARK: Inputs

  /// The features that these data can give, as places in `PlayFeatures.all`.
  package var possibleInputs: [Int] {
    data.coordinates.map(PlayFeatures.possible) ?? []
  }

  /// The features that the network hears, as places in `PlayFeatures.all`.
  var chosenInputs: [Int] {
    possibleInputs.filter { inputs.contains(PlayFeatures.all[$0].feature) }
  }

  /// Adds an input or takes it away; the last one stays.
  mutating func toggle(input feature: InputFeatures) {
    let changed = inputs.symmetricDifference(feature)
    guard possibleInputs.contains(where: { changed.contains(PlayFeatures.all[$0].feature) })
    else { return }
    inputs = changed
  }

  /// Takes features by their names; returns what is wrong with them.
  mutating func objection(toFeatures text: String) -> String? {
    var chosen: InputFeatures = []
    for name in text.split(separator: ",") {
      guard let found = possibleInputs.first(where: { PlayFeatures.all[$0].name == name })
      else {
        let known = possibleInputs.map { PlayFeatures.all[$0].name }.joined(separator: ", ")
        return "takes \(known), divided by commas: there is no feature \(name) of \(data.name)"
      }
      chosen.formUnion(PlayFeatures.all[found].feature)
    }
    guard !chosen.isEmpty else { return "needs at least one, such as x1,x2" }
    inputs = chosen
    return nil
  }

  // MARK: Columns of a file

  /// The table that is open, where its columns can be chosen.
  var openTable: PlayTable? {
    guard case .table(let table) = data, table.possibleTargets.count > 1 else { return nil }
    return table
  }

  /// Leaves a column of a file out or takes it in again; the last one stays.
  mutating func toggle(column: String) {
    guard let table = openTable, table.heard != [column] else { return }
    let leftOut = table.leftOut.symmetricDifference([column])
    if let changed = try? table.choosing(targets: table.targets, leftOut: leftOut) {
      data = .table(changed)
    }
  }

  /// Hears these columns of a file alone, divided by commas; returns what is wrong with them.
  mutating func objection(toColumns text: String) -> String? {
    guard let table = openTable else { return nil }
    let (names, known) = (text.split(separator: ",").map(String.init), table.possibleInputs)
    if let unknown = names.first(where: { !known.contains($0) }) {
      let inputs = known.joined(separator: ", ")
      return "takes \(inputs), divided by commas: there is no input \(unknown)"
    }
    guard !names.isEmpty else { return "needs at least one, such as \(known[0])" }
    do throws(PlayProblem) {
      data = .table(
        try table.choosing(targets: table.targets, leftOut: Set(known).subtracting(names)))
      return nil
    } catch {
      return error.description
    }
  }

  /// Learns the next column of a file that can be learned, or the one before.
  mutating func turnTarget(_ way: Int) {
    guard let table = openTable, let target = table.targets.first else { return }
    var next = target
    for _ in table.possibleTargets {
      next = OptionRow.turned(next, way, in: table.possibleTargets)
      guard objection(toTarget: next) != nil else { return }
    }
  }

  /// Learns a column of a file, or several, divided by commas; returns what is wrong with them.
  mutating func objection(toTarget text: String) -> String? {
    guard let table = openTable else { return nil }
    let (names, known) = (text.split(separator: ",").map(String.init), table.possibleTargets)
    if names.isEmpty || names.contains(where: { !known.contains($0) }) {
      return "takes \(known.joined(separator: ", ")), not \(text)"
    }
    do throws(PlayProblem) {
      choose(data: .table(try table.choosing(targets: names, leftOut: table.leftOut)))
      return nil
    } catch {
      return error.description
    }
  }

  // MARK: Layers

  /// Takes all sizes, as in 2-4-2-1; returns what is wrong with them.
  ///
  /// The first and the last follow from the data and must agree.
  mutating func objection(toLayers text: String) -> String? {
    let sizes = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    let parts = sizes.compactMap { $0 }
    guard parts.count == sizes.count, parts.count >= 2 else {
      return "takes sizes from inputs to outputs, such as 2-4-2-1"
    }
    let example = points.train[0]
    let (first, last) = (inputs(for: example.input).count, example.target.count)
    guard parts.first == first, parts.last == last else {
      return "begins with \(first) and ends with \(last) for these data and inputs: "
        + "\(first)-4-2-\(last)"
    }
    let middle = Array(parts.dropFirst().dropLast())
    guard Self.canHaveHidden(middle) else { return "takes \(Self.hiddenMeaning)" }
    hidden = middle
    return nil
  }

  /// Whether free play shows networks with such hidden layers.
  package static func canHaveHidden(_ sizes: [Int]) -> Bool {
    hiddenLayers.contains(sizes.count) && sizes.allSatisfy(neurons.contains)
  }

  /// What hidden layers can be: `up to 6 hidden layers of 1 to 8 neurons`.
  package static var hiddenMeaning: String {
    "up to \(hiddenLayers.upperBound) hidden layers of \(neurons.lowerBound) to "
      + "\(neurons.upperBound) neurons"
  }

  /// More or fewer hidden layers; a new one is as large as the last.
  mutating func resize(layers count: Int) {
    guard Self.hiddenLayers.contains(count) else { return }
    while hidden.count < count { hidden.append(hidden.last ?? 2) }
    hidden.removeLast(hidden.count - count)
  }

  /// A hidden layer, 1 for the first, gets more or fewer neurons.
  mutating func resize(layer: Int, by change: Int) {
    guard hidden.indices.contains(layer - 1) else { return }
    let count = hidden[layer - 1] + change
    hidden[layer - 1] = min(max(count, Self.neurons.lowerBound), Self.neurons.upperBound)
  }

  // MARK: Activation and loss

  /// Takes an activation for all hidden layers, or one for each; returns what is wrong with it.
  mutating func objection(toActivations text: String) -> String? {
    guard let wanted = HiddenActivations(rawValue: text) else {
      let known = Self.activations.map(\.rawValue).joined(separator: ", ")
      return "takes \(known), or one for each hidden layer divided by commas, not \(text)"
    }
    if let count = wanted.layerCount, count != hidden.count {
      return "takes one name, or \(hidden.count): one for each hidden layer"
    }
    choose(activation: wanted)
    return nil
  }

  /// Another activation of the hidden layers, those of a file too.
  mutating func choose(activation other: HiddenActivations) {
    activation = other
    guard var changed = given else { return }
    // The weights of a file stay; its hidden layers take the activation.
    for index in changed.network.layers.indices.dropLast() {
      changed.network.layers[index].activation = other[index]
    }
    if changed.network != given?.network { changed.isAsInFile = false }
    given = changed
  }

  /// The losses that fit the data, and the output where that was chosen.
  var possibleLosses: [Loss] {
    if let onlyLoss { return [onlyLoss] }
    return kind.losses.filter { loss in
      chosenOutput == nil || (loss.neededActivation ?? chosenOutput) == chosenOutput
    }
  }

  /// Another loss; the network of a file stays where its output can be judged by it.
  mutating func choose(loss: Loss) {
    chosenLoss = loss
    let output = given?.network.layers.last?.activation
    guard (loss.neededActivation ?? output) != output else { return }
    redraw()
    chosenOutput = nil
  }
}
