import NeuralNetwork

/// Makes examples of the columns of a table, as they are chosen.
struct TableReader {
  static let maximumClasses = 100
  /// The most different words of an input column that each become an input.
  static let mostWords = 20
  /// In fewer rows an input may go with the target by chance.
  private static let fewestForCopies = 20

  let log: ComplaintLog
  let columns: TableColumns
  let choices: TableChoices
  /// What would make a table readable that is not: columns to leave out, and the like.
  private(set) var remedy: TableChoices
  /// Inputs that say what the target says, in other words.
  private(set) var copies: [String] = []
  private var notes: [String] = []
  private var complaints: TableComplaints { TableComplaints(log: log, columns: columns) }

  init(log: ComplaintLog, columns: TableColumns, choices: TableChoices) {
    self.log = log
    self.columns = columns
    self.choices = choices
    remedy = choices
  }

  /// The table; nil when something is wrong, and then that is in the log.
  mutating func read() -> TableFile? {
    guard complaints.headerIsInOrder(), let names = chosenColumns() else { return nil }
    noteShape()
    let classes = ClassColumn(
      names.targets.map { columns.all[$0] }, areClasses: choices.areClasses, columns.classNames)
    checkTargets(names.targets, classes)
    let inputs = names.inputs.compactMap { input($0, isAlone: names.inputs.count == 1) }
    let rows = rows(names, inputs)
    guard log.isEmpty, !rows.isEmpty else { return nil }
    noteMissing(names, rows.count)
    noteCopies(names, rows)
    notes += inputs.compactMap(\.note)
    let targets = names.targets.map { columns.all[$0] }
    return TableFile(
      inputs: inputs, targetNames: targets.map(\.name),
      columns: (names.inputs + names.targets).sorted().map { columns.all[$0].name },
      classes: classes?.names,
      examples: rows.map { row in
        Example(
          input: inputs.flatMap { $0.values(row) },
          target: classes?.target(row) ?? targets.map { $0.numbers[row] })
      }, notes: notes)
  }

  // MARK: Which columns

  private mutating func chosenColumns() -> (inputs: [Int], targets: [Int])? {
    let before = log.count
    let dropped = Set(choices.drop.compactMap { place($0, "to be left out") })
    let targets = choices.targets.compactMap { place($0, "to be a target") }.withoutRepeats
    let asked = choices.inputs?.compactMap { place($0, "to be an input") }.withoutRepeats
    guard log.count == before else { return nil }
    let kept = columns.all.indices.filter { !dropped.contains($0) }
    let chosenTargets = targets.isEmpty ? Array(kept.suffix(1)) : targets
    let others = kept.filter { !chosenTargets.contains($0) }
    let inputs = asked?.filter { !chosenTargets.contains($0) } ?? withoutIndex(others)
    if inputs.isEmpty || chosenTargets.isEmpty {
      log.add(
        choices.targets.isEmpty ? "no input is left" : "every column is a target",
        "leave one at least as an input", at: columns.header.spot)
      return nil
    }
    return (inputs, chosenTargets)
  }

  private func place(_ name: String, _ what: String) -> Int? {
    let names = columns.all.map(\.name)
    if let found = names.firstIndex(of: name) { return found }
    log.add(
      "there is no column \(NearestName.quoted(name)) \(what)",
      NearestName.advice(for: name, among: names), at: columns.header.spot)
    return nil
  }

  /// Leaves out a first column that only says which row it is.
  private mutating func withoutIndex(_ inputs: [Int]) -> [Int] {
    guard inputs.count > 1, inputs.first == 0 else { return inputs }
    let first = columns.all[0]
    if first.name.isEmpty || first.name == "Unnamed: 0" {
      notes.append("The first column has no name and is left out: it tells the rows apart.")
    } else if columns.rowCount >= 10, first.countsRows {
      notes.append("\(first.name) counts the rows and is left out; --inputs takes it in.")
    } else {
      return inputs
    }
    return Array(inputs.dropFirst())
  }

  // MARK: What becomes of them

