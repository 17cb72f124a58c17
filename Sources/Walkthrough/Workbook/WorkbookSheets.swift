import NeuralNetwork

/// The sheets of a walk, filled one training step after the other.
struct WorkbookSheets {
  /// What cells are called, and where they are, in the order they were made.
  private(set) var names: [(name: String, address: String)] = []

  private var network = Sheet("network", widths: [24, 20, 22, 4, 10])
  private var phases = Phase.allCases.map {
    Sheet($0.rawValue, widths: [14, 9, 18, 24, 60, 22])
  }
  private var blank = Sheet("blank", widths: [14, 9, 18, 60, 22, 12])
  private var solved = Sheet("solved", widths: [14, 9, 18, 60, 22])
  /// Where each example's inputs and targets stand on the sheet `network`, by its row.
  private var exampleRows: [Int: Int] = [:]
  /// What the cell is called that holds a weight, a setting or what the optimizer remembers, now.
  private var current: [Quantity: String] = [:]

  /// Begins with what is given; of the examples these rows.
  init(_ experiment: Experiment, rows: [Int]) {
    addGiven(experiment)
    addExamples(experiment, rows)
    for index in phases.indices {
      phases[index].add(
        .head("training step"), .head("example"), .head("quantity"), .head("name of the cell"),
        .head("formula"), .head("value"))
    }
    blank.add(.text("Fill in the coloured cells. Within half a percent is right."))
    solved.add(.text("The same numbers as the walk has them."))
    let heads = ["training step", "example", "quantity", "formula"].map { Sheet.Cell.head($0) }
    blank.add(heads + [.head("your number"), .head("verdict")])
    solved.add(heads + [.head("value")])
  }

  /// All sheets, in the order of the tabs.
  var all: [Sheet] { [network] + phases + [blank, solved] }

  // MARK: What is given

  /// Settings, weights, biases, and what the optimizer remembers, with their numbers.
  static func givenNumbers(_ experiment: Experiment) -> [(quantity: Quantity, number: Double)] {
    let trace = Trace(experiment, batch: [0], optimizer: experiment.place?.optimizer)
    var given: [Quantity] = []
    var seen: Set<Quantity> = []
    for step in trace.steps {
      for operand in step.formula.operands
      where trace.index(of: operand) == nil && !operand.belongsToExample {
        if seen.insert(operand).inserted { given.append(operand) }
      }
    }
    let settings: [Quantity] = [.learningRate, .penaltyL1, .penaltyL2]
    let ordered = settings.filter(seen.contains) + given.filter { !settings.contains($0) }
    return ordered.map { ($0, trace.value(of: $0) ?? .nan) }
  }

  private mutating func addGiven(_ experiment: Experiment) {
    network.add(.text("Change a coloured number, and everything after it changes with it."))
    network.add(.head("given"), .head("name of the cell"), .head("value"))
    for (quantity, number) in Self.givenNumbers(experiment) {
      let name = quantity.cellName(trainingStep: 0)
      current[quantity] = name
      names.append((name, network.address(row: network.rows.count, column: 2)))
      network.add(.text(Notation.symbols.text(quantity)), .text(name), .given(number))
    }
  }

  /// The examples stand beside the other numbers, a row for each.
  private mutating func addExamples(_ experiment: Experiment, _ rows: [Int]) {
    let inputs = experiment.network.inputs
    let outputs = experiment.network.layers.last?.units ?? 0
    network.put(.head("row"), row: 1, column: 4)
    for column in 0..<inputs + outputs {
      let name = column < inputs ? "x\(column + 1)" : "t\(column - inputs + 1)"
      network.put(.head(name), row: 1, column: 5 + column)
      let neuron: Neuron = column < inputs ? .input(column + 1) : .output(column - inputs + 1)
      if let word = experiment.names[neuron] {
        network.put(.text(word), row: 0, column: 5 + column)
      }
    }
    let classes = experiment.names.classMeanings
    if !classes.isEmpty {
      network.put(.text(classes.joined(separator: ", ")), row: 0, column: 5 + inputs + outputs)
    }
    for (index, row) in rows.enumerated() {
      let example = experiment.examples[row]
      exampleRows[row] = 2 + index
      network.put(.text("\(row + 1)"), row: 2 + index, column: 4)
      for (column, number) in (example.input + example.target).enumerated() {
        network.put(.given(number), row: 2 + index, column: 5 + column)
      }
    }
  }

