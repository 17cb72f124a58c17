import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Every picture is told in sentences, with the numbers that stand beside it on the screen.
@Suite("Pictures in words")
struct PlainPictureTests {
  private func session(_ kind: DatasetKind = .circle, epochs: Int = 20) -> PlainSession {
    var state = State(size: Size(columns: 80, rows: 24))
    state.openPlay(PlaySettings(data: .generated(kind)), epochs: epochs)
    return PlainSession(state: state)
  }

  private func said(_ line: String, in session: PlainSession) -> String {
    var session = session
    return session.answer(line).joined(separator: "\n")
  }

  @Test("The map: the share of the square, right and wrong by class, where the axes are crossed")
  func map() {
    let text = said("show map", in: session())
    #expect(text.contains("above 0.5 on 36 percent of the square"), "\(text)")
    #expect(text.contains("118 of 125 examples with the larger target, 97 of 125"))
    #expect(text.contains("Along x1, with x2 at 0, the boundary is crossed at minus 0.4257 and "))
    #expect(text.contains("Along x2, with x1 at 0, the boundary is crossed at minus 0.5897."))
  }

  @Test("The numbers of the map are those of its network, found by other means")
  func mapNumbers() throws {
    let walk = try #require(session().state.walk)
    let network = walk.present.network
    let reading = MapReading(walk, of: walk.present)
    let numbers = reading.numbers
    let right = walk.present.examples.count {
      (network.outputs(for: $0.input)[0] > 0.5) == ($0.target[0] > 0.5)
    }
    #expect((numbers.above?.right ?? 0) + (numbers.below?.right ?? 0) == right)
    #expect(walk.run.reportsSoFar.last?.training.accuracy == Double(right) / 250)
    for place in reading.crossings(along: 1) {
      #expect(abs(network.outputs(for: [place, 0])[0] - 0.5) < 1e-9)
    }
    for place in reading.crossings(along: 2) {
      #expect(abs(network.outputs(for: [0, place])[0] - 0.5) < 1e-9)
    }
    #expect((0.2...0.6).contains(numbers.share))
  }

  @Test("A straight boundary is crossed where its equation says")
  func straight() {
    var settings = PlaySettings(data: .generated(.gaussians))
    settings.hidden = []
    var walk = FreePlay(settings).walk
    walk.finishEpochs(30)
    let layer = walk.present.network.layers[0]
    let crossings = MapReading(walk, of: walk.present).crossings(along: 1)
    #expect(crossings.count == 1)
    #expect(abs((crossings.first ?? .nan) + layer.biases[0] / layer.weights[0][0]) < 1e-9)
  }

  @Test("The same numbers stand below the map on the screen")
  func caption() {
    let session = session()
    let picture = session.state.picture().text
    #expect(picture.contains("36 % above 0.5, ●118/125 ○97/125"), "\(picture)")
  }

  @Test("A hidden neuron has its own map, without right and wrong")
  func hidden() {
    var session = session()
    session.state.press(.tab)
    session.state.press(.tab)
    session.state.press(.tab)
    let text = said("show map", in: session)
    #expect(text.hasPrefix("Activation of h1.1, with x1 and x2 from"), "\(text)")
    #expect(!text.contains("right side"))
    #expect(session.state.picture().text.contains("% above 0 · from −"))
  }

  @Test("The loss curve: where it began, where it is, the lowest, and any epoch")
  func training() throws {
    let session = session()
    let reports = try #require(session.state.walk).run.reports
    let text = said("show training", in: session)
    #expect(text.contains("20 epochs. The mean loss began at 0.701 and is 0.3897 now"), "\(text)")
    for epoch in [0, 7, 20] {
      let line = said("show training \(epoch)", in: session)
      #expect(
        line.contains(
          "After epoch \(epoch): mean loss \(SpokenNotation.number(reports[epoch].training.loss))"))
      #expect(line.contains(SpokenNotation.number(reports[epoch].test?.loss ?? 0)))
      #expect(line.contains(SpokenNotation.number(reports[epoch].gradientNorm)))
    }
    #expect(said("show training 21", in: session).contains("Epochs 0 to 20"))
  }

  static let others: [(String, String)] = [
    ("show histogram", "Hidden layer 1: 8 weights from minus 2.47 to 1.4573"),
    ("show surface", "The lowest in sight is "),
    ("show curve", "Tanh of h1.4: at the weighted sum"),
    ("show loss-curve", "One step of descent leads to"), ("show paths", "2 paths, added up: "),
    ("show weights", "Weight from x1 to h1.1 is "),
    ("show check", "Weight from x1 to h1.1: gradient "),
  ]

  @Test("The other pictures have their numbers too", arguments: others)
  func other(command: String, sentence: String) {
    #expect(said(command, in: session()).contains(sentence), "\(said(command, in: session()))")
  }

  @Test("Each layer has a histogram of its weights, and one of their gradients")
  func histograms() throws {
    let session = session()
    let walk = try #require(session.state.walk)
    var grid = Grid(size: Size(columns: 60, rows: 20))
    WeightHistogram(walk: walk, look: session.state.look)
      .draw(in: Rect(size: grid.size), on: &grid)
    let lines = grid.text.split(separator: "\n").map(String.init)
    let number = NumberFormat(.narrow)
    for (layer, name) in ["hidden 1", "hidden 2", "output"].enumerated() {
      let heading = try #require(lines.firstIndex { $0.hasPrefix("\(name): ") })
      #expect(lines[heading].contains("gradient of J "))
      let weights = walk.present.network.layers[layer].weights.joined().map { abs($0) }
      let ends = lines.dropFirst(heading).first { $0.contains("−") } ?? ""
      #expect(ends.contains(number.text(weights.max() ?? 0)), "\(ends)")
    }
  }

  @Test("One input has a curve: its height at five places, and how far it misses the examples")
  func oneInput() throws {
    let session = session(.sine, epochs: 3)
    let walk = try #require(session.state.walk)
    let text = said("show map", in: session)
    let half = walk.present.network.outputs(for: [0.5])[0]
    #expect(
      text.contains("At x1 = 0.5 the activation of o1 is \(SpokenNotation.number(half))."),
      "\(text)")
    #expect(text.contains("It misses the examples by "))
    #expect(session.state.picture().text.contains("● off by "))
  }

  @Test("A lesson that trains with a map tells it when it is asked for, both runs of it")
  func lesson() throws {
    let lesson = try #require(RealLessons.all.first { $0.id == "non-linearity" })
    let page = try #require(
      lesson.pages.firstIndex {
        !$0.scene.beside.isEmpty && $0.scene.views?.contains(.map) == true && $0.scene.epochs != nil
      })
    var state = State(lessons: [lesson], size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: page)
    var session = PlainSession(state: state)
    _ = session.begin()
    var text = ""
    for said in ["", "", "", "show map"] { text += session.answer(said).joined(separator: "\n") }
    #expect(text.contains("percent of the square"), "\(text)")
    #expect(text.contains("The run beside, "))
  }

  @Test("The picture of the loss is not told before the loss is computed: it may be asked for")
  func notYet() {
    let session = PlainSession(state: Driver(SampleLesson.mazur).state)
    #expect(said("show loss-curve", in: session).contains("not computed yet"))
    #expect(said("show surface", in: session).contains("not computed yet"))
    #expect(said("show paths", in: session).contains("not computed yet"))
  }
}
