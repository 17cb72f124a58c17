/// The functions that print a number, those of neurons, and those of weights and biases.
extension PythonText {
  /// Defines them.
  mutating func addShowing(_ plan: ScriptPlan) {
    for lines in [
      Self.show, Self.showNeurons(isSingle: plan.isSingle), Self.showParameters(plan),
    ] {
      add()
      add()
      for line in lines { add(line) }
    }
  }

  private static let show = [
    "def show(quantity, value):",
    "    print(step, quantity, value.item() + 0.0, sep=\"\\t\")  # -0.0 is 0.0",
  ]

  private static func showNeurons(isSingle: Bool) -> [String] {
    let mark = isSingle ? "" : "{mark}"
    return [
      "def show_neurons(names, *numbers\(isSingle ? "" : ", mark")):",
      "    for j, name in enumerate(names):",
      "        for letter, values in numbers:",
      "            show(f\"{letter}({name})\(mark)\", values[j])",
    ]
  }

  /// Keys with a star for the letter: `dL/d*` is `dL/dw(x1->h1)` for a weight.
  private static func showParameters(_ plan: ScriptPlan) -> [String] {
    let (mark, argument) = plan.isSingle ? ("", "") : ("{mark}", ", mark=\"\"")
    let isHeld = !plan.heldAlone.isEmpty
    let skipped = { (key: String, indent: String) in
      isHeld ? ["\(indent)if f\"\(key)\" in held:", "\(indent)    continue"] : []
    }
    var lines = [
      "def show_parameters(names_before, names, *numbers\(argument)):",
      "    \"\"\"The numbers of the weights into each neuron, then those of its bias.\"\"\"",
      "    for j, name in enumerate(names):",
      "        for i, before in enumerate(names_before):",
    ]
    lines += skipped("w({before}->{name})", "            ")
    lines += [
      "            for key, weights, biases in numbers:",
      "                key = key.replace(\"*\", \"w\")",
      "                show(f\"{key}({before}->{name})\(mark)\", weights[j, i])",
    ]
    guard plan.layers.contains(where: plan.trainsBiases) else { return lines }
    lines += skipped("b({name})", "        ")
    lines.append("        for key, weights, biases in numbers:")
    if !plan.layers.allSatisfy(plan.trainsBiases) {
      lines += ["            if biases is None:", "                continue"]
    }
    lines += [
      "            key = key.replace(\"*\", \"b\")",
      "            show(f\"{key}({name})\(mark)\", biases[j])",
    ]
    return lines
  }
}
