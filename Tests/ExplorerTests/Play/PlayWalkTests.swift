import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

@Suite("Walking in free play")
struct PlayWalkTests {
  @Test("Space steps through example after example, and back again to the beginning")
  func bothWays() {
    var player = Player()
    let count = player.walk.trace.steps.count
    for _ in 0..<(count + 5) { player.press("space") }
    #expect(player.walk.moment == Moment(trainingStep: 1, cursor: 5))
    for _ in 0..<(count + 5) { player.press("left") }
    #expect(player.walk.moment == Moment())
    player.press("left")
    #expect(player.state.notice?.contains("beginning") == true)
  }

  @Test("Training runs on at every speed, and any other key pauses")
  func running() {
    var player = Player()
    player.press("T")
    #expect(player.state.isRunning)
    player.wait(ticks: 3)
    #expect(player.walk.epochsDone == 3)
    #expect(player.state.speed == .thirty)
    player.press("> >")
    #expect(player.state.isRunning)
    #expect(player.state.speed == .fastest)
    #expect(player.state.notice?.contains("as fast as it goes") == true)
    player.press("> < < < < < <")
    #expect(player.state.speed == .one)
    player.wait(ticks: 2)
    #expect(player.walk.epochsDone == 5)
    player.press("space")
    #expect(!player.state.isRunning)
    player.wait(ticks: 1)
    #expect(player.walk.epochsDone == 5)
  }

  @Test("Options change while training runs")
  func changedLive() {
    var player = Player()
    player.press("T o")
    player.wait(ticks: 2)
    player.mark(.learningRate)
    player.press("right")
    #expect(player.state.isRunning)
    player.wait(ticks: 2)
    #expect(player.walk.epochsDone == 4)
    #expect(player.experiment.learningRate == 0.3)
  }

  @Test("The same keys and ticks give the same pictures")
  func replay() {
    func session() -> [String] {
      var player = Player()
      var pictures: [String] = []
      for word in "T * * o down down right * * esc space space v c esc u . s t".split(
        separator: " ")
      {
        if word == "*" { player.wait(ticks: 1) } else { player.press(String(word)) }
        pictures.append(player.picture)
      }
      return pictures
    }
    #expect(session() == session())
  }

  @Test("Training by epochs is training by updates, to the last bit")
  func oneResult() {
    var fast = Player()
    fast.press("t t")
    var slow = Player()
    for _ in 0..<50 { slow.press(".") }
    #expect(slow.walk.moment == fast.walk.moment)
    #expect(slow.walk.present == fast.walk.present)
  }

  @Test("A circle is learned")
  func learns() {
    var player = Player()
    for _ in 0..<60 { player.press("t") }
    let report = player.walk.run.reports[60]
    #expect((report.training.accuracy ?? 0) > 0.95)
    #expect((report.test?.accuracy ?? 0) > 0.9)
  }

  @Test("A new seed changes the weights and keeps the data; r goes back to the first weights")
  func seeds() {
    var player = Player()
    let first = player.experiment
    player.press("s")
    #expect(player.experiment.examples == first.examples)
    #expect(player.experiment.network != first.network)
    #expect(player.settings.words(epochs: 0).contains("--data-seed 1"))
    let second = player.experiment
    player.press("t r")
    #expect(player.experiment == second)
    player.press("u u u")
    #expect(player.experiment.network == first.network)
  }

  @Test("Nothing of free play is written into the progress")
  func noProgress() {
    var player = Player()
    player.press("space space t T")
    player.wait(ticks: 1)
    player.press("T q")
    #expect(player.state.progress == Progress())
    #expect(player.state.isFinished)
  }

  @Test("A saved file holds the network, its data and how it learns")
  func saving() throws {
    var player = Player()
    player.press("t t S")
    #expect(player.picture.contains("Save the network as: network.yaml"))
    for _ in 0..<5 { player.state.press(.backspace) }
    player.press("q . y enter")
    let saved = player.state.takeSave()
    let file = try #require(saved)
    #expect(file.path == "networkq.y")
    #expect(player.state.takeSave() == nil)
    #expect(!player.state.isFinished)
    let read = try NetworkFile.experiment(in: SourceText(path: file.path, text: file.text))
    #expect(read.network == player.walk.present.network)
    #expect(read.examples == player.experiment.examples && read.test == player.experiment.test)
    #expect(read.settings == player.experiment.settings)
  }

  @Test("Adam goes on from a saved file as it does in free play")
  func savingTheTraining() throws {
    var settings = PlaySettings(data: .generated(.moons))
    settings.optimizer = .adam
    var player = Player(settings)
    player.press("t t S enter")
    let saved = player.state.takeSave()
    let file = try #require(saved)
    let read = try NetworkFile.experiment(in: SourceText(path: file.path, text: file.text))
    #expect(read.place?.epoch == 2)
    var trainer = try read.trainer()
    trainer.trainEpoch()
    trainer.trainEpoch()
    player.press("t t")
    #expect(trainer.network == player.walk.present.network)
  }

