import CLibrary

/// The formulas of an example made ready to be worked out again with another example's numbers: no
/// look-up and no tree is left, and what comes out is the same to the last bit.
struct ReplayPlan {
  /// One thing to do with the numbers on top of the stack.
  private enum Move {
    /// The number of an earlier step of the same example.
    case own(Int)
    /// A number that is given.
    case given(Int)
    case number(Double)
    case add, subtract, multiply, divide, negate, square
    case power(Double)
    case function(Function)
    case atLeast(Double)
    /// A formula over several numbers at once, by its place in `wholes`.
    case whole(Int, count: Int)
  }

  /// The moves of all formulas, and where each ends.
  private var moves: [Move] = []
  private var ends: [Int] = []
  private var wholes: [Formula] = []
  private var quantities: [Quantity] = []
  private var given: [Double] = []
  private var stack: [Double] = []

  init(_ forms: [Step], _ indices: [Quantity: Int]) {
    var known: [Quantity: Int] = [:]
    for form in forms {
      for operand in form.own.formula.operands
      where indices[operand] == nil && known[operand] == nil {
        known[operand] = quantities.count
        quantities.append(operand)
      }
      add(form.own.formula) { quantity in
        indices[quantity].map(Move.own) ?? .given(known[quantity] ?? 0)
      }
      ends.append(moves.count)
    }
    given = quantities.map { _ in .nan }
    stack = Array(repeating: 0, count: 1 + moves.count)
  }

  /// Takes the numbers that are given to an example; weights and settings are the same for all.
  mutating func fill(isFirst: Bool, _ value: (Quantity) -> Double) {
    for (place, quantity) in quantities.enumerated()
    where isFirst || quantity.belongsToExample {
      given[place] = value(quantity)
    }
  }

  /// What the formula of a step comes to; `own` gives the example's earlier steps.
  mutating func value(at step: Int, _ own: (Int) -> Double) -> Double {
    var top = 0
    for move in moves[(step == 0 ? 0 : ends[step - 1])..<ends[step]] {
      switch move {
      case .own(let place): push(own(place), &top)
      case .given(let place): push(given[place], &top)
      case .number(let number): push(number, &top)
      case .add: combine(&top, +)
      case .subtract: combine(&top, -)
      case .multiply: combine(&top, *)
      case .divide: combine(&top, /)
      case .negate: stack[top - 1] = -stack[top - 1]
      case .square: stack[top - 1] *= stack[top - 1]
      case .power(let exponent): stack[top - 1] = pow(stack[top - 1], exponent)
      case .function(let function): stack[top - 1] = function.value(stack[top - 1])
      case .atLeast(let floor): stack[top - 1] = max(floor, stack[top - 1])
      case .whole(let place, let count):
        var next = top - count
        let value = wholes[place].value { _ in
          next += 1
          return stack[next - 1]
        }
        top -= count
        push(value, &top)
      }
    }
    return stack[0]
  }

  private mutating func push(_ value: Double, _ top: inout Int) {
    stack[top] = value
    top += 1
  }

  private mutating func combine(_ top: inout Int, _ operation: (Double, Double) -> Double) {
    top -= 1
    stack[top - 1] = operation(stack[top - 1], stack[top])
  }

  // MARK: Taking a formula apart

  private mutating func add(_ formula: Formula, _ operand: (Quantity) -> Move) {
    switch formula {
    case .number(let number): moves.append(.number(number))
    case .quantity(let quantity): moves.append(operand(quantity))
    case .sum(let parts):
      moves.append(.number(0))
      for part in parts {
        add(part, operand)
        moves.append(.add)
      }
    case .product(let parts):
      moves.append(.number(1))
      for part in parts {
        add(part, operand)
        moves.append(.multiply)
      }
    case .difference(let left, let right): add(left, right, .subtract, operand)
    case .quotient(let top, let bottom): add(top, bottom, .divide, operand)
    case .negated(let part): add(part, .negate, operand)
    case .squared(let part): add(part, .square, operand)
    case .power(let part, let exponent): add(part, .power(Double(exponent)), operand)
    case .function(let function, let part): add(part, .function(function), operand)
    case .atLeast(let floor, let part): add(part, .atLeast(floor), operand)
    case .softmax(_, let parts), .logSumExp(let parts):
      for part in parts { add(part, operand) }
      moves.append(.whole(wholes.count, count: parts.count))
      wholes.append(formula)
    }
  }

  private mutating func add(_ part: Formula, _ move: Move, _ operand: (Quantity) -> Move) {
    add(part, operand)
    moves.append(move)
  }

  private mutating func add(
    _ left: Formula, _ right: Formula, _ move: Move, _ operand: (Quantity) -> Move
  ) {
    add(left, operand)
    add(right, operand)
    moves.append(move)
  }
}
