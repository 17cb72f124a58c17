/// The steps of a training step in order: example after example, then what the whole batch computes.
///
/// All examples compute the same quantities, mostly by the same formulas, so those are kept once.
package struct Steps: RandomAccessCollection, Hashable, Sendable {
  /// How many examples the batch has.
  let examples: Int
  /// True when quantities name their example.
  package var isMarked: Bool { examples > 1 }
  /// The rules, quantities and formulas of the first example.
  private(set) var forms: [Step] = []
  /// What the examples' steps come to, example after example.
  private(set) var values: [Double] = []
  /// Where an example needs another formula than the first one, by the number of the step.
  private var variants: [Int: Formula] = [:]
  /// What the whole batch computes.
  private(set) var common: [Step] = []

  init(capacity: Int, examples: Int) {
    self.examples = examples
    forms.reserveCapacity(capacity)
    values.reserveCapacity(capacity * examples)
  }

  /// Steps are counted from 0.
  package var startIndex: Int { 0 }
  /// How many steps there are.
  package var endIndex: Int { values.count + common.count }

  /// The step at an index, put together from what is kept once.
  package subscript(index: Int) -> Step {
    guard index < values.count else { return common[index - values.count] }
    // The first example may still be under way.
    guard index >= forms.count else { return forms[index] }
    let (example, place) = index.quotientAndRemainder(dividingBy: forms.count)
    let form = forms[place]
    return Step(
      rule: form.rule, example: example + 1, value: values[index],
      own: (form.own.quantity, variants[index] ?? form.own.formula), examples: examples)
  }

  /// What a step comes to.
  package func value(at index: Int) -> Double {
    index < values.count ? values[index] : common[index - values.count].value
  }

  /// The rule and the unmarked quantity of a step, without what would have to be put together.
  package func form(at index: Int) -> (rule: Rule, quantity: Quantity, example: Int?) {
    if index >= values.count {
      let step = common[index - values.count]
      return (step.rule, step.own.quantity, nil)
    }
    let (example, place) = index.quotientAndRemainder(dividingBy: forms.count)
    return (forms[place].rule, forms[place].own.quantity, example + 1)
  }

  /// The first step whose number is infinite, or no number at all; nil while all are finite.
  package var firstNotFinite: Int? {
    values.firstIndex { !$0.isFinite }
      ?? common.firstIndex { !$0.value.isFinite }.map { values.count + $0 }
  }

  mutating func addToFirst(_ rule: Rule, _ quantity: Quantity, _ formula: Formula, _ value: Double)
  {
    forms.append(
      Step(rule: rule, example: 1, value: value, own: (quantity, formula), examples: examples))
    values.append(value)
  }

  mutating func addToLater(_ value: Double, variant: Formula?) {
    if let variant { variants[values.count] = variant }
    values.append(value)
  }

  mutating func addCommon(_ rule: Rule, _ quantity: Quantity, _ formula: Formula, _ value: Double) {
    common.append(
      Step(rule: rule, example: nil, value: value, own: (quantity, formula), examples: examples))
  }
}
