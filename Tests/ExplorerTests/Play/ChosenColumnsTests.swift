import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Which columns of a file are learned, and from which: chosen in free play's panel.
@Suite("Columns chosen in free play")
struct ChosenColumnsTests {
  /// Homes with a gap in each of two rows.
  private static let text =
    "size,place,age,price,sold\n"
    + (0..<8).map { row in
      let (size, age) = (row == 1 ? "" : "\(50 + row)", row == 2 ? "NA" : "\(row * row)")
      return "\(size),\(["north", "south", "west"][row % 3]),\(age),\(100 + 30 * row),"
        + "\(row % 2 == 0 ? "yes" : "no")\n"
    }.joined()

  private static func table(
    _ choices: TableChoices, isNormalized: Bool = false
  ) throws -> PlayTable {
    let read = try ReadTable(SourceText(path: "homes.csv", text: text))
    let table = try read.table(choices)
    let (train, test) = Dataset.split(table.examples, testShare: 0.2, seed: 1)
    return PlayTable(
      name: "homes.csv", train: train, test: test, choices: choices, names: table.names,
      source: TableSource(
        read, table, choices, seed: 1, testShare: 0.2, isNormalized: isNormalized))
  }

  private static func player(
    _ choices: TableChoices = TableChoices(targets: ["price"], missing: .drop)
  ) throws -> Player {
    Player(PlaySettings(data: .table(try table(choices))))
  }

  @Test("A column is left out and taken in, its gaps come and go with it, and u takes it back")
  func inputs() throws {
    var player = try Self.player()
    let first = player.experiment
    #expect(first.examples.count + first.test.count == 6, "two rows have gaps")
    player.press("t t o")
    player.mark(.column(0))
    player.press("right")
    #expect(player.picture.contains("input size no: the network begins anew. u takes it back."))
    #expect(player.experiment.examples.count + player.experiment.test.count == 7)
    #expect(player.experiment.names[.input(1)] == "place=north")
    let words = player.settings.words(epochs: 0)
    #expect(words.contains("--target price") && words.contains("--inputs place,age,sold"))
    player.press("left")
    #expect(player.experiment.examples == first.examples)
    player.press("right esc u")
    #expect(player.experiment.examples == first.examples)
    var settings = player.settings
    #expect(throws: Never.self) { try settings.set("inputs", to: "age") }
    #expect(settings.experiment.network.inputs == 1)
    #expect(throws: PlayProblem.self) { try settings.set("inputs", to: "") }
    #expect(throws: PlayProblem.self) { try settings.set("inputs", to: "price") }
    // The last one stays.
    #expect(settings.stepping(.column(2), up: true) == nil)
  }

  @Test("Another column is learned: its kind decides output and loss, and the old one is heard")
  func target() throws {
    var player = try Self.player()
    #expect(player.experiment.loss == .squaredError)
    player.press("t o")
    player.mark(.target)
    player.press("right")
    #expect(player.picture.contains("target sold: the network begins anew. u takes it back."))
    #expect(player.experiment.loss == .binaryCrossEntropy)
    #expect(player.experiment.names.classes == ["no", "yes"])
    #expect(player.experiment.network.inputs == 6, "size, three places, age and price")
    player.press("right right")
    #expect(player.settings.text(.target) == "place")
    #expect(player.experiment.loss == .crossEntropy)
    #expect(player.experiment.network.layers[2].units == 3)
    #expect(player.settings.words(epochs: 0).contains("--target place"))
    player.press("left left left")
    #expect(player.settings.text(.target) == "price")
    player.press("u u u u u u")
    #expect(player.settings.text(.target) == "price")
  }

  @Test("What is left out stays so when another column is learned, as does what was dropped")
  func both() throws {
    var player = try Self.player(
      TableChoices(targets: ["price"], drop: ["place"], missing: .drop))
    var settings = player.settings
    try settings.set("inputs", to: "size,sold")
    try settings.set("target", to: "age")
    #expect(settings.openTable?.heard == ["size", "price", "sold"])
    #expect(!settings.words(epochs: 0).contains { $0.hasPrefix("--inputs") })
    #expect(
      throws: PlayProblem("target takes size, age, price, sold, not place")
    ) { try settings.set("target", to: "place") }
    player = Player(settings)
    #expect(player.experiment.network.inputs == 3)
  }

  @Test("Measured targets are normalised anew, and said in their own unit")
  func normalized() throws {
    let table = try Self.table(TableChoices(targets: ["sold"], missing: .mean), isNormalized: true)
    var settings = PlaySettings(data: .table(table))
    try settings.set("target", to: "price")
    let experiment = settings.experiment
    let targets = experiment.examples.map { $0.target[0] }
    #expect(abs(targets.reduce(0, +)) < 1e-9 && targets.contains { $0 < 0 })
    let scale = try #require(experiment.targetScale)
    let prices = experiment.examples.map { scale.raw($0.target)[0].rounded() }
    #expect(prices.allSatisfy { (100...310).contains($0) })
    try settings.set("target", to: "sold")
    #expect(settings.experiment.targetScale == nil)
  }

  @Test("A column that cannot be learned is passed over, and said when it is named")
  func impossible() throws {
    let text = "x,always,y\n" + (0..<6).map { "\($0),same,\($0 * $0)\n" }.joined()
    let read = try ReadTable(SourceText(path: "t.csv", text: text))
    let table = try read.table(TableChoices())
    let opened = PlayTable(
      name: "t.csv", train: table.examples, names: table.names,
      source: TableSource(
        read, table, TableChoices(), seed: 1, testShare: 0, isNormalized: false))
    var settings = PlaySettings(data: .table(opened))
    #expect(
      throws: PlayProblem(
        "target does not work with this file: always is always \"same\"")
    ) { try settings.set("target", to: "always") }
    #expect(settings.stepping(.target, up: false)?.text(.target) == "x")
    #expect(settings.stepping(.target, up: true)?.text(.target) == "x")
  }
}
