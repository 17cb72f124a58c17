import Lessons
import NeuralNetwork

/// What is wrong with a value that was written for an option, and what to do.
package struct PlayProblem: Error, Hashable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}

extension PlaySettings {
  /// The options that can be written, in the order in which a command line names them.
  package static let names = [
    "data", "noise", "test-share", "data-seed", "features", "layers", "activation",
    "initial-weights", "loss", "learning-rate", "batch", "l1", "l2", "optimizer", "seed",
    "show-test", "discretise",
  ]

  /// Sets an option by its name.
  package mutating func set(_ name: String, to text: String) throws(PlayProblem) {
    switch name {
    case "data": try setData(text)
    case "noise": noise = try Self.number(text, name, in: 0...10)
    case "test-share": testShare = try Self.number(text, name, in: 0...0.9)
    case "data-seed": dataSeed = try Self.seed(text, name)
    case "features": try setFeatures(text)
    case "layers": try setLayers(text)
    case "activation": choose(activation: try Self.choice(text, name, of: Self.activations))
    case "initial-weights":
      initialWeights = try Self.choice(text, name, of: InitialWeights.allCases)
      given = nil
    case "loss": try setLoss(text)
    case "learning-rate": learningRate = try Self.number(text, name, in: 0...1000)
    case "batch": batch = Int(try Self.number(text, name, in: 1...100_000))
    case "l1": l1 = try Self.number(text, name, in: 0...1000)
    case "l2": l2 = try Self.number(text, name, in: 0...1000)
    case "optimizer": optimizer = try Self.choice(text, name, of: OptimizerName.allCases)
    case "seed":
      seed = try Self.seed(text, name)
      given = nil
    case "show-test": showsTest = try Self.flag(text, name)
    case "discretise": discretises = try Self.flag(text, name)
    default:
      throw PlayProblem(
        "there is no option \(name); there are " + Self.names.joined(separator: ", "))
    }
  }

  private mutating func setData(_ text: String) throws(PlayProblem) {
    if let opened, opened.name == text {
      if data != .table(opened) { choose(data: .table(opened)) }
      return
    }
    choose(data: .generated(try Self.choice(text, "data", of: DatasetKind.allCases)))
  }

  private mutating func setFeatures(_ text: String) throws(PlayProblem) {
    guard data.coordinates != nil else {
      throw PlayProblem("features can be chosen for generated data only; a file has its own inputs")
    }
    var chosen: InputFeatures = []
    for name in text.split(separator: ",") {
      guard let found = possibleInputs.first(where: { PlayFeatures.all[$0].name == name })
      else {
        let known = possibleInputs.map { PlayFeatures.all[$0].name }
        throw PlayProblem(
          "there is no feature \(name) of \(data.name); there are \(known.joined(separator: ","))")
      }
      chosen.formUnion(PlayFeatures.all[found].feature)
    }
    guard !chosen.isEmpty else { throw PlayProblem("features needs at least one, such as x1,x2") }
    inputs = chosen
    given = nil
  }

  /// All sizes, as in 2-4-2-1: the first and the last follow from the data and must agree.
  private mutating func setLayers(_ text: String) throws(PlayProblem) {
    let sizes = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    let parts = sizes.compactMap { $0 }
    guard parts.count == sizes.count, parts.count >= 2 else {
      throw PlayProblem("layers takes sizes from inputs to outputs, such as 2-4-2-1")
    }
    let example = points.train[0]
    let (first, last) = (inputs(for: example.input).count, example.target.count)
    guard parts.first == first, parts.last == last else {
      throw PlayProblem(
        "layers begins with \(first) and ends with \(last) for these data and inputs: "
          + "\(first)-4-2-\(last)")
    }
    let middle = Array(parts.dropFirst().dropLast())
    guard Self.hiddenLayers.contains(middle.count), middle.allSatisfy(Self.neurons.contains) else {
      throw PlayProblem("free play has up to 6 hidden layers of 1 to 8 neurons")
    }
    hidden = middle
    given = nil
  }

  private mutating func setLoss(_ text: String) throws(PlayProblem) {
    chosenLoss = try Self.choice(text, "loss", of: points.kind.losses)
  }

  private static func number(
    _ text: String, _ name: String, in bounds: ClosedRange<Double>
  ) throws(PlayProblem) -> Double {
    guard let value = Double(text), bounds.contains(value) else {
      throw PlayProblem(
        "\(name) takes a number from \(self.text(bounds.lowerBound)) to "
          + "\(self.text(bounds.upperBound)), not \(text)")
    }
    return value
  }

  private static func seed(_ text: String, _ name: String) throws(PlayProblem) -> UInt64 {
    guard let value = UInt64(text) else {
      throw PlayProblem("\(name) takes a whole number from 0 up, not \(text)")
    }
    return value
  }

  private static func flag(_ text: String, _ name: String) throws(PlayProblem) -> Bool {
    switch text {
    case "yes", "true", "on": return true
    case "no", "false", "off": return false
    default: throw PlayProblem("\(name) takes yes or no, not \(text)")
    }
  }

  private static func choice<Value: RawRepresentable<String>>(
    _ text: String, _ name: String, of values: [Value]
  ) throws(PlayProblem) -> Value {
    guard let value = values.first(where: { $0.rawValue == text }) else {
      throw PlayProblem(
        "\(name) takes \(values.map(\.rawValue).joined(separator: ", ")), not \(text)")
    }
    return value
  }
}