  // MARK: What is computed

  /// Adds the steps of the next training step; throws when a formula is too long.
  mutating func add(_ trace: Trace) throws(Workbook.Refusal) {
    nameExamples(of: trace)
    for step in trace.steps { try add(step, of: trace) }
    // The next training step begins with what this one led to.
    for step in trace.steps.common {
      guard let now = step.own.quantity.standsFor else { continue }
      current[now] = step.own.quantity.cellName(trainingStep: trace.trainingStep)
    }
  }

  private mutating func nameExamples(of trace: Trace) {
    for (place, row) in trace.batch.enumerated() {
      let example = trace.experiment.examples[row]
      let quantities =
        example.input.indices.map { Quantity.activation(.input($0 + 1)) }
        + example.target.indices.map { Quantity.target($0 + 1) }
      for (column, quantity) in quantities.enumerated() {
        let name = trace.marked(quantity, place + 1).cellName(trainingStep: trace.trainingStep)
        names.append((name, network.address(row: exampleRows[row] ?? 0, column: 5 + column)))
      }
    }
  }

  private mutating func add(_ step: Step, of trace: Trace) throws(Workbook.Refusal) {
    let name = step.quantity.cellName(trainingStep: trace.trainingStep)
    let current = current
    let writer = SheetFormula(
      name: { current[$0] ?? $0.cellName(trainingStep: trace.trainingStep) },
      value: { trace.value(of: $0) ?? .nan })
    let formula = Self.huber(step, of: trace, writer) ?? writer.text(step.formula)
    guard formula.utf8.count <= Workbook.longestFormula else {
      throw .formula(of: step.quantity.key, length: formula.utf8.count)
    }
    let example = trace.isMarked ? step.example.map { Sheet.Cell.text("\($0)") } : nil
    let place: [Sheet.Cell] = [
      .text("\(trace.trainingStep + 1)"), example ?? .empty,
      .text(Notation.symbols.text(step.quantity)),
    ]
    let words = Sheet.Cell.text(step.formula.text(.symbols))
    let index = Phase.allCases.firstIndex(of: step.phase) ?? 0
    names.append((name, phases[index].address(row: phases[index].rows.count, column: 5)))
    phases[index].add(place + [.text(name), words, .formula(formula)])
    let yours = "E\(blank.rows.count + 1)"
    blank.add(place + [words, .blank, .formula(Self.verdict(on: yours, name))])
    solved.add(place + [words, .formula(name)])
  }

  /// Huber's loss bends where an error is 1: the cell holds both ways, for a change may lead over it.
  private static func huber(_ step: Step, of trace: Trace, _ writer: SheetFormula) -> String? {
    guard trace.experiment.loss == .huber, case .output(let number)? = step.own.quantity.neuron
    else { return nil }
    let plain = Formula.difference(.activation(.output(number)), .target(number))
    let error = step.quantity.example.map(plain.at) ?? plain
    let ways: [Formula]
    if case .lossShare = step.own.quantity {
      ways = [false, true].map { Formula.huber(of: error, isBeyond: $0) }
    } else if case .lossByActivation = step.own.quantity {
      ways = [false, true].map { Formula.huberSlope(of: error, isBeyond: $0) }
    } else {
      return nil
    }
    return "IF(ABS(\(writer.text(error)))<=1,\(writer.text(ways[0])),\(writer.text(ways[1])))"
  }

  private static func verdict(on cell: String, _ name: String) -> String {
    "IF(ISBLANK(\(cell)),\"\",IF(ABS(\(cell)-\(name))<=0.005*ABS(\(name)),\"right\",\"not yet\"))"
  }
}
