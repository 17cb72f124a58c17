import NeuralNetwork
import Walkthrough

/// What is given before a training step, as tables: a layer each, the examples, and the settings.
struct GivenTables {
  private let trace: Trace
  private var network: Network { trace.experiment.network }

  init(_ trace: Trace) {
    self.trace = trace
  }

  var tables: [SheetPage.Table] {
    [examples] + (1...trace.shape.lastLayer).map(layer) + [settings]
  }

  private var examples: SheetPage.Table {
    let inputs = trace.shape.neurons(layer: 0).map { Quantity.activation($0) }
    let targets = (1...trace.shape.sizes[trace.shape.lastLayer]).map { Quantity.target($0) }
    let names = (inputs + targets).map(head)
    let rows = (1...trace.batch.count).map { example in
      (trace.isMarked ? [SheetPage.Cell.text("@\(example)")] : [])
        + (inputs + targets).map { number(trace.marked($0, example)) }
    }
    return SheetPage.Table(
      title: trace.isMarked ? "The examples" : "The example", note: nil,
      heads: (trace.isMarked ? ["example"] : []) + names, rows: rows)
  }

  /// A number's sign, with what its neuron is called: `t1 (umbrella)`.
  private func head(_ quantity: Quantity) -> String {
    let sign = Notation.symbols.text(quantity)
    let word = quantity.neuron.flatMap { trace.experiment.names[$0] }
    return word.map { "\(sign) (\($0))" } ?? sign
  }

  private func layer(_ layer: Int) -> SheetPage.Table {
    let before = trace.shape.neurons(layer: layer - 1)
    let hasBiases = network.layers[layer - 1].hasBiases
    let rows = trace.shape.neurons(layer: layer).map { neuron in
      [SheetPage.Cell.text(neuron.key)]
        + before.map { number(.weight(from: $0, to: neuron)) }
        + (hasBiases ? [number(.bias(neuron))] : [])
    }
    let name = layer == trace.shape.lastLayer ? "Output layer" : hiddenName(layer)
    return SheetPage.Table(
      title: "\(name): \(network.layers[layer - 1].activation.rawValue)", note: nil,
      heads: ["neuron"] + before.map { "w from \($0.key)" } + (hasBiases ? ["bias b"] : []),
      rows: rows)
  }

  private func hiddenName(_ layer: Int) -> String {
    trace.shape.lastLayer == 2 ? "Hidden layer" : "Hidden layer \(layer)"
  }

  /// What else the formulas take: the learning rate, prices of weights.
  private var settings: SheetPage.Table {
    var quantities: [Quantity] = [.learningRate]
    if trace.experiment.settings.penalty.l1 != 0 { quantities.append(.penaltyL1) }
    if trace.experiment.settings.penalty.l2 != 0 { quantities.append(.penaltyL2) }
    let isKept = trace.experiment.settings.optimizer != .gradientDescent
    return SheetPage.Table(
      title: "Settings",
      note: "Loss: \(trace.experiment.loss.rawValue)."
        + (isKept ? " What the optimizer keeps of earlier gradients begins at 0." : ""),
      heads: quantities.map { Notation.symbols.text($0) }, rows: [quantities.map(number)])
  }

  private func number(_ quantity: Quantity) -> SheetPage.Cell {
    .text(NumberFormat.short(trace.value(of: quantity) ?? .nan))
  }
}
