import NeuralNetwork

/// The functions that the script defines before it begins.
extension NumPyScript {
  func addFunctions(to script: inout PythonText) {
    for lines in definitions {
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

extension NumPyScript {
  /// The functions that NumPy has not, each once.
  private var definitions: [[String]] {
    plan.activations.reduce(into: []) { lines, activation in
      if let own = activation.definition, !lines.contains(own) { lines.append(own) }
    }
  }
}

extension Activation {
  /// The function that value or slope need; nil where NumPy has what they need.
  fileprivate var definition: [String]? {
    switch self {
    case .sigmoid, .silu, .softplus: ["def sigmoid(z):", "    return 1 / (1 + np.exp(-z))"]
    case .softmax:
      [
        "def softmax(z):", "    e = np.exp(z - z.max(axis=-1, keepdims=True))",
        "    return e / e.sum(axis=-1, keepdims=True)",
      ]
    case .gelu:
      [
        "def normal_share(z):",
        "    \"\"\"Φ(z): the share of normally distributed numbers that are below z.\"\"\"",
        "    return 0.5 * np.vectorize(math.erfc)(-z / math.sqrt(2))",
      ]
    case .relu, .tanh, .linear, .leakyRelu, .elu, .step, .sine: nil
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
    case .softplus: "np.logaddexp(0, \(z))"
    case .elu: "np.where(\(z) > 0, \(z), np.expm1(np.minimum(\(z), 0)))"
    case .gelu: "\(z) * normal_share(\(z))"
    case .silu: "\(z) * sigmoid(\(z))"
    case .step: "np.where(\(z) > 0, 1.0, 0.0)"
    case .sine: "np.sin(\(z))"
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
    case .softplus: "sigmoid(\(z))"
    case .elu: "np.where(\(z) > 0, 1.0, np.exp(np.minimum(\(z), 0)))"
    case .gelu: "normal_share(\(z)) + \(z) * np.exp(-0.5 * \(z) ** 2) / np.sqrt(2 * np.pi)"
    case .silu: "sigmoid(\(z)) + \(a) * (1 - sigmoid(\(z)))"
    case .step: "np.zeros_like(\(z))"
    case .sine: "np.cos(\(z))"
    }
  }

  /// Whether the script needs Python's error function.
  var needsErrorFunction: Bool { self == .gelu }
}
