import NeuralNetwork

/// The same training steps in NumPy: a script to read, that prints the numbers of the walk.
///
/// A training step of one example has vectors: z = W·a + b. One of several has tables with a row for
/// each example: Z = A·Wᵀ + b.
package struct NumPyScript {
  let plan: ScriptPlan
  private let source: String

  /// A script of so many training steps; `source` is what its first lines say that it was made of.
  ///
  /// Throws when the network cannot learn its examples.
  package init(
    _ experiment: Experiment, trainingSteps: Int, source: String
  ) throws(NetworkProblem) {
    plan = try ScriptPlan(experiment, trainingSteps: trainingSteps)
    self.source = source
  }

  /// The whole script.
  package var text: String {
    var script = PythonText()
    script.addOrigin(plan, source: source, format: "numpy", library: "NumPy")
    if plan.activations.contains(where: \.needsErrorFunction) { script.add("import math") }
    script.add("import numpy as np")
    script.add()
    addGiven(to: &script)
    addFunctions(to: &script)
    script.addShowing(plan)
    script.addLoop(plan)
    addForward(to: &script)
    addLoss(to: &script)
    addBackward(to: &script)
    addCost(to: &script)
    addUpdate(to: &script)
    script.addPrinting(plan)
    return script.text
  }
}

extension ScriptPlan {
  /// The activations that the network uses, each once, in a fixed order.
  var activations: [Activation] {
    let used = Set(experiment.network.layers.map(\.activation))
    return Activation.allCases.filter(used.contains)
  }
}
