import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

@Suite("Many changes of a network that learns")
struct PlayMemoryTests {
  /// Eight examples, so that a debug build trains them in a moment.
  private static let few = PlaySettings(
    data: .table(
      PlayTable(
        name: "few.csv",
        train: (0..<8).map { number in
          Example(input: [Double(number) / 8, 0.5], target: [number < 4 ? 0 : 1])
        })))

  @Test("All are taken back and made again, and older ones keep little")
  func manyChanges() {
    var player = Player(Self.few)
    player.press("o")
    player.mark(.batch)
    player.press("left esc")
    let first = player.walk.present
    for _ in 0..<60 { player.press("t t t a") }
    let last = player.walk.present
    for version in player.walk.run.history.past.dropLast(Detail.newestMoment.age) {
      guard case .timeline(let timeline) = version.kept else { continue }
      #expect(timeline.checkpoints.count <= 1)
      #expect(timeline.reports.count <= Detail.newestMoment.reports + 1)
    }
    for _ in 0..<60 { player.press("u") }
    var walk = player.walk
    walk.go(toEpoch: 0)
    #expect(walk.present == first)
    for _ in 0..<60 { player.press("U") }
    #expect(!player.walk.canRedo)
    #expect(player.walk.present == last)
  }

  @Test("Five hundred changes are kept, and no more")
  func mostChanges() {
    var player = Player(Self.few)
    for _ in 0..<260 { player.press("+ -") }
    for _ in 0..<499 { player.press("u") }
    #expect(player.walk.canUndo)
    player.press("u")
    #expect(!player.walk.canUndo)
    player.press("u")
    #expect(player.picture.contains("Nothing to take back"))
    for _ in 0..<500 { player.press("U") }
    #expect(!player.walk.canRedo)
  }

  @Test(
    "A change of shape is taken back behind the last step too",
    arguments: ["down down left", "down down down left", "left", "right", "down right"])
  func shapeTakenBack(option: String) {
    var player = Player()
    player.press("t t")
    let before = player.walk.present
    player.press("o \(option) u")
    #expect(player.walk.present == before)
    #expect(player.walk.epochsDone == 2)
    player.press("U esc . space space o \(option) u u u esc")
    #expect(player.walk.present == before)
  }

  @Test("A timeline that keeps little comes to the same numbers")
  func slim() {
    var timeline = Timeline(PlaySettings().experiment)
    for step in stride(from: 0, to: 3000, by: 310) {
      let parameter = Quantity(key: "w(x1->h1.1)")!
      let isMade = timeline.make(.set(parameter, to: Double(step) / 5000), at: step)
      #expect(isMade)
    }
    #expect(timeline.keeping(.newestMoment).checkpoints.count == 1)
    var slim = timeline.keeping(.newestMoment)
    for step in [2999, 2790, 2500, 1240, 1239, 700, 310, 1, 0] {
      let (found, expected) = (slim.experiment(at: step), timeline.experiment(at: step))
      #expect(found == expected, "step \(step)")
    }
  }
}
