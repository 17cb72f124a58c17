import NeuralNetwork

/// The functions that the script defines before it begins.
extension NumPyScript {
  func addFunctions(to script: inout PythonText) {
    for activation in plan.activations {
      guard let lines = activation.definition else { continue }
      script.add()
      script.add()
      for line in lines { script.add(line) }
    }
    if case .adam = plan.optimizer { add(Self.adam, to: &script) }
  }

  private func add(_ lines: [String], to script: inout PythonText) {
    script.add()
    script.add()
    for line in lines { script.add(line) }
  }

  private static let adam = [
    "def adam(w, g, m, s, updates):",
    "    \"\"\"The weights after an update, m', s', and both corrected for their beginning at 0.\"\"\"",
    "    m = beta1 * m + (1 - beta1) * g",
    "    s = beta2 * s + (1 - beta2) * g ** 2",
    "    m_hat = m / (1 - beta1 ** updates)",
    "    s_hat = s / (1 - beta2 ** updates)",
    "    return w - eta * m_hat / (np.sqrt(s_hat) + epsilon), m, s, m_hat, s_hat",
  ]
}

extension Activation {
  /// The function's definition; nil where NumPy has it, or where it is shorter than its name.
  fileprivate var definition: [String]? {
    switch self {
    case .sigmoid: ["def sigmoid(z):", "    return 1 / (1 + np.exp(-z))"]
    case .softmax:
      [
        "def softmax(z):", "    e = np.exp(z - z.max(axis=-1, keepdims=True))",
        "    return e / e.sum(axis=-1, keepdims=True)",
      ]
    case .relu, .tanh, .linear, .leakyRelu: nil
    }
  }

  /// a = f(z), as Python writes it.
  func numpyValue(_ z: String) -> String {
    switch self {
    case .sigmoid: "sigmoid(\(z))"
    case .relu: "np.maximum(\(z), 0)"
    case .tanh: "np.tanh(\(z))"
    case .linear: z
    case .leakyRelu: "np.where(\(z) > 0, \(z), \(Activation.leak) * \(z))"
    case .softmax: "softmax(\(z))"
    }
  }

  /// f′(z), from a where that is the shorter way.
  func numpySlope(z: String, a: String) -> String {
    switch self {
    case .sigmoid, .softmax: "\(a) * (1 - \(a))"
    case .relu: "np.where(\(z) > 0, 1.0, 0.0)"
    case .tanh: "1 - \(a) ** 2"
    case .linear: "np.ones_like(\(z))"
    case .leakyRelu: "np.where(\(z) > 0, 1.0, \(Activation.leak))"
    }
  }

  /// Whether the script needs Python's error function.
  var needsErrorFunction: Bool {
    switch self {
    case .sigmoid, .relu, .tanh, .linear, .leakyRelu, .softmax: false
    }
  }
}
