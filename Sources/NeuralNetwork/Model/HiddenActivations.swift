/// What the hidden layers do: one activation for all of them, or one for each.
package struct HiddenActivations: Hashable, Sendable, RawRepresentable {
  private let list: [Activation]

  /// The same for every hidden layer.
  package init(_ activation: Activation) {
    list = [activation]
  }

  /// One for each hidden layer; where all are the same it is one for all.
  package init(_ activations: [Activation]) {
    let first = activations.first ?? .tanh
    list = activations.allSatisfy { $0 == first } ? [first] : activations
  }

  /// Names divided by commas, the first hidden layer's first: `relu,tanh`.
  ///
  /// nil where one of them is unknown, or works at the output only.
  package init?(rawValue: String) {
    let names = rawValue.split(separator: ",", omittingEmptySubsequences: false)
    let known = names.compactMap { Activation(named: String($0)) }
    guard known.count == names.count, !known.contains(where: \.isOutputOnly) else { return nil }
    self.init(known)
  }

  /// The names with commas between.
  package var rawValue: String { list.map(\.rawValue).joined(separator: ",") }

  /// What a hidden layer does, counted from 0; layers behind the last named do what that does.
  package subscript(layer: Int) -> Activation { list[min(layer, list.count - 1)] }

  /// One for each of so many hidden layers, or one for all.
  package func fitted(to count: Int) -> HiddenActivations {
    HiddenActivations((0..<max(count, 1)).map { self[$0] })
  }

  /// How many hidden layers are named; nil where one activation is for all.
  package var layerCount: Int? { list.count == 1 ? nil : list.count }
}
