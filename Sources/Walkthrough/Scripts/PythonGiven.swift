import NeuralNetwork

/// What scripts of every library begin with: where they come from, and what is given.
extension PythonText {
  /// Which command wrote the script, and what it prints.
  mutating func addOrigin(
    _ plan: ScriptPlan, source: String, format: String, library: String
  ) {
    let steps = plan.trainingSteps == 1 ? "" : " --steps \(plan.trainingSteps)"
    note("A neural network learns, in \(library); written by nn101.")
    note("")
    note("    nn101 export \(source) --format \(format)\(steps)")
    note("")
    note("It prints a training step, a quantity and its value a line, in the order of")
    note("    nn101 trace \(source)\(steps)")
  }

  /// The examples, and which of them each training step learns from.
  mutating func addExamples(_ plan: ScriptPlan, array: String) {
    let examples = plan.experiment.examples
    let (inputs, targets) = (plan.signs("", 0), plan.targetSigns)
    if plan.batches == .all, plan.isSingle {
      note("One example: the inputs \(inputs), and the targets \(targets).")
      addMeanings(plan)
      add("x", array, [examples[0].input], isTable: false)
      add("t", array, [examples[0].target], isTable: false)
      return
    }
    let names = plan.batches == .all ? ("x", "t") : ("X", "T")
    note("A row for each example: the inputs \(inputs), and the targets \(targets).")
    addMeanings(plan)
    add(names.0, array, examples.map(\.input))
    add(names.1, array, examples.map(\.target))
    switch plan.batches {
    case .all: break
    case .cycle(let taken), .listed(let taken):
      add()
      note("The rows that each training step learns from, counted from 0.")
      add(
        "batches",
        words: taken.map { rows in
          plan.isSingle ? "\(rows[0])" : "[\(rows.map(String.init).joined(separator: ", "))]"
        })
    }
  }

  /// What the signs stand for, a line each.
  private mutating func addMeanings(_ plan: ScriptPlan) {
    for meaning in plan.experiment.names.meanings(in: plan.shape) { note("  \(meaning)") }
  }

  /// How many training steps, η, and all else about learning.
  mutating func addSettings(_ plan: ScriptPlan) {
    let most = plan.mostTrainingSteps == nil ? "" : "; there are batches for no more"
    add("steps = \(plan.trainingSteps)", "training steps" + most)
    add(setting: "eta", plan.experiment.learningRate, "η, the learning rate")
    if plan.penalty.l1 != 0 {
      add(setting: "lambda1", plan.penalty.l1, "λ₁, the price of each weight's size")
    }
    if plan.penalty.l2 != 0 {
      add(setting: "lambda2", plan.penalty.l2, "λ₂, the price of each weight's square")
    }
    switch plan.optimizer {
    case .gradientDescent: break
    case .momentum(let friction):
      add(setting: "mu", friction, "μ, how much of its velocity is kept")
    case .adam(let beta1, let beta2, let epsilon):
      add(setting: "beta1", beta1, "β₁, of the gradient's running mean m")
      add(setting: "beta2", beta2, "β₂, of the running mean s of its square")
      add(setting: "epsilon", epsilon, "ε, which keeps the divisor from 0")
    }
  }

  private mutating func add(setting name: String, _ value: Double, _ comment: String) {
    add("\(name) = \(PythonText.number(value))", comment)
  }

  /// What the neurons of each layer are called, for printing.
  mutating func addNames(_ plan: ScriptPlan) {
    add()
    note("What the neurons are called, the inputs first.")
    for layer in 0...plan.shape.lastLayer {
      add(
        "names\(layer)", words: plan.shape.neurons(layer: layer).map { "\"\($0.key)\"" })
    }
    let held = plan.heldAlone
    guard !held.isEmpty else { return }
    add()
    note("What is held as it is.")
    add("held", words: held.map { "\"\($0.key)\"" })
  }

  /// The loop over the training steps, and the examples of the one at hand.
  mutating func addLoop(_ plan: ScriptPlan) {
    add()
    add()
    add("for step in range(1, steps + 1):")
    indent = 4
    let count: String
    switch plan.batches {
    case .all: return
    case .cycle: count = "(step - 1) % len(batches)"
    case .listed: count = "step - 1"
    }
    add("batch = batches[\(count)]")
    add("x, t = X[batch], T[batch]")
    add()
  }

  /// How many updates Adam's corrections count.
  mutating func addUpdates(_ plan: ScriptPlan) {
    let before = plan.experiment.place?.optimizer.updates ?? 0
    add("updates = step\(before == 0 ? "" : " + \(before)")")
  }
}

extension ScriptPlan {
  /// The targets by name: `t1, t2`.
  var targetSigns: String {
    let count = shape.sizes[shape.lastLayer]
    return count > 4 ? "t1 … t\(count)" : (1...count).map { "t\($0)" }.joined(separator: ", ")
  }

  /// What the optimizer remembers at the beginning, each part under its letter; nil for nothing.
  var optimizerState: [(name: String, numbers: Gradient)]? {
    let state =
      experiment.place?.optimizer ?? OptimizerState(optimizer, for: experiment.network)
    switch state {
    case .none: return nil
    case .velocity(let velocity): return [("v", velocity)]
    case .moments(let mean, let square, _): return [("m", mean), ("s", square)]
    }
  }
}
