extension Quantity {
  /// The stable ASCII key used in lessons, files and tests, such as `dL/dw(x1->h1)@2`.
  package var key: String {
    switch self {
    case .target(let index): "t\(index)"
    case .weight(let from, let to): "w(\(from.key)->\(to.key))"
    case .bias(let neuron): "b(\(neuron.key))"
    case .learningRate: "eta"
    case .penaltyL1: "lambda1"
    case .penaltyL2: "lambda2"
    case .preActivation(let neuron): "z(\(neuron.key))"
    case .activation(.input(let index)): "x\(index)"
    case .activation(let neuron): "a(\(neuron.key))"
    case .lossShare(let neuron): "L(\(neuron.key))"
    case .loss: "L"
    case .cost: "J"
    case .lossByActivation(let neuron): "dL/da(\(neuron.key))"
    case .activationSlope(let neuron): "da/dz(\(neuron.key))"
    case .outputSlope(let output, let other): "da(\(output.key))/dz(\(other.key))"
    case .lossByPreActivation(let neuron): "dL/dz(\(neuron.key))"
    case .lossByWeight(let from, let to): "dL/dw(\(from.key)->\(to.key))"
    case .lossByBias(let neuron): "dL/db(\(neuron.key))"
    case .costByWeight(let from, let to): "dJ/dw(\(from.key)->\(to.key))"
    case .costByBias(let neuron): "dJ/db(\(neuron.key))"
    case .weightMemory(let memory, let from, let to):
      "\(memory.name(of: "w"))(\(from.key)->\(to.key))"
    case .biasMemory(let memory, let neuron): "\(memory.name(of: "b"))(\(neuron.key))"
    case .updatedWeight(let from, let to): "w'(\(from.key)->\(to.key))"
    case .updatedBias(let neuron): "b'(\(neuron.key))"
    case .marked(let own, let example): "\(own.key)@\(example)"
    }
  }

  /// Reads a key; nil when it names no quantity.
  ///
  /// White space around it does not matter.
  package init?(key text: some StringProtocol) {
    self.init(markedKey: Substring(String(text)).trimmed)
  }

  /// A key with the place of its example behind it, or without.
  private init?(markedKey key: Substring) {
    guard let mark = key.lastIndex(of: "@") else {
      self.init(wholeKey: key)
      return
    }
    guard let own = Quantity(wholeKey: key[..<mark]), own.belongsToExample,
      let example = Neuron.counted(key[key.index(after: mark)...].utf8, atMost: 6)
    else { return nil }
    self = own.at(example)
  }

  private init?(wholeKey key: Substring) {
    guard let open = key.firstIndex(of: "(") else {
      self.init(bareKey: key)
      return
    }
    guard let close = key.firstIndex(of: ")") else { return nil }
    guard key.index(after: close) == key.endIndex else {
      self.init(slopeKey: key)
      return
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
    switch name {
    case "L": self = .loss
    case "J": self = .cost
    case "eta": self = .learningRate
    case "lambda1": self = .penaltyL1
    case "lambda2": self = .penaltyL2
    case _ where name.first == "t":
      guard case .input(let index)? = Neuron(key: "x" + name.dropFirst()) else { return nil }
      self = .target(index)
    case _:
      guard let neuron = Neuron(key: name), case .input = neuron else { return nil }
      self = .activation(neuron)
    }
  }

  /// Reads `da(o1)/dz(o2)`.
  private init?(slopeKey key: Substring) {
    guard key.hasPrefix("da("), key.hasSuffix(")"), let close = key.firstIndex(of: ")"),
      key[close...].hasPrefix(")/dz("),
      let output = Neuron(key: key[..<close].dropFirst(3)), case .output = output,
      let other = Neuron(key: key[close...].dropFirst(5).dropLast()), case .output = other
    else { return nil }
    self = .outputSlope(of: output, by: other)
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
    case "dJ/db": return .costByBias(neuron)
    case "b'": return .updatedBias(neuron)
    case "L":
      guard case .output = neuron else { return nil }
      return .lossShare(neuron)
    default: return memory(prefix, of: "b").map { .biasMemory($0, neuron) }
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
    case "dJ/dw": return .costByWeight(from: from, to: to)
    case "w'": return .updatedWeight(from: from, to: to)
    default: return memory(prefix, of: "w").map { .weightMemory($0, from: from, to: to) }
    }
  }

  private static func memory(_ prefix: String, of parameter: String) -> OptimizerMemory? {
    OptimizerMemory.allCases.first { $0.name(of: parameter) == prefix }
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
