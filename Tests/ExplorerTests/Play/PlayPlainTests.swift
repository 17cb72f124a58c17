import Drawing
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

@Suite("Free play in sentences")
struct PlayPlainTests {
  private func session(_ lines: [String]) -> [String] {
    var session = PlainSession(state: Player().state)
    var said = session.begin()
    for line in lines { said = session.answer(line) }
    return said
  }

  @Test("Training says how the network stands")
  func train() {
    let said = session(["train 3"])
    #expect(said[0].hasPrefix("Epoch 3. Mean loss 0."))
    #expect(said[0].contains("percent right"))
  }

  @Test("An option is set by its name, and the next training uses it")
  func option() {
    #expect(session(["option learning-rate 0.3"])[0] == "Learning-rate is now 0.3.")
    #expect(session(["option layers 2-3-1", "options"]).contains("Hidden layers: 1."))
    #expect(session(["option layers 2-3-1"])[0].contains("begins anew"))
  }

  static let wrong: [(String, String)] = [
    ("train", "Epoch 1."), ("train none", "train 100"), ("train 0", "train 100"),
    ("option", "option learning-rate 0.1"), ("option batch none", "takes a whole number"),
    ("option colour red", "no option colour"), ("save", "save network.yaml"),
  ]

  @Test("What is typed wrong is said, with what to type", arguments: wrong)
  func refused(line: String, answer: String) {
    #expect(session([line]).joined().contains(answer))
  }

  @Test("Training that overflows stops where the screen stops, and says why")
  func diverged() {
    var settings = PlaySettings()
    settings.activation = HiddenActivations(.relu)
    settings.chosenOutput = .linear
    settings.chosenLoss = .squaredError
    settings.learningRate = 900
    var screen = Player(settings)
    screen.press("t t t")
    var plain = PlainSession(state: Player(settings).state)
    let said = plain.answer("train 10").joined(separator: " ")
    #expect(plain.state.walk?.moment == screen.walk.moment)
    #expect(said.contains("overflowed") && said.contains("is too large"), "\(said)")
    #expect(!said.contains("percent right. The"), "\(said)")
  }

  @Test("The command line and a file can be asked for")
  func commandAndFile() {
    #expect(session(["train 2", "command"])[0].hasSuffix("--epochs 2"))
    var session = PlainSession(state: Player().state)
    _ = session.answer("save my.yaml")
    let file = session.takeSave()
    #expect(file?.path == "my.yaml")
    #expect(file?.text.contains("data: {kind: circle") == true)
  }

  @Test("A name in .csv saves the history: each epoch's losses and weights, and the newest network")
  func history() throws {
    var session = PlainSession(state: Player().state)
    for line in ["train 3", "save run.csv"] { _ = session.answer(line) }
    let file = session.takeSave()
    let text = try #require(file).text
    let rows = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      rows[0].prefix(6) == [
        "epoch", "loss", "test-loss", "accuracy", "gradient-norm", "gradient-norm(1)",
      ])
    #expect(rows.dropFirst().map { $0[0] } == ["0", "1", "2", "3"])
    let network = try #require(session.state.walk).present.network
    #expect(
      rows[4].suffix(network.parameterCount) == network.parameters.map { "\(network[$0])" }[...])
    #expect(rows[3] != rows[4] && rows[1].suffix(3) != rows[2].suffix(3))
  }

  @Test("Epochs before a change of the batch keep their losses in the history, without weights")
  func historyOverBatches() throws {
    var session = PlainSession(state: Player().state)
    for line in ["train 2", "option batch 20", "train 1"] { _ = session.answer(line) }
    let rows = try #require(session.state.playHistory).split(separator: "\n")
    #expect(rows.dropFirst().map { $0.prefix { $0 != "," } } == ["0", "1", "2", "3"])
    #expect(rows[1].hasSuffix(",,") && rows[2].hasSuffix(",,"))
    #expect(!rows[3].contains(",,") && !rows[4].contains(",,"), "\(rows[3])")
  }
}

@Suite("What keeps a network from learning is noticed")
struct HealthNoticeTests {
  private func player(_ change: (inout PlaySettings) -> Void) -> Player {
    var settings = PlaySettings()
    change(&settings)
    return Player(settings)
  }

  @Test("A dead neuron is named while training runs, and fits on the line")
  func dead() {
    var player = player {
      $0.activation = HiddenActivations(.relu)
      $0.hidden = [2]
    }
    // Far below 0 for every example: its ReLU never lets anything through.
    player.press("tab tab tab e - 9 enter T")
    player.wait(ticks: 10)
    #expect(player.state.notice?.hasPrefix("h1 is dead") == true, "\(player.state.notice ?? "")")
    #expect((player.state.notice ?? "").count <= 78)
    #expect(player.picture.contains("h1 is dead"))
  }

  @Test("Training that diverges pauses and says so")
  func diverges() {
    var player = player {
      $0.data = .generated(.plane)
      $0.activation = HiddenActivations(.linear)
      $0.learningRate = 10
    }
    player.press("T > > >")
    player.wait(ticks: 5)
    #expect(!player.state.isRunning)
    #expect(player.state.notice != nil)
    #expect(player.state.notice != player.state.runningNotice)
  }

  @Test("A network that learns well gets no warning")
  func healthy() {
    var player = Player()
    player.press("T > > >")
    player.wait(ticks: 5)
    #expect(player.state.notice == player.state.runningNotice)
  }
}