  @Test("A saved file keeps the test examples, with features and of a file too")
  func savingTests() throws {
    var settings = PlaySettings()
    settings.inputs = [.x1, .x1Squared, .sineOfX2]
    let table = PlayTable(
      name: "t.csv", train: [Example(input: [1, 2], target: [3])],
      test: [Example(input: [2, 1], target: [4]), Example(input: [0, 1], target: [5])])
    for settings in [settings, PlaySettings(data: .table(table))] {
      var player = Player(settings)
      player.press("t S enter")
      let saved = player.state.takeSave()
      let file = try #require(saved)
      let read = try NetworkFile.experiment(in: SourceText(path: file.path, text: file.text))
      #expect(read.network == player.walk.present.network)
      #expect(read.examples == player.experiment.examples)
      #expect(read.test == player.experiment.test && !read.test.isEmpty)
    }
  }

  @Test("A run kept beside is compared with what is changed, epoch by epoch")
  func beside() {
    var alone = Player()
    alone.press("t t t")
    var player = Player()
    player.press("t t t B")
    #expect(player.state.notice?.contains("stays beside") == true)
    player.press("o")
    player.mark(.neurons(layer: 1))
    player.press("right esc")
    #expect(player.walk.epochsDone == 0)
    player.press("t t t")
    #expect(player.walk.besideExperiment?.network == alone.walk.present.network)
    #expect(player.walk.besideReports?.prefix(4) == alone.walk.run.reports.prefix(4))
    #expect(player.walk.experiment.network != alone.experiment.network)
    for part in ["2-5-2-1", "2-4-2-1 test"] { #expect(player.picture.contains(part), "\(part)") }
    player.press("t t L")
    #expect(player.picture.contains("beside, test"))
    player.press("esc B")
    #expect(player.walk.besideExperiment == nil)
    #expect(!player.picture.contains("2-4-2-1 test"))
  }

  @Test("A run on other examples is not compared, and is no trouble")
  func besideOtherData() {
    var player = Player()
    player.press("t B o")
    player.mark(.input(2))
    player.press("right")
    player.press("t esc")
    #expect(player.walk.besideExperiment == nil)
    #expect(player.picture.contains("a(o1) for every x1"))
    player.press("u u u u t")
    #expect(player.picture.contains("% above 0.5"))
    #expect(player.walk.besideExperiment != nil)
  }

  @Test("Features of a single input leave its curve as it is drawn: over x1")
  func curveOfFeatures() {
    var settings = PlaySettings(data: .generated(.sine))
    settings.inputs = [.x1, .x1Squared, .sineOfX1]
    var player = Player(settings)
    player.press("t t")
    #expect(player.picture.contains("a(o1) for every x1\n") && player.picture.contains("off by"))
    let samples = FitReading(player.walk).samples
    let network = player.walk.present.network
    #expect(samples.map(\.x) == [-1, -0.5, 0, 0.5, 1])
    for sample in samples {
      let inputs = settings.inputs(for: [sample.x])
      #expect(abs(network.outputs(for: inputs)[0] - sample.y) < 1e-12)
    }
  }

  @Test("A file that was opened can be gone back to after other data")
  func backToTheFile() {
    let table = PlayTable(
      name: "t.csv",
      train: [Example(input: [1, 2], target: [3]), Example(input: [0, 1], target: [5])])
    var player = Player(PlaySettings(data: .table(table)))
    let first = player.experiment
    player.press("o")
    player.mark(.data)
    player.press("right right")
    #expect(player.settings.data != .table(table))
    player.press("left left")
    #expect(player.experiment == first)
    player.press("left right")
    #expect(player.experiment == first)
    #expect(player.settings.words(epochs: 0).allSatisfy { !$0.contains("noise") })
  }

  @Test("Saving can be left, and needs a name")
  func notSaving() {
    var player = Player()
    player.press("S esc")
    #expect(player.state.field == nil)
    player.press("S")
    for _ in 0..<20 { player.state.press(.backspace) }
    player.press("enter")
    #expect(player.state.takeSave() == nil)
    #expect(player.picture.contains("Type a name"))
  }

  @Test("Keys of pages and lessons do nothing", arguments: ["n", "p", "]", "["])
  func noPages(key: String) {
    var player = Player()
    let before = player.picture
    player.press(key)
    #expect(player.picture == before)
  }

  @Test(
    "Every picture fits, at every moment and size",
    arguments: [
      Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 132, rows: 43),
    ])
  func fits(size: Size) {
    var player = Player(size: size)
    for key in ["", "t", "o", "down down right", "esc", "c", "esc", "v", "v", "v", "g", "esc", "S"]
    {
      player.press(key)
      #expect(player.state.picture().size == size)
      #expect(player.picture.contains("Free play"))
    }
  }
}
