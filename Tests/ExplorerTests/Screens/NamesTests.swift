import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Words beside signs, wherever a person looks.
@Suite("Names beside signs")
struct NamesTests {
  private static func named(_ lesson: Lesson) -> Lesson {
    var experiment = lesson.experiment
    experiment.names = NeuronNames([
      .input(1): "clouds", .input(2): "wind from the north", .output(1): "umbrella",
    ])
    return Lesson(
      id: lesson.id, title: lesson.title, goal: lesson.goal, experiment: experiment,
      pages: lesson.pages)
  }

  @Test("Boxes, tables and the glossary say what x1 is called")
  func screen() {
    let driver = Driver(Self.named(SampleLesson.mazur)).press("space")
    driver.shows("clouds", "wind fr…", "x1", "o1 umbr…")
    driver.press("tab i").shows("x1 is clouds.")
    driver.press("tab w i").shows("x1 is clouds.")
  }

  @Test("The table of weights says the names that fit, and signs for the others")
  func weights() {
    let driver = Driver(Self.named(SampleLesson.mazur)).press("space space v")
    driver.shows("clouds→h1", "x2→h1", "h1→umbrella", "b umbrella", "h1→o2")
  }

  @Test("An equation says behind its result what its signs are called, as far as there is room")
  func equation() {
    func driver(_ columns: Int) -> Driver {
      let size = Size(columns: columns, rows: columns < 100 ? 24 : 30)
      return Driver(Self.named(SampleLesson.mazur), size: size).press("space space space")
    }
    driver(160).shows("plus the bias · x1 clouds · x2 wind from the north")
    driver(132).shows("plus the bias · x1 clouds · …")
    #expect(!driver(80).shows("plus the bias").text.contains("plus the bias ·"))
    #expect(!Driver(SampleLesson.mazur).press("space space space").text.contains("plus the bias ·"))
  }

  @Test("Large numbers and the titles of plots say it too, where they have room")
  func elsewhere() {
    let size = Size(columns: 120, rows: 40)
    let driver = Driver(Self.named(SampleLesson.mazur), size: size).press("space space space z")
    driver.shows("x1 clouds · x2 wind from the north")
    let signs = NamedSigns(
      [.weight(from: .input(1), to: .hidden(1, layer: nil)), .activation(.output(1))],
      in: driver.walk)
    #expect(
      signs.behind(["L"]) == ["L · x1 clouds · o1 umbrella", "L · x1 clouds · …", "L"])
    #expect(signs.behind([]).last == "")
    let table = PlayTable(
      name: "t.csv", train: (0..<4).map { Example(input: [Double($0)], target: [Double(2 * $0)]) },
      names: NeuronNames(inputs: ["size"], targets: ["price"], classes: nil))
    var player = Player(
      PlaySettings(data: .table(table)), size: Size(columns: 120, rows: 40))
    player.press("t")
    #expect(player.picture.contains("a(o1) for every size · o1 price"), "\(player.picture)")
  }

  @Test("Sentences say the name and the sign, and what they say can be typed back")
  func plain() {
    let walk = Driver(Self.named(SampleLesson.mazur)).press("space").walk
    let words = PlainWords(walk, look: ScreenLook())
    let weight = Quantity.weight(from: .input(1), to: .hidden(1, layer: nil))
    #expect(words.quantity(weight).hasPrefix("Weight from clouds (x1) to h1"))
    #expect(words.neuron(.input(1))[0].hasPrefix("Input clouds (x1) is"))
    #expect(words.quantity(.target(1)).hasPrefix("Target of umbrella (o1)"))
  }

  @Test("Plots, paths and cards say what the signs in their headings are called")
  func headings() {
    let driver = Driver(Self.named(SampleLesson.mazur)).press("n space space tab w")
    driver.press("v v").shows("sigmoid, the activation of h1")
    driver.press("v v v").shows("L as w(x1→h1) changes · x1 clouds")
    driver.press("v v v v").shows(
      "paths from w(x1→h1) · clouds→h1", "clouds→h1→umbrella", "clouds→h1→o2")
    driver.press("g").shows("Nudge w(x1→h1)", "It is clouds→h1.")
    let wide = Driver(Self.named(SampleLesson.mazur), size: Size(columns: 132, rows: 40))
    wide.press("n space space z").shows("x1 clouds · x2 wind from the north")
    #expect(!Driver(SampleLesson.mazur).press("n space tab w v v v").text.contains("changes ·"))
  }

  @Test("The network in sentences names its inputs and outputs")
  func network() {
    let walk = Driver(Self.named(SampleLesson.mazur)).press("n").walk
    let page = PlainWords(walk, look: ScreenLook()).page
    #expect(
      page.contains {
        $0.contains("2 inputs, clouds and wind from the north, then 2 hidden")
          && $0.contains("2 outputs with sigmoid, umbrella and o2.")
      }, "\(page)")
  }

  @Test("A name never cuts a number, at any size", arguments: [60, 80, 100, 132])
  func sizes(columns: Int) {
    let size = Size(columns: columns, rows: columns < 80 ? 20 : 30)
    let plain = Driver(SampleLesson.mazur, size: size).press("space space space").text
    let named = Driver(Self.named(SampleLesson.mazur), size: size).press("space space space").text
    let number = /[0-9]+\.[0-9]+/
    #expect(plain.matches(of: number).map(\.output) == named.matches(of: number).map(\.output))
  }

  @Test("Columns and classes of a table are named in free play")
  func table() {
    let targets: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    let train = (0..<12).map { number -> Example in
      let input = [Double(number % 4), Double(number / 4)]
      return Example(input: input, target: targets[number % 3])
    }
    let names = NeuronNames(
      inputs: ["sepal length", "sepal width"], targets: ["species"],
      classes: ["setosa", "versicolor", "virginica"])
    let table = PlayTable(name: "iris.csv", train: train, names: names)
    var player = Player(PlaySettings(data: .table(table)))
    player.press("t t")
    for part in ["x1 sepal length", "setosa", "versicolor", "virginica"] {
      #expect(player.picture.contains(part), "\(part)")
    }
    let words = PlainWords(player.walk, look: ScreenLook())
    let map: [String] = words.picture(Scene.View.map, []) ?? []
    #expect(map.contains { $0.hasPrefix("Setosa on ") })
    let confusion: [String] = words.picture(Scene.View.confusion, []) ?? []
    #expect(confusion.first?.contains("examples of setosa, taken:") == true)
    // What is saved keeps the names.
    let file = player.state.play?.networkFile ?? ""
    let read = try? NetworkFile.experiment(in: SourceText(path: "n.yaml", text: file))
    #expect(read?.names == names)
  }

  @Test("An input that is made of x1 is called by what it is")
  func features() {
    var settings = PlaySettings()
    settings.inputs = [.x1Squared, .product]
    var player = Player(settings)
    player.press("t space tab i")
    #expect(player.picture.contains("x1 is x1²."))
  }
}
