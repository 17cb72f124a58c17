import NeuralNetwork
import Walkthrough

/// Somebody who works a network out number by number, rounds, and slips once.
///
/// Everything is computed by the walk's formulas, with the learner's own numbers; a slip is a formula
/// gone wrong, a number taken from elsewhere, or one written otherwise.
struct MadeUpLearner {
  /// What was done wrongly, and where.
  struct Slipped {
    let quantity: Quantity
    let trainingStep: Int
    let rule: Rule
    let slip: Slip
    /// True where no other known slip gives the same digits.
    let isUnambiguous: Bool
  }

  /// How many digits are written down.
  let digits: Int
  /// True for who goes on with all the digits of a calculator, false for who goes on with those on
  /// the paper.
  let keepsAllDigits: Bool
  private(set) var work: [WrittenNumber] = []
  private(set) var slipped: Slipped?
  private var random: SeededGenerator
  private var known: [Quantity: Double] = [:]
  /// The numbers still to go until the learner begins to be careless.
  private var patience: Int
  /// The only slip that the learner makes; nil for one who makes any.
  private let weakness: Slip?

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    digits = 2 + random.index(below: 5)
    keepsAllDigits = random.index(below: 2) == 0
    patience = random.index(below: 60)
    let slips = Slip.allCases
    weakness = random.index(below: 2) == 0 ? nil : slips[random.index(below: slips.count)]
    if weakness != nil { patience = random.index(below: 6) }
  }

  /// Works out a training step; false where no calculator would give a number.
  mutating func work(out trace: Trace) -> Bool {
    for step in trace.steps {
      patience -= 1
      let bent = bent(step, in: trace)
      guard let honest = bent ?? value(of: step.formula, in: trace) else { return false }
      var (number, text) = (honest, written(honest))
      if slipped == nil, patience < 0, bent == nil,
        let slip = slip(at: step, in: trace, honest: honest)
      {
        (number, text) = slip
      }
      known[step.quantity] = keepsAllDigits ? number : TypedNumber.value(text) ?? number
      work.append(
        WrittenNumber(step.quantity, text, trainingStep: trace.trainingStep + 1))
    }
    goOn(from: trace)
    return true
  }

  /// New weights become the old ones, and what the optimizer has gathered likewise.
  private mutating func goOn(from trace: Trace) {
    for (new, old) in [("w'", "w"), ("b'", "b"), ("v", "v"), ("m", "m"), ("s", "s")] {
      for (quantity, value) in known where quantity.example == nil {
        let key = quantity.key
        guard key.hasPrefix(new), key.contains("'(") else { continue }
        let plain = key.replacing("'(", with: "(")
        guard plain.hasPrefix(old), let given = Quantity(key: plain) else { continue }
        known[given] = value
      }
    }
    for quantity in known.keys where trace.index(of: quantity) != nil { known[quantity] = nil }
  }

  /// Huber's loss and its slope by the definition, where the learner's own output lies on the other
  /// side of the bend; nil for all else.
  private func bent(_ step: Step, in trace: Trace) -> Double? {
    guard trace.experiment.loss == .huber, case .output(let number)? = step.quantity.neuron,
      let example = step.example
    else { return nil }
    let place = step.quantity.example == nil ? nil : example
    let output = Quantity.activation(.output(number))
    let quantity = place.map(output.at) ?? output
    let target = trace.experiment.examples[trace.batch[example - 1]].target[number - 1]
    guard let a = known[quantity], let right = trace.value(of: quantity) else { return nil }
    let error = a - target
    guard (abs(error) > 1) != (abs(right - target) > 1) else { return nil }
    switch step.quantity.unmarked {
    case .lossShare: return abs(error) > 1 ? abs(error) - 0.5 : error * error / 2
    case .lossByActivation: return abs(error) > 1 ? (error > 0 ? 1 : -1) : error
    default: return nil
    }
  }

  private func value(of formula: Formula, in trace: Trace) -> Double? {
    let value = formula.value { known[$0] ?? trace.value(of: $0) ?? .nan }
    return value.isFinite ? value : nil
  }

  // MARK: Writing

  /// So many digits that say something, as a person would write them.
  private func written(_ value: Double, digits: Int? = nil) -> String {
    let digits = digits ?? self.digits
    guard value != 0 else { return "0" }
    var exponent = 0
    var mantissa = abs(value)
    while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    guard exponent >= -4, exponent < digits else {
      let sign = value < 0 ? "-" : ""
      return sign + NumberFormat.fixed(mantissa, decimals: digits - 1) + "e\(exponent)"
    }
    return NumberFormat.fixed(value, decimals: digits - 1 - exponent)
  }

  // MARK: Slipping

  /// A slip at a step whose digits tell it from the right number; nil where there is none.
  private mutating func slip(
    at step: Step, in trace: Trace, honest: Double
  ) -> (Double, String)? {
    // Whoever has one weakness does not show it at once.
    if weakness != nil, random.index(below: 3) > 0 { return nil }
    var candidates = candidates(at: step, in: trace, honest: honest)
    let all = candidates
    random.shuffle(&candidates)
    for (slip, number, text) in candidates where weakness == nil || weakness == slip {
      guard let shown = TypedNumber.value(text),
        isApart(shown, slip == .rounding ? nil : unit(of: text), step, trace, honest)
      else {
        continue
      }
      let close = unit(of: text)
      let others = all.filter { $0.slip != slip && abs($0.number - shown) <= close * 2 }
      slipped = Slipped(
        quantity: step.quantity, trainingStep: trace.trainingStep + 1, rule: step.rule, slip: slip,
        isUnambiguous: others.isEmpty && slip != .rounding)
      return (number, text)
    }
    return nil
  }

  private func candidates(
    at step: Step, in trace: Trace, honest: Double
  ) -> [(slip: Slip, number: Double, text: String)] {
    var found: [(slip: Slip, number: Double, text: String)] = []
    for diagnosis in trace.diagnoses(of: step) {
      guard let slip = diagnosis.mutation.slip,
        let number = value(of: diagnosis.formula, in: trace)
      else { continue }
      found.append((slip, number, written(number)))
    }
    found.append((.decimalPlace, honest * 10, written(honest * 10)))
    if abs(honest) < 1 { found.append((.percent, honest * 100, written(honest * 100))) }
    let coarse = written(honest, digits: 1)
    if digits > 2, coarse.filter(\.isNumber).drop(while: { $0 == "0" }).count == 1 {
      found.append((.rounding, honest, coarse))
    }
    for other in trace.steps
    where other.quantity != step.quantity && other.example == step.example && digits >= 3
      && !step.formula.operands.contains(other.quantity)
    {
      let number = known[other.quantity] ?? other.value
      found.append((.neighbour, number, written(number)))
    }
    return found
  }

  /// Whether no rounding of the learner's own numbers, written or not, gives what is shown in units
  /// of so much; of one digit alone, without a unit, whether it is another number.
  private func isApart(
    _ shown: Double, _ unit: Double?, _ step: Step, _ trace: Trace, _ honest: Double
  ) -> Bool {
    let room = unit.map { $0 * 1.01 } ?? abs(honest) * 1e-6
    guard abs(shown - step.value) > room + 1e-11, abs(shown - honest) > room + 1e-11 else {
      return false
    }
    let formulas = [step.formula, trace.deltaSum(of: step)?.sum].compactMap(\.self)
    return formulas.allSatisfy { formula in
      let center = formula.value { known[$0] ?? trace.value(of: $0) ?? .nan }
      let reach = Set(formula.operands).reduce(0.0) { sum, operand in
        guard let number = known[operand] else { return sum }
        let half = self.unit(of: written(number)) / 2
        let ends = [-half, half].map { shift in
          abs(
            formula.value {
              (known[$0] ?? trace.value(of: $0) ?? .nan) + ($0 == operand ? shift : 0)
            } - center)
        }
        return sum + max(ends[0], ends[1])
      }
      let slack = unit == nil ? room : (room + reach) * 1.2
      return reach.isFinite && abs(shown - center) > slack + 1e-11
    }
  }

  /// One unit of the last digit.
  private func unit(of text: String) -> Double {
    let parts = text.split(separator: "e")
    let decimals = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    let power = parts.dropFirst().first.flatMap { Int($0) } ?? 0
    for _ in 0..<abs(power) { unit = power < 0 ? unit / 10 : unit * 10 }
    return unit
  }
}