  private mutating func checkTargets(_ targets: [Int], _ classes: ClassColumn?) {
    if choices.areClasses, targets.count > 1 {
      log.add(
        "only one target column can hold classes", "name one with --target",
        at: columns.header.spot)
    }
    for target in targets {
      complaints.notFinite(columns.all[target])
      if classes == nil {
        complaints.wordsAsTargets(columns.all[target], isAlone: targets.count == 1)
      } else {
        complaints.classes(columns.all[target], classes, areClasses: choices.areClasses)
      }
    }
  }

  /// The input or inputs that a column becomes; nil when it cannot become any.
  private mutating func input(_ place: Int, isAlone: Bool) -> InputColumn? {
    let column = columns.all[place]
    let before = log.count
    complaints.notFinite(column)
    if column.written.words.count > 0 { complaints.wordsAsInputs(column, isAlone: isAlone) }
    guard log.count == before else {
      remedy.drop.append(column.name)
      return nil
    }
    return InputColumn(column)
  }

  /// The rows that are examples: all, or those in which nothing is missing.
  private mutating func rows(_ names: (inputs: [Int], targets: [Int]), _ inputs: [InputColumn])
    -> [Int]
  {
    let used = (names.inputs + names.targets).sorted()
    let gaps = used.filter { columns.all[$0].missing.count > 0 }
    if choices.missing == nil, !gaps.isEmpty {
      for place in gaps { complaints.missing(columns.all[place], of: columns.rowCount) }
      propose(gaps, names)
      return []
    }
    let needed = choices.missing == .mean ? names.targets : gaps
    let rows = (0..<columns.rowCount).filter { row in
      !needed.contains { columns.all[$0].isMissing(row) }
    }
    if rows.isEmpty, log.isEmpty {
      log.add(
        "something is missing in every row", "leave a column out with --drop",
        at: columns.header.spot)
    }
    return rows
  }

  /// What to do about missing values: columns that are hardly filled go, and then rows.
  private mutating func propose(_ gaps: [Int], _ names: (inputs: [Int], targets: [Int])) {
    for place in gaps where !names.targets.contains(place) {
      let column = columns.all[place]
      if 3 * column.missing.count > columns.rowCount, !remedy.drop.contains(column.name) {
        remedy.drop.append(column.name)
      }
    }
    remedy.missing = .drop
  }

  // MARK: What is said once

  private mutating func noteShape() {
    if let other = columns.shape.nameOfOther { notes.append("The cells are divided by \(other).") }
    switch columns.kind {
    case .names, .counts: break
    case .example:
      notes.append("There is no row of names: the columns are x1, x2 and so on, then target.")
    case .places:
      notes.append("The first row counts the columns: they are x1, x2 and so on, then target.")
    }
    let withCommas = columns.all.filter(\.hasCommas).map(\.name)
    if !withCommas.isEmpty {
      let what =
        columns.shape.hasDecimalCommas ? "is taken for a decimal point" : "divides thousands"
      notes.append("In \(NearestName.listed(withCommas)) a comma \(what).")
    }
  }

  /// Words that go with the target's values one to one: who hears them has the answer.
  private mutating func noteCopies(_ names: (inputs: [Int], targets: [Int]), _ rows: [Int]) {
    guard rows.count >= Self.fewestForCopies, names.targets.count == 1 else { return }
    let target = columns.all[names.targets[0]]
    for column in names.inputs.map({ columns.all[$0] }) where column.copies(target, in: rows) {
      copies.append(column.name)
      notes.append(
        "\(column.name) says the same as \(target.name), in other words: it gives the answer away; "
          + "--drop \(column.name) leaves it out.")
    }
  }

  private mutating func noteMissing(
    _ names: (inputs: [Int], targets: [Int]), _ kept: Int
  ) {
    if kept < columns.rowCount {
      let rows = counted(columns.rowCount - kept, "row")
      notes.append("\(rows) of \(columns.rowCount) left out, for something is missing there.")
    }
    guard choices.missing == .mean else { return }
    for column in names.inputs.map({ columns.all[$0] }) where column.missing.count > 0 {
      let rows = counted(column.missing.count, "row")
      notes.append("\(column.name) is missing in \(rows): its mean stands there.")
    }
  }
}

extension [Int] {
  fileprivate var withoutRepeats: [Int] {
    enumerated().filter { !prefix($0.offset).contains($0.element) }.map(\.element)
  }
}
