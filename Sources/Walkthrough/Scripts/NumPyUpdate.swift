import NeuralNetwork

/// J and its gradients, and the update.
extension NumPyScript {
  func addCost(to script: inout PythonText) {
    guard plan.hasCost else { return }
    script.note("The cost J, and its gradients.")
    let all = plan.layers.map { "W\($0)" }.joined(separator: ", ")
    let weights = plan.layers.count == 1 ? "(\(all),)" : "(\(all))"
    var cost = plan.isSingle ? "L" : "L.mean()"
    if plan.penalty.l2 != 0 { cost += " + 0.5 * lambda2 * sum((W ** 2).sum() for W in \(weights))" }
    if plan.penalty.l1 != 0 { cost += " + lambda1 * sum(np.abs(W).sum() for W in \(weights))" }
    script.add("J = \(cost)")
    for layer in plan.layers.reversed() {
      let mean = plan.isSingle ? "" : ".mean(axis=0)"
      var gradient = "dL_dW\(layer)\(mean)"
      if plan.penalty.l2 != 0 { gradient += " + lambda2 * W\(layer)" }
      if plan.penalty.l1 != 0 { gradient += " + lambda1 * np.sign(W\(layer))" }
      script.add("dJ_dW\(layer) = \(gradient)")
      if plan.trainsBiases(layer) { script.add("dJ_db\(layer) = dL_db\(layer)\(mean)") }
    }
    script.add()
  }

  func addUpdate(to script: inout PythonText) {
    script.note("Update: against the gradient.")
    if case .adam = plan.optimizer { script.addUpdates(plan) }
    for layer in plan.layers {
      addUpdate(of: "W\(layer)", to: &script)
      if plan.trainsBiases(layer) { addUpdate(of: "b\(layer)", to: &script) }
    }
    for quantity in plan.heldAlone {
      guard let place = plan.shape.parameter(quantity) else { continue }
      let value = PythonText.number(plan.experiment.network[place])
      script.add("\(place.pythonElement) = \(value)", "\(Notation.symbols.text(quantity)) is held")
    }
    script.add()
  }

  private func addUpdate(of name: String, to script: inout PythonText) {
    let gradient = "d\(plan.hasCost ? "J" : "L")_d\(name)"
    switch plan.optimizer {
    case .gradientDescent: script.add("\(name) = \(name) - eta * \(gradient)")
    case .momentum:
      script.add("v\(name) = mu * v\(name) + \(gradient)")
      script.add("\(name) = \(name) - eta * v\(name)")
    case .adam:
      let kept = ["m\(name)", "s\(name)"]
      let results = ([name] + kept + kept.map { "\($0)_hat" }).joined(separator: ", ")
      script.add("\(results) = adam(\(name), \(gradient), \(kept[0]), \(kept[1]), updates)")
    }
  }
}

extension Parameter {
  /// `W1[0, 1]`, or `b2[0]`.
  fileprivate var pythonElement: String {
    switch self {
    case .weight(let layer, let to, let from): "W\(layer + 1)[\(to), \(from)]"
    case .bias(let layer, let neuron): "b\(layer + 1)[\(neuron)]"
    }
  }
}
