import NeuralNetwork

/// The training step: what PyTorch does, with our names for what comes out.
extension TorchScript {
  func addStep(to script: inout PythonText) {
    let last = plan.shape.lastLayer
    script.note("Forward; of each z and a the gradient is to be kept.")
    script.call("\(sums.joined(separator: ", ")) = network", ["x"])
    script.call("for number in ", sums, end: ":")
    script.add("    number.retain_grad()")
    script.add()
    script.note("Loss: each output's share, and L, their sum.")
    if plan.vanishes {
      script.note("−t · ln a, with z: exact even where a is rounded to 0.")
    }
    script.add("shares = \(share)", plan.signs("L", last))
    script.add("L = shares.sum(\(plan.isSingle ? "" : "dim=1"))")
    script.add()
    addBackward(to: &script)
    addCost(to: &script)
    addUpdate(to: &script)
  }

  private func addBackward(to script: inout PythonText) {
    script.note("Backward: PyTorch applies the chain rule.")
    script.add("\(plan.isSingle ? "L" : "L.sum()").backward(retain_graph=True)")
    for layer in plan.layers.reversed() {
      if layer == plan.shape.lastLayer, plan.vanishes {
        script.note("L was taken with z, so its slope for a is written out: −t / a.")
        let least = "torch.finfo(t.dtype).tiny"
        script.add("dL_da\(layer) = -t / a\(layer).detach().clamp(min=\(least))")
      } else {
        script.add("dL_da\(layer) = a\(layer).grad.clone()", plan.signs("∂L/∂a", layer))
      }
      script.add("dL_dz\(layer) = z\(layer).grad.clone()", plan.signs("δ", layer))
    }
    for layer in plan.layers.reversed() {
      script.add("da_dz\(layer) = slope(z\(layer), a\(layer))", plan.signs("∂a/∂z", layer))
    }
    if plan.isSingle {
      addGradients("L", to: &script)
    } else {
      script.note("∂L/∂w and ∂L/∂b of each example by itself.")
      script.add("each = [torch.autograd.grad(one, parameters, retain_graph=True) for one in L]")
      let names = parameterNames.map { "dL_d\($0.name)" }.joined(separator: ", ")
      script.add("\(names)\(parameterNames.count == 1 ? "," : "") = map(torch.stack, zip(*each))")
    }
    script.add()
  }

  /// Names for the gradients that the parameters have now, of L or of J.
  private func addGradients(_ of: String, to script: inout PythonText) {
    for (name, parameter) in parameterNames {
      script.add("d\(of)_d\(name) = \(parameter).grad.clone()")
    }
  }

  private func addCost(to script: inout PythonText) {
    guard plan.hasCost else { return }
    let layers = plan.layers.map { "network.layer\($0).weight" }.joined(separator: ", ")
    var cost = plan.isSingle ? "L" : "L.mean()"
    if plan.penalty.l2 != 0 { cost += " + 0.5 * lambda2 * sum((W ** 2).sum() for W in weights)" }
    if plan.penalty.l1 != 0 { cost += " + lambda1 * sum(W.abs().sum() for W in weights)" }
    script.note("The cost J, and its gradients.")
    if plan.penalty != .none { script.add("weights = [\(layers)]") }
    script.add("J = \(cost)")
    script.add("optimizer.zero_grad()")
    script.add("J.backward()")
    addGradients("J", to: &script)
    script.add()
  }

  private func addUpdate(to script: inout PythonText) {
    script.note("Update.")
    script.add("optimizer.step()")
    script.add("optimizer.zero_grad()")
    for quantity in plan.heldAlone {
      guard let place = plan.shape.parameter(quantity) else { continue }
      let value = PythonText.number(plan.experiment.network[place])
      script.add(
        "network.\(place.torchElement) = \(value)", "\(Notation.symbols.text(quantity)) is held")
    }
    if case .adam = plan.optimizer { script.addUpdates(plan) }
    for (name, parameter) in parameterNames {
      script.add("\(name) = \(parameter)")
      for (letter, key) in Self.memory(of: plan.optimizer) {
        script.add("\(letter)\(name) = optimizer.state[\(name)][\"\(key)\"]")
      }
      if case .adam = plan.optimizer {
        script.add("m\(name)_hat = m\(name) / (1 - beta1 ** updates)")
        script.add("s\(name)_hat = s\(name) / (1 - beta2 ** updates)")
      }
    }
    script.add()
  }

