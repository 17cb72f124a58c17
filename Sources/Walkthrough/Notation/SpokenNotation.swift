/// Quantities, formulas and steps as a person says them, for plain mode and screen readers.
package struct SpokenNotation: Sendable {
  let trace: Trace
  /// So many decimals more than elsewhere, for the arithmetic of a sentence to hold.
  private var extra = 0
  /// Whose sentence is told: what its operands share with it is not said again.
  private var told: Quantity?

  /// Speaks of the numbers of one trace.
  package init(_ trace: Trace) {
    self.trace = trace
  }

  /// What a quantity is called: "weighted sum of h1", "weight from clouds (x1) to h1".
  package func name(_ quantity: Quantity) -> String {
    Self.name(quantity, trace.experiment.names)
  }

  /// The same where nothing but the signs is known.
  package static func name(_ quantity: Quantity, _ names: NeuronNames = NeuronNames()) -> String {
    func said(_ neuron: Neuron) -> String { names.said(neuron) }
    return switch quantity {
    case .target(let index): "target of \(said(.output(index)))"
    case .weight(let from, let to): "weight from \(said(from)) to \(said(to))"
    case .bias(let neuron): "bias of \(said(neuron))"
    case .learningRate: "learning rate"
    case .penaltyL1: "L1 penalty rate"
    case .penaltyL2: "L2 penalty rate"
    case .preActivation(let neuron): "weighted sum of \(said(neuron))"
    case .activation(.input(let index)): "input \(said(.input(index)))"
    case .activation(let neuron): "activation of \(said(neuron))"
    case .lossShare(let neuron): "loss of \(said(neuron))"
    case .loss: "loss"
    case .cost: "cost"
    case .lossByActivation(.output(let index)): "error of \(said(.output(index)))"
    case .lossByActivation(let neuron): "gradient of the activation of \(said(neuron))"
    case .activationSlope(let neuron): "slope of \(said(neuron))"
    case .outputSlope(let output, let other):
      "slope of the activation of \(said(output)) by the weighted sum of \(said(other))"
    case .lossByPreActivation(let neuron): "delta of \(said(neuron))"
    case .lossByWeight(let from, let to): "gradient of the weight from \(said(from)) to \(said(to))"
    case .lossByBias(let neuron): "gradient of the bias of \(said(neuron))"
    case .costByWeight(let from, let to):
      "gradient of the cost by the weight from \(said(from)) to \(said(to))"
    case .costByBias(let neuron): "gradient of the cost by the bias of \(said(neuron))"
    case .weightMemory(let memory, let from, let to):
      "\(name(memory)) of the weight from \(said(from)) to \(said(to))"
    case .biasMemory(let memory, let neuron): "\(name(memory)) of the bias of \(said(neuron))"
    case .updatedWeight(let from, let to): "new weight from \(said(from)) to \(said(to))"
    case .updatedBias(let neuron): "new bias of \(said(neuron))"
    case .marked(let own, let example): "\(name(own, names)) in example \(example)"
    }
  }

  private static func name(_ memory: OptimizerMemory) -> String {
    switch memory {
    case .velocity: "velocity"
    case .newVelocity: "new velocity"
    case .mean: "mean gradient so far"
    case .newMean: "new mean gradient"
    case .correctedMean: "corrected mean gradient"
    case .square: "mean squared gradient so far"
    case .newSquare: "new mean squared gradient"
    case .correctedSquare: "corrected mean squared gradient"
    }
  }

  /// One whole step as a sentence.
  ///
  /// "Delta of o1 = error of o1 0.7414 times slope of o1 0.1868 = 0.1385."
  package func sentence(_ step: Step) -> String {
    let (start, work, holds) = parts(step)
    let result = Self.number(step.value)
    if work == result { return "\(start) = \(result)." }
    return "\(start) = \(work) = \(holds ? "" : "about ")\(result)."
  }

  /// A step that is left to be worked out: its operands with their numbers, and not its own.
  ///
  /// "Delta of o1 = error 0.7414 times slope 0.1868."
  package func task(_ step: Step) -> String {
    let (start, work, _) = parts(step)
    return step.formula.operands.isEmpty ? "\(start)." : "\(start) = \(work)."
  }

  private func parts(_ step: Step) -> (start: String, work: String, holds: Bool) {
    let name = name(step.quantity)
    let equation = Equation(step, in: trace, notation: .ascii)
    var exact = self
    exact.extra = equation.extra
    exact.told = step.quantity
    let work = exact.read(step.formula)
    // A pause behind a number that another word follows, and none where one is already.
    let clean = [(",,", ","), (",)", ")")].reduce(work) { $0.replacing($1.0, with: $1.1) }
    let start = name.prefix(1).uppercased() + name.dropFirst()
    return (start, clean.withoutLastComma, equation.holds)
  }

  /// An operand and its number: what it shares with the quantity that is told is not said again, and
  /// behind a neuron's name comes a pause, for "o1 3" is heard as one number.
  ///
  /// "error 0.7414", "weight from x1, 0.15,"
  private func operand(_ quantity: Quantity) -> String {
    let name = operandName(quantity)
    let number = said(trace.value(of: quantity) ?? .nan)
    let endsInName = name.last.map { $0.isNumber || $0 == ")" } ?? false
    return endsInName ? "\(name), \(number)," : "\(name) \(number)"
  }

  private func operandName(_ quantity: Quantity) -> String {
    guard let told else { return name(quantity) }
    let own = quantity.example == told.example ? quantity.unmarked : quantity
    let full = name(own)
    if let parameter = told.parameter, parameter == own.parameter, own.example == nil {
      let place = name(parameter)
      return full == place
        ? String(full.prefix { $0 != " " })
        : full.droppingEnd(" of the \(place)").droppingEnd(" by the \(place)")
    }
    guard let neuron = told.neuron, neuron == own.neuron else { return full }
    let said = trace.experiment.names.said(neuron)
    return full.droppingEnd(own.connection == nil ? " of \(said)" : " to \(said)")
  }

  /// A number as it is said: `minus 0.5`, `infinity`, `4.386 times ten to the minus 9`.
  ///
  /// Nothing is padded with zeros that is exact without them, and no `e` is to be heard.
  package static func number(_ value: Double) -> String { number(value, extra: 0) }

  private func said(_ value: Double) -> String { Self.number(value, extra: extra) }

  private static func number(_ value: Double, extra: Int) -> String {
    guard value.isFinite else {
      return value.isNaN ? "not a number" : value > 0 ? "infinity" : "minus infinity"
    }
    var format = NumberFormat(.exact, minus: "")
    format.extra = extra
    let minus = value < 0 ? "minus " : ""
    let text = format.text(abs(value))
    guard let end = text.firstIndex(of: "e") else { return minus + trimmed(text, abs(value)) }
    let (mantissa, power) = (text[..<end], text[text.index(after: end)...])
    guard let exponent = Int(power), (-7..<0).contains(exponent) else {
      let sign = power.first == "-" ? "minus " : ""
      return "\(minus)\(mantissa) times ten to the \(sign)\(power.drop { $0 == "-" })"
    }
    let digits = NumberFormat.fixed(abs(value), decimals: mantissa.count - 2 - exponent)
    return minus + trimmed(digits, abs(value))
  }

  /// Without the zeros behind the point, but where a number is only near a whole one they stay.
  private static func trimmed(_ text: String, _ value: Double) -> String {
    guard text.contains(".") else { return text }
    var short = text[...]
    while short.last == "0" { short.removeLast() }
    if short.last == "." {
      guard Double(text) == value else { return text }
      short.removeLast()
    }
    return String(short)
  }

  /// A formula read aloud, every quantity with its name and its number.
  package func read(_ formula: Formula) -> String {
    if let total = total(formula) { return total }
    switch formula {
    case .number(let number): return NumberFormat.short(number, minus: "minus ")
    case .quantity(let quantity): return operand(quantity)
    case .sum(let terms): return sum(terms)
    case .difference(let left, let right): return "\(read(left)) minus \(group(right))"
    case .product(let factors): return factors.map(group).joined(separator: " times ")
    case .quotient(let top, let bottom): return "\(group(top)) divided by \(group(bottom))"
    case .negated(let part): return "minus \(group(part))"
    case .squared(let part): return "the square of \(group(part))"
    case .power(let part, let exponent):
      return "\(group(part)) to the power of \(exponent)"
    case .function(let function, let part): return "\(Self.name(function)) of \(group(part))"
    case .softmax(let index, let parts):
      return "the share of e to the \(read(parts[index])) among e to the "
        + parts.map(read).joined(separator: ", e to the ")
    case .logSumExp(let parts):
      return "the logarithm of the sum of e to the "
        + parts.map(read).joined(separator: ", e to the ")
    case .atLeast(let floor, let part):
      return "the larger of \(Self.number(floor)) and \(read(part))"
    }
  }

  /// A long sum of one kind, as one thing with its number.
  private func total(_ formula: Formula) -> String? {
    guard Notation.ascii.total(formula) != nil else { return nil }
    let number = said(formula.value { trace.value(of: $0) ?? .nan })
    if let mean = formula.meanOverExamples {
      return "mean of the \(name(mean.quantity)) over \(mean.count) examples \(number)"
    }
    guard case .sum(let terms) = formula else { return nil }
    let isSquares = if case .squared? = terms.first { true } else { false }
    return "sum of the \(isSquares ? "squares" : "sizes") of all \(terms.count) weights \(number)"
  }

  private func sum(_ terms: [Formula]) -> String {
    terms.enumerated().reduce(into: "") { text, item in
      if case .negated(let part) = item.element {
        text += item.offset == 0 ? "minus \(group(part))" : ", minus \(group(part))"
      } else {
        text += item.offset == 0 ? read(item.element) : ", plus \(read(item.element))"
      }
    }
  }

  /// A part that is itself a sum is spoken in brackets.
  private func group(_ formula: Formula) -> String {
    switch formula {
    case .sum(let terms) where terms.count > 1: "(\(read(formula)))"
    case .difference: "(\(read(formula)))"
    case .sum, .number, .quantity, .product, .quotient, .negated, .squared, .power, .function,
      .softmax, .logSumExp, .atLeast:
      read(formula)
    }
  }

  private static func name(_ function: Function) -> String {
    switch function {
    case .sigmoid: "sigmoid"
    case .relu: "ReLU"
    case .tanh: "tanh"
    case .leakyRelu: "leaky ReLU"
    case .step: "the ReLU slope"
    case .leakyStep: "the leaky ReLU slope"
    case .elu: "ELU"
    case .eluSlope: "the ELU slope"
    case .normalShare: "the normal share below, capital phi,"
    case .normalDensity: "the normal density, small phi,"
    case .unitStep: "the step"
    case .sine: "the sine"
    case .cosine: "the cosine"
    case .ln: "the natural logarithm"
    case .softplus: "softplus"
    case .squareRoot: "the square root"
    case .magnitude: "the size"
    case .sign: "the sign"
    case .exp: "the exponential"
    }
  }
}

extension String {
  /// The text without an end that it has; itself where it ends otherwise.
  fileprivate func droppingEnd(_ end: String) -> String {
    hasSuffix(end) && count > end.count ? String(dropLast(end.count)) : self
  }

  /// The text without a comma at its end.
  fileprivate var withoutLastComma: String { last == "," ? String(dropLast()) : self }
}
