import Lessons
import NeuralNetwork
import Walkthrough

/// The table of options: what is known of each stands here, and nowhere else.
extension PlayOption {
  /// The option's row of the table.
  package var row: OptionRow {
    switch self {
    case .data: .data
    case .noise: .noise
    case .testShare: .testShare
    case .dataSeed: .dataSeed
    case .input(let number): .input(number)
    case .column(let number): .column(number)
    case .target: .target
    case .layers: .layers
    case .neurons(let layer): .neurons(layer)
    case .activation: .activation
    case .initialWeights: .initialWeights
    case .seed: .seed
    case .loss: .loss
    case .learningRate: .learningRate
    case .batch: .batch
    case .optimizer: .optimizer
    case .l1: .penalty(.l1, "L1", \.l1)
    case .l2: .penalty(.l2, "L2", \.l2)
    case .showsTest: .flag("show-test", "show test data", .shows, \.showsTest)
    case .discretises: .flag("discretise", "discretise output", .shows, \.discretises)
    }
  }
}

// MARK: Data

extension OptionRow {
  fileprivate static var data: OptionRow {
    OptionRow(
      name: "data", label: "data", effect: .redraws, text: { $0.data.name },
      step: { $0.choose(data: turned($0.data, $1, in: $0.knownData)) },
      set: { settings, name in
        guard let found = settings.knownData.first(where: { $0.name == name }) else {
          let known = settings.knownData.map(\.name).joined(separator: ", ")
          return "takes \(known), not \(name)"
        }
        if found != settings.data || found.coordinates != nil { settings.choose(data: found) }
        return nil
      }, argument: { $0.given?.file == $0.data.name ? nil : $0.data.name })
  }

  fileprivate static var noise: OptionRow {
    var row = number(
      .noise, .restarts, steps: (0...10).map { Double($0) / 20 }, get: \.noise,
      set: { $0.noise = $1 })
    row.isForGeneratedData = true
    return row
  }

  fileprivate static var testShare: OptionRow {
    var row = number(
      .testShare, .restarts, label: "test share", steps: (0...9).map { Double($0) / 10 },
      get: { $0.testShare ?? 0.5 }, set: { $0.testShare = $1 })
    let text = row.text
    row.text = { $0.testShare == nil ? "as usual" : text($0) }
    row.argument = { $0.testShare == nil ? nil : text($0) }
    row.isForGeneratedData = true
    return row
  }

  fileprivate static var dataSeed: OptionRow {
    var row = seedRow(
      "data-seed", "seed of the data", .restarts, get: { $0.drawnFrom },
      step: { $0.dataSeed = $1 }, set: { $0.dataSeed = $1 })
    row.argument = { $0.drawnFrom == $0.seed && $0.dataSeed == nil ? nil : "\($0.drawnFrom)" }
    row.isForGeneratedData = true
    return row
  }

  /// One input of the panel; on the command line all are named together.
  fileprivate static func input(_ number: Int) -> OptionRow {
    OptionRow(
      name: "features", label: "input \(PlayFeatures.all[number].symbol)", effect: .redraws,
      isForGeneratedData: true,
      text: { $0.inputs.contains(PlayFeatures.all[number].feature) ? "yes" : "no" },
      step: { settings, _ in settings.toggle(input: PlayFeatures.all[number].feature) },
      set: { $0.objection(toFeatures: $1) },
      argument: { settings in
        let names = settings.chosenInputs.map { PlayFeatures.all[$0].name }
        return settings.inputs == .coordinates ? nil : names.joined(separator: ",")
      })
  }
}

extension OptionRow {
  /// One column of a file; written, all that are heard are named together.
  ///
  /// On the command line they stand among the table's own words.
  fileprivate static func column(_ number: Int) -> OptionRow {
    func column(_ settings: PlaySettings) -> String? {
      let columns = settings.openTable?.possibleInputs ?? []
      return columns.indices.contains(number) ? columns[number] : nil
    }
    return OptionRow(
      name: "inputs", label: "inputs", effect: .redraws, isForTables: true,
      text: { settings in
        column(settings).map { settings.openTable?.heard.contains($0) == true ? "yes" : "no" } ?? ""
      },
      step: { settings, _ in
        if let column = column(settings) { settings.toggle(column: column) }
      }, set: { $0.objection(toColumns: $1) }, argument: { _ in nil })
  }