  /// What learns: our names, and the module's.
  private var parameterNames: [(name: String, parameter: String)] {
    plan.layers.flatMap { layer in
      [("W\(layer)", "network.layer\(layer).weight")]
        + (plan.trainsBiases(layer) ? [("b\(layer)", "network.layer\(layer).bias")] : [])
    }
  }

  private var share: String {
    let (a, z) = ("a\(plan.shape.lastLayer)", "z\(plan.shape.lastLayer)")
    return switch plan.loss {
    case .squaredError: "0.5 * F.mse_loss(\(a), t, reduction=\"none\")"
    case .meanSquaredError:
      "F.mse_loss(\(a), t, reduction=\"none\") / \(plan.shape.sizes[plan.shape.lastLayer])"
    case .sumOfSquares: "F.mse_loss(\(a), t, reduction=\"none\")"
    case .absoluteError: "F.l1_loss(\(a), t, reduction=\"none\")"
    case .huber: "F.huber_loss(\(a), t, reduction=\"none\")"
    case .hinge: "torch.relu(1 - t * \(a))"
    case .crossEntropy where plan.vanishes:
      "t * (torch.logsumexp(\(z), dim=-1, keepdim=True) - \(z))"
    case .crossEntropy: "-t * torch.log(\(a))"
    case .binaryCrossEntropy: "F.binary_cross_entropy(\(a), t, reduction=\"none\")"
    }
  }
}

// MARK: The optimizer

extension TorchScript {
  func addOptimizer(to script: inout PythonText) {
    script.add("parameters = [p for p in network.parameters() if p.requires_grad]")
    switch plan.optimizer {
    case .gradientDescent: script.add("optimizer = torch.optim.SGD(parameters, lr=eta)")
    case .momentum:
      script.add("optimizer = torch.optim.SGD(parameters, lr=eta, momentum=mu)")
    case .adam:
      script.call(
        "optimizer = torch.optim.Adam",
        ["parameters", "lr=eta", "betas=(beta1, beta2)", "eps=epsilon"])
    }
    addMemory(to: &script)
  }

  /// What a saved training has gathered.
  private func addMemory(to script: inout PythonText) {
    guard let place = plan.experiment.place, let state = plan.optimizerState else { return }
    script.note("What the optimizer has gathered before.")
    let keys = Self.memory(of: plan.optimizer).map(\.key)
    for (name, parameter) in parameterNames {
      guard let layer = Int(name.dropFirst()) else { continue }
      for (key, part) in zip(keys, state) {
        let numbers = part.numbers.layers[layer - 1]
        script.add(
          "optimizer.state[\(parameter)][\"\(key)\"]", "torch.tensor",
          name.hasPrefix("W") ? numbers.weights : [numbers.biases], isTable: name.hasPrefix("W"))
      }
      if case .adam = plan.optimizer {
        let updates = "torch.tensor(\(place.optimizer.updates).0)"
        script.add("optimizer.state[\(parameter)][\"step\"] = \(updates)")
      }
    }
  }

  /// Our letters for what an optimizer remembers, and PyTorch's keys.
  private static func memory(of optimizer: Optimizer) -> [(letter: String, key: String)] {
    switch optimizer {
    case .gradientDescent: []
    case .momentum: [("v", "momentum_buffer")]
    case .adam: [("m", "exp_avg"), ("s", "exp_avg_sq")]
    }
  }
}

extension Parameter {
  /// `layer1.weight.data[0, 1]`, or `layer2.bias.data[0]`.
  fileprivate var torchElement: String {
    switch self {
    case .weight(let layer, let to, let from): "layer\(layer + 1).weight.data[\(to), \(from)]"
    case .bias(let layer, let neuron): "layer\(layer + 1).bias.data[\(neuron)]"
    }
  }
}
