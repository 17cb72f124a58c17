import NeuralNetwork
import Walkthrough

/// One thing that can be chosen in free play: a row of the panel.
///
/// All that is known of it stands in one `OptionRow`.
package enum PlayOption: Hashable, Sendable {
  case data, noise
  case layers, neurons(layer: Int), activation, initialWeights
  case learningRate, batch, optimizer, l1, l2, loss
  case input(Int), column(Int), target
  case testShare, showsTest, discretises
  case seed, dataSeed
}

extension PlayOption {
  /// Each option that has a name, once, in the order in which a command line names them.
  package static let named: [PlayOption] = [
    .data, .noise, .testShare, .dataSeed, .input(0), .target, .column(0), .layers,
    .activation,
    .initialWeights, .loss,
    .learningRate, .batch, .l1, .l2, .optimizer, .seed, .showsTest, .discretises,
  ]

  /// The option with a name; nil when there is none.
  package init?(named name: String) {
    guard let found = Self.named.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// The name on the command line and in plain mode.
  package var name: String { row.name }

  /// What stands before the value in the panel.
  package var label: String { row.label }

  /// What stands before the value in the panel, in ASCII where that must do.
  package func label(_ notation: Notation) -> String {
    guard case .input(let number) = self, notation != .symbols else { return label }
    return "input \(PlayFeatures.all[number].name)"
  }

  /// What a change does to the network.
  package var effect: OptionRow.Effect { row.effect }

  /// True when the network goes on learning after a change, instead of beginning anew.
  package var keepsTraining: Bool {
    switch effect {
    case .shows, .goesOn: true
    case .restarts, .redraws: false
    }
  }
}

extension PlaySettings {
  /// What can be chosen now, in the order of the panel.
  package var options: [PlayOption] {
    var options: [PlayOption] = [.data]
    if openTable != nil { options.append(.target) }
    if case .generated(let kind) = data, !kind.isTruthTable || noise > 0 { options.append(.noise) }
    options.append(.layers)
    options += hidden.indices.map { .neurons(layer: $0 + 1) }
    options += [.activation, .learningRate, .batch, .optimizer, .l1, .l2, .loss]
    options += possibleInputs.map { .input($0) }
    let columns = openTable?.possibleInputs ?? []
    if columns.count > 1 { options += columns.indices.map { .column($0) } }
    if case .generated(let kind) = data, !kind.isTruthTable { options.append(.testShare) }
    options += [.showsTest, .discretises, .initialWeights, .seed]
    if case .generated = data { options.append(.dataSeed) }
    return options
  }

  /// What stands before an option's value in the panel: a column of a file by its name.
  package func label(_ option: PlayOption, _ notation: Notation) -> String {
    guard case .column(let number) = option, let columns = openTable?.possibleInputs,
      columns.indices.contains(number)
    else { return option.label(notation) }
    return "input \(columns[number])"
  }

  /// The value of an option in a few words.
  package func text(_ option: PlayOption) -> String { option.row.text(self) }

  /// The settings one step up or down; nil at the end of what is allowed.
  package func stepping(_ option: PlayOption, up: Bool) -> PlaySettings? {
    var changed = self
    option.row.step(&changed, up ? 1 : -1)
    guard changed != self else { return nil }
    if option.effect == .redraws { changed.redraw() }
    return changed
  }

  /// Sets an option by its name.
  ///
  /// Throws what is wrong with the name or the value, and then changes nothing.
  package mutating func set(_ name: String, to text: String) throws(PlayProblem) {
    guard let row = PlayOption(named: name)?.row else {
      let names = PlayOption.named.map(\.name).joined(separator: ", ")
      throw PlayProblem("there is no option \(name); there are \(names)")
    }
    guard !row.isForGeneratedData || data.coordinates != nil else {
      throw PlayProblem("\(name) can be chosen for generated data only; a file has its own")
    }
    guard !row.isForTables || openTable != nil else {
      throw PlayProblem(
        "\(name) can be chosen for a CSV file of up to \(TableSource.maximumBytes >> 20) MiB only")
    }
    var changed = self
    if let objection = row.set(&changed, text) { throw PlayProblem("\(name) \(objection)") }
    if changed != self, row.effect == .redraws { changed.redraw() }
    self = changed
  }
}

/// What is wrong with a value that was written for an option, and what to do.
package struct PlayProblem: Error, Hashable, CustomStringConvertible {
  /// A sentence without its end.
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
