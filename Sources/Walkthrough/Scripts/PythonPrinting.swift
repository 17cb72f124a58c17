import NeuralNetwork

/// The lines of the walk, in its order: the arrays have the same names in every library.
extension PythonText {
  /// Prints the numbers of the training step at hand.
  mutating func addPrinting(_ plan: ScriptPlan) {
    note("The same numbers, in the order of nn101 trace.")
    if !plan.isSingle {
      add("for k in range(len(x)):")
      indent += 4
      add("mark = f\"@{k + 1}\"" + (plan.isMixed ? " if len(x) > 1 else \"\"" : ""))
    }
    addExamplePrinting(plan)
    indent = 4
    if plan.hasCost { addCostPrinting(plan) }
    for layer in plan.layers { addParameters(layer, Self.updateKeys(plan.optimizer), plan) }
  }

  private mutating func addExamplePrinting(_ plan: ScriptPlan) {
    let last = plan.shape.lastLayer
    for layer in plan.layers {
      let groups = plan.activation(layer) == .softmax ? [["z"], ["a"]] : [["z", "a"]]
      for group in groups { addNeurons(layer, group.map { ($0, "\($0)\(layer)") }, plan) }
    }
    addNeurons(last, [("L", "shares")], plan)
    add(plan.isSingle ? "show(\"L\", L)" : "show(\"L\" + mark, L[k])")
    for layer in plan.layers.reversed() {
      let numbers = [
        ("dL/da", "dL_da\(layer)"), ("da/dz", "da_dz\(layer)"), ("dL/dz", "dL_dz\(layer)"),
      ]
      let groups = plan.activation(layer) == .softmax ? numbers.map { [$0] } : [numbers]
      for group in groups { addNeurons(layer, group, plan) }
      addParameters(layer, [("dL/d*", "dL_d*")], plan, ofExample: true)
    }
  }

  private mutating func addCostPrinting(_ plan: ScriptPlan) {
    let isConditional = plan.isMixed && plan.penalty == .none
    if isConditional {
      add("if len(x) > 1:")
      indent += 4
    }
    add("show(\"J\", J)")
    for layer in plan.layers.reversed() {
      addParameters(layer, [("dJ/d*", "dJ_d*")], plan)
    }
    indent = 4
  }

  private mutating func addNeurons(
    _ layer: Int, _ numbers: [(key: String, array: String)], _ plan: ScriptPlan
  ) {
    let place = plan.isSingle ? "" : "[k]"
    let pairs = numbers.map { "(\"\($0.key)\", \($0.array)\(place))" }
    call(
      "show_neurons", ["names\(layer)"] + pairs + (plan.isSingle ? [] : ["mark=mark"]))
  }

  /// Each number of a layer's weights and biases, by a key and a name with a star for w or b.
  private mutating func addParameters(
    _ layer: Int, _ numbers: [(key: String, array: String)], _ plan: ScriptPlan,
    ofExample: Bool = false
  ) {
    let place = ofExample && !plan.isSingle ? "[k]" : ""
    let triples = numbers.map { key, array in
      let weights = array.replacingStar(with: "W\(layer)") + place
      let biases =
        plan.trainsBiases(layer) ? array.replacingStar(with: "b\(layer)") + place : "None"
      return "(\"\(key)\", \(weights), \(biases))"
    }
    let mark = ofExample && !plan.isSingle ? ["mark=mark"] : []
    call("show_parameters", ["names\(layer - 1)", "names\(layer)"] + triples + mark)
  }

  /// What the update prints of each weight and bias, in the order of the walk.
  private static func updateKeys(_ optimizer: Optimizer) -> [(key: String, array: String)] {
    switch optimizer {
    case .gradientDescent: [("*'", "*")]
    case .momentum: [("v*'", "v*"), ("*'", "*")]
    case .adam:
      [("m*'", "m*"), ("s*'", "s*"), ("m*^", "m*_hat"), ("s*^", "s*_hat"), ("*'", "*")]
    }
  }
}

extension String {
  fileprivate func replacingStar(with name: String) -> String {
    split(separator: "*", omittingEmptySubsequences: false).joined(separator: name)
  }
}
