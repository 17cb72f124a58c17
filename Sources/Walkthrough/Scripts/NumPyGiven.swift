import NeuralNetwork

/// What is given: examples, weights, settings, and what the optimizer remembers.
extension NumPyScript {
  func addGiven(to script: inout PythonText) {
    script.addExamples(plan, array: "np.array")
    script.add()
    script.note("Weights as W[to, from], and biases.")
    for layer in plan.layers {
      let given = plan.experiment.network.layers[layer - 1]
      script.add("W\(layer)", "np.array", given.weights)
      if plan.hasBiases(layer) {
        script.add("b\(layer)", "np.array", [given.biases], isTable: false)
      }
    }
    script.add()
    script.addSettings(plan)
    addMemory(to: &script)
    script.addNames(plan)
  }

  /// v, or m and s: zeros, or what a saved training has gathered.
  private func addMemory(to script: inout PythonText) {
    guard let state = plan.optimizerState else { return }
    for layer in plan.layers {
      for (name, gradient) in state {
        let weights = gradient.layers[layer - 1].weights
        let biases = gradient.layers[layer - 1].biases
        if weights.allSatisfy({ $0.allSatisfy { $0 == 0 } }) {
          script.add("\(name)W\(layer) = np.zeros_like(W\(layer))")
        } else {
          script.add("\(name)W\(layer)", "np.array", weights)
        }
        guard plan.trainsBiases(layer) else { continue }
        if biases.allSatisfy({ $0 == 0 }) {
          script.add("\(name)b\(layer) = np.zeros_like(b\(layer))")
        } else {
          script.add("\(name)b\(layer)", "np.array", [biases], isTable: false)
        }
      }
    }
  }
}
