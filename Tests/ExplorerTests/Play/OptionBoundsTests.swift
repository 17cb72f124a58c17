import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// An option has the same bounds wherever it is set.
@Suite("Bounds of options")
struct OptionBoundsTests {
  struct Bounded: Sendable {
    let name: String
    let range: String
    let allowed: [String]
    let refused: [String]
  }

  static let table = [
    Bounded(
      name: "learning-rate", range: "number from 0 to 1000000", allowed: ["0", "50", "1000000"],
      refused: ["-0.1", "1000001", "nan", "inf", "fast"]),
    Bounded(
      name: "l1", range: "number from 0 to 1000000", allowed: ["0", "0.5", "1000000"],
      refused: ["-0.1", "1000001", "nan"]),
    Bounded(
      name: "l2", range: "number from 0 to 1000000", allowed: ["0", "0.5", "1000000"],
      refused: ["-0.1", "1000001", "nan"]),
    Bounded(
      name: "batch", range: "whole number from 1 to 100000", allowed: ["1", "7", "100000"],
      refused: ["0", "-1", "2.5", "100001"]),
    Bounded(
      name: "noise", range: "number from 0 to 10", allowed: ["0", "0.25", "10"],
      refused: ["-0.1", "10.5"]),
    Bounded(
      name: "test-share", range: "number from 0 to 0.9", allowed: ["0", "0.25", "0.9"],
      refused: ["-0.1", "0.91", "1"]),
  ]

  @Test("The table of options has them", arguments: table)
  func tableOfOptions(option: Bounded) throws {
    let bounds = try #require(PlayOption(named: option.name)?.row.bounds)
    #expect("takes a \(option.range)" == "takes \(bounds.meaning)")
    #expect(
      Set(Self.table.map(\.name))
        == Set(PlayOption.named.filter { $0.row.bounds != nil }.map(\.name)))
  }

  @Test("By name in plain mode", arguments: table)
  func plain(option: Bounded) {
    for value in option.allowed + option.refused {
      var session = PlainSession(state: Player().state)
      let said = session.answer("option \(option.name) \(value)").joined(separator: " ")
      let isAllowed = option.allowed.contains(value)
      #expect(said.contains("is now") == isAllowed, "\(value): \(said)")
      #expect(said.contains("takes a \(option.range), not \(value)") != isAllowed, "\(said)")
    }
  }

  @Test("In a network file", arguments: table)
  func file(option: Bounded) {
    let isOfData = ["noise", "test-share"].contains(option.name)
    for value in option.allowed + option.refused where Double(value)?.isFinite == true {
      let text =
        "network: {layers: [2, 2, 1]}\n"
        + (isOfData
          ? "data: {kind: circle, \(option.name): \(value)}"
          : "data: xor\n\(option.name): \(value)")
      do throws(SourceError) {
        _ = try NetworkFile.experiment(in: SourceText(path: "net.yaml", text: text))
        #expect(option.allowed.contains(value), "\(option.name): \(value)")
      } catch {
        #expect(option.refused.contains(value), "\(error)")
        #expect(error.description.contains("\(option.name) should be a \(option.range), not"))
      }
    }
  }

  @Test("With the keys of the panel, up and down to the ends", arguments: table)
  func panel(option: Bounded) throws {
    let option = try #require(PlayOption(named: option.name))
    let bounds = try #require(option.row.bounds)
    for up in [true, false] {
      var settings = PlaySettings()
      for _ in 0..<40 { settings = settings.stepping(option, up: up) ?? settings }
      let text = settings.text(option)
      #expect(Double(text).map(bounds.contains) == true, "\(text)")
    }
  }

  @Test("As the live learning rate: e on the screen, set in sentences")
  func live() {
    let rate = Self.table[0]
    for value in rate.allowed + rate.refused.dropLast(3) {
      let isAllowed = rate.allowed.contains(value)
      var player = Player()
      player.press("e")
      for character in value { player.press(String(character)) }
      player.press("enter")
      #expect((player.experiment.learningRate == Double(value)) == isAllowed, "\(value)")
      #expect(player.picture.contains("It is a \(rate.range)") != isAllowed, "\(player.picture)")
      var session = PlainSession(state: Player().state)
      let said = session.answer("set eta \(value)").joined()
      #expect(said.contains("Learning rate is now") == isAllowed, "\(said)")
      #expect(said.contains("Learning rate takes a \(rate.range), not \(value)") != isAllowed)
    }
  }

  @Test("A learning rate below 0 is refused with the reason, on one line of the screen")
  func reason() {
    var player = Player()
    player.press("e - 0 . 1 enter")
    #expect(
      player.picture.contains("It is a number from 0 to 1000000: below 0 an update would climb."))
    #expect(player.experiment.learningRate == 0.1)
  }

  @Test("With + and -: it ends at the bounds and says so")
  func nudge() {
    var player = Player()
    player.press("e 6 0 0 0 0 0 enter +")
    #expect(player.experiment.learningRate == 600_000)
    #expect(player.state.notice == "Learning rate takes a number from 0 to 1000000, not 1200000.")
    player.press("e 0 enter -")
    #expect(player.experiment.learningRate == 0)
  }

  @Test("What a file does not have cannot be chosen for it")
  func files() {
    let table = PlayTable(name: "my.csv", train: [Example(input: [1, 2], target: [3])])
    for name in ["noise", "test-share", "data-seed", "features"] {
      var settings = PlaySettings(data: .table(table))
      let problem = #expect(throws: PlayProblem.self) { try settings.set(name, to: "0") }
      #expect(problem?.description.contains("generated data only") == true)
      #expect(settings == PlaySettings(data: .table(table)))
    }
  }

  @Test("Once the network of a file is gone, its layers are as free play has them")
  func layersOfAFile() throws {
    let network = Network(
      sizes: [2, 12, 9, 1], hidden: .relu, output: .sigmoid, seed: 1, scheme: .automatic)
    var settings = PlaySettings()
    settings.hidden = [12, 9]
    settings.trainsBiases = false
    settings.given = .init(
      file: "net.yaml", network: network, loss: .squaredError,
      settings: TrainingSettings(learningRate: 0.1))
    #expect(settings.words(epochs: 0).contains("--network net.yaml"))
    try settings.set("batch", to: "4")
    #expect(settings.given != nil)
    let drawn = try #require(settings.stepping(.seed, up: true))
    #expect(drawn.given == nil && drawn.hidden == [8, 8] && drawn.trainsBiases)
    #expect(drawn.words(epochs: 0).contains("--layers 2-8-8-1"))
  }
}

extension OptionBoundsTests.Bounded: CustomTestStringConvertible {
  var testDescription: String { name }
}