  /// The column of a file that is learned; on the command line it stands among the table's words.
  fileprivate static var target: OptionRow {
    OptionRow(
      name: "target", label: "target", effect: .redraws, isForTables: true,
      text: { $0.openTable?.targets.joined(separator: ",") ?? "" },
      step: { $0.turnTarget($1) }, set: { $0.objection(toTarget: $1) }, argument: { _ in nil })
  }
}

// MARK: Network

extension OptionRow {
  /// How many hidden layers; written, it is the size of every layer.
  fileprivate static var layers: OptionRow {
    OptionRow(
      name: "layers", label: "hidden layers", effect: .redraws, text: { "\($0.hidden.count)" },
      step: { $0.resize(layers: $0.hidden.count + $1) },
      set: { $0.objection(toLayers: $1) },
      argument: { settings in
        guard settings.given == nil else { return nil }
        return settings.experiment.network.sizes.map(String.init).joined(separator: "-")
      })
  }

  fileprivate static func neurons(_ layer: Int) -> OptionRow {
    var row = layers
    row.label = "neurons in layer \(layer)"
    row.text = { $0.hidden.indices.contains(layer - 1) ? "\($0.hidden[layer - 1])" : "" }
    row.step = { $0.resize(layer: layer, by: $1) }
    return row
  }

  fileprivate static var activation: OptionRow {
    OptionRow(
      name: "activation", label: "activation", effect: .goesOn,
      text: { $0.activation.fitted(to: $0.hidden.count).rawValue },
      step: { settings, way in
        settings.choose(activation: turned(settings.activation, way, in: PlaySettings.activations))
      },
      set: { $0.objection(toActivations: $1) },
      argument: { settings in
        settings.given != nil
          ? nil : settings.activation.fitted(to: settings.hidden.count).rawValue
      })
  }

  fileprivate static var initialWeights: OptionRow {
    var row = choice(
      "initial-weights", .redraws, label: "initial weights", of: { _ in InitialWeights.allCases },
      get: \.initialWeights, set: { $0.initialWeights = $1 })
    let argument = row.argument
    row.argument = { $0.given == nil ? argument($0) : nil }
    return row
  }

  /// The keys draw other weights for the same data; written, it is the seed of both.
  fileprivate static var seed: OptionRow {
    var row = seedRow(
      "seed", "seed of the weights", .redraws, get: \.seed, step: { $0.reseed($1) },
      set: { $0.seed = $1 })
    let argument = row.argument
    row.argument = { $0.given != nil && $0.seed == $0.usual.seed ? nil : argument($0) }
    return row
  }
}

// MARK: Learning

extension OptionRow {
  fileprivate static var learningRate: OptionRow {
    var row = number(
      .learningRate, .goesOn, label: "learning rate",
      steps: [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      get: \.learningRate, set: { $0.learningRate = $1 })
    row.argument = row.text
    return row
  }

  fileprivate static var batch: OptionRow {
    var row = number(
      .batch, .goesOn, steps: [1, 2, 4, 5, 10, 20, 30, 50, 100, 250],
      get: { Double($0.batch) }, set: { $0.batch = Int($1) })
    row.argument = row.text
    return row
  }

  fileprivate static var optimizer: OptionRow {
    choice(
      "optimizer", .goesOn, of: { _ in OptimizerName.allCases }, get: \.optimizer,
      set: { $0.optimizer = $1 })
  }

  fileprivate static func penalty(
    _ bounds: SettingBounds, _ label: String, _ path: WritableKeyPath<PlaySettings, Double>
  ) -> OptionRow {
    number(
      bounds, .goesOn, label: label,
      steps: [0, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      get: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1 })
  }

  fileprivate static var loss: OptionRow {
    var row = choice(
      "loss", .restarts, of: \.possibleLosses, get: { $0.loss(for: $0.kind) },
      set: { $0.choose(loss: $1) })
    let set = row.set
    // What others call a loss is understood.
    row.set = { set(&$0, Loss(named: $1)?.rawValue ?? $1) }
    row.argument = { settings in
      guard settings.onlyLoss == nil else { return nil }
      let kind = settings.kind
      let loss = settings.loss(for: kind)
      guard settings.chosenLoss != nil, loss != settings.given?.loss ?? kind.losses[0] else {
        return nil
      }
      return loss.rawValue
    }
    return row
  }
}
