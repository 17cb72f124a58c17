import Drawing
import Walkthrough

/// What a weight or a bias is called by the names of its ends: `clouds→h1`, `b umbrella`; of other
/// numbers, what their neuron is called.
struct ParameterName {
  let names: NeuronNames
  let notation: Notation

  /// The fullest name that fits as a whole; nil where nothing has one.
  ///
  /// Cut, two names could be one.
  func text(of parameter: Quantity, columns: Int) -> String? {
    choices(parameter).first { TextWidth.columns($0) <= columns }
  }

  /// The fullest name that fits, else the sign of it.
  func label(of parameter: Quantity, columns: Int) -> String {
    text(of: parameter, columns: columns) ?? notation.shortName(of: parameter)
  }

  /// With both ends' names, then with the name of one.
  private func choices(_ parameter: Quantity) -> [String] {
    guard let line = parameter.connection else {
      guard let neuron = parameter.neuron, let name = names[neuron] else { return [] }
      if case .bias = parameter { return ["b \(name)"] }
      return [names.labelled(neuron)]
    }
    let (from, to) = (names[line.from], names[line.to])
    let ends: [(String?, String?)] = [
      (from, to), (from, line.to.key), (line.from.key, to),
    ]
    return ends.compactMap { first, second in
      guard let first, let second else { return nil }
      return first + notation.arrow + second
    }
  }

  /// A path's neurons by their names where all of it fits, else by their signs.
  func text(of path: [Neuron], columns: Int) -> String {
    let named = path.map { names[$0] ?? $0.key }.joined(separator: notation.arrow)
    guard TextWidth.columns(named) > columns else { return named }
    return path.map(\.key).joined(separator: notation.arrow)
  }
}
