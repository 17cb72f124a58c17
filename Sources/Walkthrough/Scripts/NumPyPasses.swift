import NeuralNetwork

/// The forward pass, the loss and the backward pass, a line for each array.
extension NumPyScript {
  private var last: Int { plan.shape.lastLayer }

  /// What goes into a layer.
  private func input(of layer: Int) -> String { layer == 1 ? "x" : "a\(layer - 1)" }

  func addForward(to script: inout PythonText) {
    script.note("Forward.")
    for layer in plan.layers {
      let (w, a) = ("W\(layer)", input(of: layer))
      let sum = plan.isSingle ? "\(w) @ \(a)" : "\(a) @ \(w).T"
      let bias = plan.hasBiases(layer) ? " + b\(layer)" : ""
      script.add("z\(layer) = \(sum)\(bias)", plan.signs("z", layer))
      script.add(
        "a\(layer) = \(plan.activation(layer).numpyValue("z\(layer)"))", plan.signs("a", layer))
    }
    script.add()
  }

  func addLoss(to script: inout PythonText) {
    let (z, a) = ("z\(last)", "a\(last)")
    script.note("Loss: each output's share, and L, their sum.")
    let share: String
    switch plan.loss {
    case .squaredError: share = "0.5 * (\(a) - t) ** 2"
    case .meanSquaredError: share = "(\(a) - t) ** 2 / \(plan.shape.sizes[last])"
    case .sumOfSquares: share = "(\(a) - t) ** 2"
    case .absoluteError: share = "np.abs(\(a) - t)"
    case .huber:
      script.add("error = np.abs(\(a) - t)")
      share = "np.where(error <= 1, 0.5 * error ** 2, error - 0.5)"
    case .hinge: share = "np.maximum(0, 1 - t * \(a))"
    case .crossEntropy:
      script.add(
        "ln_a = \(z) - np.logaddexp.reduce(\(z), axis=-1, keepdims=True)",
        "ln a, exact however small a is")
      share = "-t * ln_a"
    case .binaryCrossEntropy:
      script.note("−(t·ln a + (1−t)·ln(1−a)), with z: exact even where a is rounded to 0 or 1.")
      share = "np.logaddexp(0, \(z)) - t * \(z)"
    }
    script.add("shares = \(share)", plan.signs("L", last))
    script.add("L = shares.sum(\(plan.isSingle ? "" : "axis=1"))")
    script.add()
  }

  func addBackward(to script: inout PythonText) {
    script.note("Backward: the chain rule, from the outputs back.")
    for layer in plan.layers.reversed() {
      let (z, a) = ("z\(layer)", "a\(layer)")
      let slope = plan.activation(layer).numpySlope(z: z, a: a)
      script.add("dL_da\(layer) = \(lossByActivation(layer))", plan.signs("∂L/∂a", layer))
      script.add("da_dz\(layer) = \(slope)", plan.signs("∂a/∂z", layer))
      script.add("dL_dz\(layer) = \(delta(layer))", plan.signs("δ", layer))
      let came = input(of: layer)
      let outer =
        plan.isSingle
        ? "np.outer(dL_dz\(layer), \(came))" : "dL_dz\(layer)[:, :, None] * \(came)[:, None, :]"
      script.add("dL_dW\(layer) = \(outer)", "∂L/∂w = δ · what came in")
      if plan.trainsBiases(layer) { script.add("dL_db\(layer) = dL_dz\(layer)", "∂L/∂b = δ") }
    }
    script.add()
  }

  /// The loss's own slope for the outputs; for hidden neurons the sum over all paths.
  private func lossByActivation(_ layer: Int) -> String {
    guard layer == last else {
      let (w, delta) = ("W\(layer + 1)", "dL_dz\(layer + 1)")
      return plan.isSingle ? "\(w).T @ \(delta)" : "\(delta) @ \(w)"
    }
    let (a, tiny) = ("a\(layer)", "np.finfo(float).tiny")
    return switch plan.loss {
    case .squaredError: "\(a) - t"
    case .meanSquaredError: "2 * (\(a) - t) / \(plan.shape.sizes[last])"
    case .sumOfSquares: "2 * (\(a) - t)"
    case .absoluteError: "np.sign(\(a) - t)"
    case .huber: "np.clip(\(a) - t, -1, 1)"
    case .hinge: "np.where(t * \(a) < 1, -t, 0.0)"
    case .crossEntropy: "-t / np.maximum(\(a), \(tiny))"
    case .binaryCrossEntropy: "(\(a) - t) / np.maximum(\(a) * (1 - \(a)), \(tiny))"
    }
  }

  /// δ = ∂L/∂a · ∂a/∂z; where loss and activation belong together the two factors cancel, and
  /// behind another softmax every output depends on every z.
  private func delta(_ layer: Int) -> String {
    let (product, a) = ("dL_da\(layer) * da_dz\(layer)", "a\(layer)")
    guard layer == last else { return product }
    switch (plan.loss, plan.activation(layer)) {
    case (.binaryCrossEntropy, _): return "\(a) - t"
    case (.crossEntropy, _):
      let areShares = plan.experiment.examples.allSatisfy {
        abs($0.target.reduce(0, +) - 1) <= 1e-12
      }
      return areShares ? "\(a) - t" : "\(a) * t.sum(axis=-1, keepdims=True) - t"
    case (_, .softmax):
      return "\(a) * (dL_da\(layer) - (dL_da\(layer) * \(a)).sum(axis=-1, keepdims=True))"
    case (.squaredError, _), (.meanSquaredError, _), (.sumOfSquares, _), (.absoluteError, _),
      (.huber, _), (.hinge, _):
      return product
    }
  }
}
