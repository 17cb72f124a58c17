extension Quantity {
  /// The stable ASCII key used in lessons, files and tests, such as `dL/dw(x1->h1)`.
  package var key: String {
    switch self {
    case .target(let index): "t\(index)"
    case .weight(let from, let to): "w(\(from.key)->\(to.key))"
    case .bias(let neuron): "b(\(neuron.key))"
    case .learningRate: "eta"
    case .preActivation(let neuron): "z(\(neuron.key))"
    case .activation(.input(let index)): "x\(index)"
    case .activation(let neuron): "a(\(neuron.key))"
    case .lossShare(let neuron): "L(\(neuron.key))"
    case .loss: "L"
    case .lossByActivation(let neuron): "dL/da(\(neuron.key))"
    case .activationSlope(let neuron): "da/dz(\(neuron.key))"
    case .lossByPreActivation(let neuron): "dL/dz(\(neuron.key))"
    case .lossByWeight(let from, let to): "dL/dw(\(from.key)->\(to.key))"
    case .lossByBias(let neuron): "dL/db(\(neuron.key))"
    case .updatedWeight(let from, let to): "w'(\(from.key)->\(to.key))"
    case .updatedBias(let neuron): "b'(\(neuron.key))"
    }
  }

  /// Reads a key; nil when it names no quantity.
  ///
  /// White space around it does not matter.
  package init?(key text: some StringProtocol) {
    self.init(wholeKey: Substring(String(text)).trimmed)
  }

  private init?(wholeKey key: Substring) {
    guard let open = key.firstIndex(of: "(") else {
      self.init(bareKey: key)
      return
    }
    guard let close = key.firstIndex(of: ")"), key.index(after: close) == key.endIndex else {
      return nil
    }
    let inside = key[key.index(after: open)..<close]
    if let quantity = Self.ofNeuron(String(key[..<open]), inside) {
      self = quantity
    } else if let quantity = Self.ofConnection(String(key[..<open]), inside) {
      self = quantity
    } else {
      return nil
    }
  }

  private init?(bareKey name: Substring) {
    if name == "L" {
      self = .loss
    } else if name == "eta" {
      self = .learningRate
    } else if name.first == "t", case .input(let index)? = Neuron(key: "x" + name.dropFirst()) {
      self = .target(index)
    } else if let neuron = Neuron(key: name), case .input = neuron {
      self = .activation(neuron)
    } else {
      return nil
    }
  }

  private static func ofNeuron(_ prefix: String, _ inside: Substring) -> Quantity? {
    guard let neuron = Neuron(key: inside) else { return nil }
    if case .input = neuron { return nil }
    switch prefix {
    case "b": return .bias(neuron)
    case "z": return .preActivation(neuron)
    case "a": return .activation(neuron)
    case "dL/da": return .lossByActivation(neuron)
    case "da/dz": return .activationSlope(neuron)
    case "dL/dz": return .lossByPreActivation(neuron)
    case "dL/db": return .lossByBias(neuron)
    case "b'": return .updatedBias(neuron)
    case "L":
      guard case .output = neuron else { return nil }
      return .lossShare(neuron)
    default: return nil
    }
  }

  private static func ofConnection(_ prefix: String, _ inside: Substring) -> Quantity? {
    guard let arrow = inside.firstIndex(of: "-"),
      let from = Neuron(key: inside[..<arrow].trimmed),
      inside[arrow...].hasPrefix("->"),
      let to = Neuron(key: inside[arrow...].dropFirst(2).trimmed)
    else { return nil }
    switch prefix {
    case "w": return .weight(from: from, to: to)
    case "dL/dw": return .lossByWeight(from: from, to: to)
    case "w'": return .updatedWeight(from: from, to: to)
    default: return nil
    }
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
