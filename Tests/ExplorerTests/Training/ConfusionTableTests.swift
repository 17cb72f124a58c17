import Drawing
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

@Suite("Which classes are taken for which")
struct ConfusionTableTests {
  private func table(_ player: Player) -> String {
    var grid = Grid(size: Size(columns: 40, rows: 5))
    ConfusionTable(walk: player.walk, look: ScreenLook()).draw(
      in: Rect(size: grid.size), on: &grid)
    return grid.text
  }

  @Test("Counts are those of the epoch shown, and go back with it")
  func counts() throws {
    var player = Player()
    player.press("t")
    let early = table(player)
    player.press("t t t t t t t t t t t t t t t t t t t t t t t t t t t t t t")
    let experiment = PlaySettings().experiment
    var trainer = try Trainer(
      experiment.network, loss: experiment.loss, settings: experiment.settings,
      training: experiment.examples, test: experiment.test)
    for _ in 0..<31 { trainer.trainEpoch() }
    let matrix = try #require(trainer.sampledReport().test?.confusion)
    func row(_ actual: Int) -> String {
      let counts = matrix.counts[actual].map { String("           \($0)".suffix(11)) }
      return "class \(actual)  \(counts[0])  \(counts[1])"
    }
    #expect(
      table(player) == """
        \(matrix.correct) of 250 test examples right

        is       taken for 0  taken for 1
        \(row(0))
        \(row(1))
        """)
    #expect(table(player) != early)
    for _ in 0..<30 { player.state.update(.train(.epochBack)) }
    #expect(table(player) == early)
  }

  @Test("v comes to it where there are classes, and never where there are none")
  func view() {
    for (data, isShown) in [(DatasetKind.moons, true), (.plane, false)] {
      var player = Player(PlaySettings(data: .generated(data)))
      player.press("t")
      var pictures: [String] = []
      for _ in 0..<14 {
        pictures.append(player.picture)
        player.press("v")
      }
      #expect(pictures.contains { $0.contains("taken for 0") } == isShown, "\(data)")
    }
  }
}
