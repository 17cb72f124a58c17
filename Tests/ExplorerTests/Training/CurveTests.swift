import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Reading numbers off the loss curve, and going back to where they were measured.
@Suite("The loss curve")
struct CurveTests {
  private func trained(_ epochs: Int, _ kind: DatasetKind = .circle) -> Player {
    var player = Player(PlaySettings(data: .generated(kind)))
    player.press(Array(repeating: "t", count: epochs).joined(separator: " "))
    return player
  }

  @Test("The cursor reads what the engine measured, at every epoch")
  func reading() {
    var player = trained(12)
    let reports = player.walk.run.reports
    player.press("L home")
    for epoch in 0...12 {
      let picture = player.picture
      let minus = NumberFormat(.exact)
      #expect(picture.contains("after epoch \(epoch) "))
      #expect(picture.contains(minus.text(reports[epoch].training.loss)), "epoch \(epoch)")
      #expect(picture.contains(minus.text(reports[epoch].test?.loss ?? 0)), "epoch \(epoch)")
      #expect(picture.contains(minus.text(reports[epoch].gradientNorm)), "epoch \(epoch)")
      player.press("right")
    }
  }

  @Test("It is the engine alone that measures: a trainer without a screen says the same")
  func engine() throws {
    let player = trained(5)
    let start = player.walk.setup!.experiment
    var trainer = try Trainer(
      start.network, loss: start.loss, settings: start.settings, training: start.examples,
      test: start.test)
    for _ in 0..<5 { trainer.trainEpoch() }
    #expect(player.walk.run.reports[5] == trainer.sampledReport())
  }

  @Test("Keys: an epoch, a twentieth, both ends; beyond them it stays")
  func moving() {
    var player = trained(40)
    player.press("L left left left")
    #expect(player.state.curveEpoch == 37)
    player.press("down")
    #expect(player.state.curveEpoch == 35)
    player.press("up right")
    #expect(player.state.curveEpoch == 38)
    player.press("home left")
    #expect(player.state.curveEpoch == 0)
    player.press("end right")
    #expect(player.picture.contains("after epoch 40 "))
  }

  @Test("A logarithmic scale moves the curve, and no number")
  func scale() {
    var player = trained(10)
    player.press("L left left")
    let linear = player.picture
    player.press("v")
    let logarithmic = player.picture
    #expect(linear != logarithmic)
    #expect(linear.split(separator: "\n").suffix(5) == logarithmic.split(separator: "\n").suffix(5))
    player.press("v")
    #expect(player.picture == linear)
  }

  @Test("Enter goes back to that epoch, and training on from there gives the same again")
  func goingBack() {
    var player = trained(9)
    let reports = player.walk.run.reports
    let last = player.experiment
    player.press("L left left left left enter")
    #expect(player.walk.epochsDone == 5)
    #expect(player.state.overlay == nil)
    #expect(player.state.notice?.contains("after epoch 5") == true)
    player.press("t t t t")
    #expect(player.experiment == last)
    #expect(player.walk.run.reports == reports)
  }

  @Test("b goes back an epoch at a time, to before any training")
  func backEpoch() {
    var player = trained(3)
    player.press("space space b")
    #expect(player.walk.epochsDone == 3)
    player.press("b b b")
    #expect(player.walk.moment == Moment())
    player.press("b")
    #expect(player.state.notice == "No epoch is done yet.")
    player.press("t t t")
    #expect(player.walk.run.reports == trained(3).walk.run.reports)
  }

  @Test("While training runs the cursor at the end goes along, and another one stays")
  func running() {
    var player = trained(3)
    player.press("T L")
    #expect(player.state.isRunning)
    player.wait(ticks: 2)
    #expect(player.picture.contains("after epoch 5 "))
    player.press("left")
    player.wait(ticks: 4)
    #expect(player.picture.contains("after epoch 4 "))
  }

  @Test("Without an epoch there is nothing to read")
  func nothing() {
    var player = Player()
    player.press("L")
    #expect(player.state.overlay == nil)
    #expect(player.state.notice?.contains("t trains") == true)
  }

  @Test("A lesson that trains is read in the same way, with the run beside")
  func lesson() throws {
    let lesson = try #require(RealLessons.all.first { $0.id == "overfitting" })
    Driver(lesson).press("n n space space L left")
      .shows("after epoch 49", "training", "test", "beside", "gradient's length")
  }

  @Test("In a lesson it does not go back before the page")
  func lessonPage() throws {
    let lesson = try #require(RealLessons.all.first { $0.id == "overfitting" })
    let driver = Driver(lesson).press("n n n")
    let start = driver.walk.moment
    #expect(driver.press("space L home enter").walk.moment >= start)
  }

  @Test(
    "It fits every size",
    arguments: [
      Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 132, rows: 43),
    ])
  func sizes(_ size: Size) {
    var player = Player(size: size)
    player.press("t t t L left")
    for part in ["after epoch 2 ", "accuracy", "gradient's length", "epoch 2", "esc close"] {
      #expect(player.picture.contains(part), "\(part) at \(size)")
    }
  }

  @Test("A long run is thinned on the screen, and no spike is lost")
  func longRun() {
    var player = Player(PlaySettings(data: .generated(.xor)))
    player.state.isRunning = true
    player.state.update(.train(.ran(.epochs(1500))))
    let plot = TrainingPlot(walk: player.walk, look: player.state.look).curves.plot
    let losses = player.walk.run.reports.map(\.training.loss)
    let shown = plot.series[0].values.map(\.y)
    #expect(shown.count < 1200)
    #expect(shown.max() == losses.max())
    #expect(shown.min() == losses.min())
    #expect(shown.last == losses.last)
  }
}
