import Testing

/// Tables in the shapes that people bring, each with the one command that it needs.
///
/// 114 birds of three kinds, sorted by kind, with four measurements that lie apart.
@Suite struct BroughtTablesTests {
  private let train = TrainCommand()

  private static let names: [String] = [
    "bill_length", "bill_depth", "flipper_length", "mass", "kind",
  ]

  /// Cells without any signs of a table.
  private static let birds: [[String]] = (0..<114).map { bird in
    let kind = bird / 38
    func tenths(_ middle: [Int], _ spread: Int, _ step: Int) -> String {
      let value = middle[kind] + bird * step % (2 * spread + 1) - spread
      return "\(value / 10).\(value % 10)"
    }
    return [
      tenths([388, 488, 475], 25, 7), tenths([183, 184, 150], 9, 5),
      "\([190, 196, 217][kind] + bird * 11 % 13 - 6)",
      "\([3700, 3733, 5076][kind] + bird * 37 % 401)",
      ["Adelie", "Chinstrap", "Gentoo"][kind],
    ]
  }

  private static func table(
    _ divider: String = ",", end: String = "\n", rows: [[String]] = [names] + birds
  ) -> String {
    rows.map { $0.joined(separator: divider) + end }.joined()
  }

  private static var plainTable: String { table() }

  /// The same table as other programs write it.
  static let otherShapes: [String] = [
    table(";"), table("\t"), table(", "), "sep=,\n" + plainTable, "# birds\n" + plainTable,
    table(end: ",\n"), table(end: "\r"),
    table(";").replacing(".", with: ","),
    table(
      "\",\"", end: "\"\n",
      rows: ([names] + birds).enumerated().map { place, row in
        let mass = place == 0 ? row[3] : row[3].prefix(1) + "," + row[3].dropFirst()
        return ["\"" + row[0], row[1], row[2], String(mass), row[4]]
      }),
    // A column of row names, as R writes it, has no name.
    table(
      rows: ([names] + birds).enumerated().map {
        ["\"\($0.offset == 0 ? "" : "\($0.offset)")\""] + $0.element
      }
    ),
  ]

  /// The share of what was kept back that is told right, in the last row.
  private static func accuracy(_ run: TrainCommand.Outcome) -> Double {
    run.lines.last.flatMap { Double($0.split(separator: ",", omittingEmptySubsequences: false)[3]) }
      ?? 0
  }

  private func learn(_ text: String, _ options: String) throws -> TrainCommand.Outcome {
    try train.folder.write(text, to: "birds.csv")
    return train.run("--data birds.csv \(options) --format csv")
  }

  @Test("A sorted file is shuffled before the split, and learned")
  func sorted() throws {
    let run = try learn(Self.plainTable, "--normalize")
    #expect(run.status == 0 && Self.accuracy(run) >= 0.95, "\(run.notes)")
  }

  @Test(
    "However it is written, the same table gives the same figures to the last bit",
    arguments: otherShapes)
  func shapes(text: String) throws {
    let expected = try learn(Self.plainTable, "--normalize --epochs 2")
    let run = try learn(text, "--normalize --epochs 2")
    #expect(run.status == 0 && run.rows == expected.rows, "\(run.notes)")
  }

  @Test("Gaps are named and counted, and the ready command learns", arguments: ["NA", ""])
  func gaps(gap: String) throws {
    var rows = [Self.names] + Self.birds
    rows[2] = [gap, gap, gap, gap, "Adelie"]
    let refused = try learn(Self.table(rows: rows), "")
    #expect(refused.status == 1)
    #expect(refused.notes.contains("birds.csv:3:1: error: bill_length is missing in a row;"))
    let line = try #require(refused.notes.split(separator: "\n").last)
    #expect(line == "Try: nn101 train --data birds.csv --missing drop --normalize")
    let run = train.run(line.dropFirst("Try: nn101 train ".count) + " --format csv")
    #expect(Self.accuracy(run) >= 0.95, "\(run.notes)")
    #expect(run.notes.contains("1 row of 114 left out"), "\(run.notes)")
  }

  @Test("Two classes for the hinge: what is understood of 0 and 1 is said")
  func hinge() throws {
    let text = Self.table(rows: [Self.names] + Self.birds.suffix(76))
    let run = try learn(text, "--loss hinge --normalize --epochs 50")
    #expect(Self.accuracy(run) == 1, "\(run.rows)")
    #expect(run.notes.contains("For the hinge, Chinstrap stands as -1."))
    #expect(run.notes.contains("tanh, tanh, linear; hinge;"), "\(run.notes)")
    // More classes stay what they are, and that is said.
    let three = try learn(Self.plainTable, "--loss hinge")
    #expect(three.status == 1 && three.notes.contains("hinge tells two classes apart"))
  }

  @Test("Three classes of points stand apart on free play's map")
  func map() throws {
    let centres = [(0.8, -0.6, "ant"), (0.3, 1.0, "bee"), (-0.8, -0.7, "cricket")]
    let rows = centres.flatMap { x, y, kind in
      (0..<40).map { ["\(x + Double($0 % 8) / 20)", "\(y + Double($0 / 8) / 12)", kind] }
    }
    try train.folder.write(Self.table(rows: [["x", "y", "kind"]] + rows), to: "points.csv")
    let shown = train.line("\(train.nn101) show play --data points.csv --epochs 60 >rows 2>notes")
      .lines
    let legend = shown.joined(separator: " ")
    for right in [/1 ant (\d+)\/\1\b/, /2 bee (\d+)\/\1\b/, /3 cricket (\d+)\/\1\b/] {
      #expect(legend.contains(right), "\(shown)")
    }
    // Each class has a region with its sign, and the signs are the classes' numbers.
    for sign in ["111111", "222222", "333333"] { #expect(shown.contains { $0.contains(sign) }) }
  }

  @Test("Free play hears the columns that are chosen there as it hears those of its command line")
  func columns() throws {
    try train.folder.write(Self.plainTable, to: "birds.csv")
    func play(_ options: String, _ lines: String) -> [Substring] {
      train.line(
        "printf '\(lines)\\ntrain 3\\ncommand\\nq\\n' | \(train.nn101) play --plain --data birds.csv "
          + "--normalize \(options) >rows 2>notes"
      ).lines
    }
    let chosen = play("--drop flipper_length", "option inputs bill_length,mass")
    let given = play("--inputs bill_length,mass", "page")
    let standing = try #require(given.first { $0.hasPrefix("Epoch 3.") })
    #expect(chosen.contains(standing), "\(chosen)")
    let learned = play("--drop flipper_length", "option target mass")
    let typed = play("--target mass --drop flipper_length", "page")
    let mass = try #require(typed.first { $0.hasPrefix("Epoch 3.") })
    #expect(learned.contains(mass), "\(learned)")
    #expect(learned.contains { $0.hasPrefix("Mass, on the test examples: root mean squared") })
    let command = chosen.first { $0.hasPrefix("nn101 play") } ?? ""
    #expect(command.contains(" --inputs bill_length,mass "), "\(command)")
  }
}
