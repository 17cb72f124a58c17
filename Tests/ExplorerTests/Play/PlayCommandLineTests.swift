import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

@Suite("Free play's command line")
struct PlayCommandLineTests {
  /// Settings reached by so many random changes.
  private func wandered(seed: UInt64) -> PlaySettings {
    var generator = SeededGenerator(seed: seed)
    var settings = PlaySettings()
    for _ in 0..<30 {
      let options = settings.options
      let option = options[generator.index(below: options.count)]
      settings = settings.stepping(option, up: generator.index(below: 2) == 0) ?? settings
    }
    return settings
  }

  @Test("Read back, it gives the same experiment", arguments: 1...60)
  func roundTrip(seed: Int) throws {
    let wanted = wandered(seed: UInt64(seed))
    let found = try settings(from: wanted.words(epochs: 0))
    #expect(found.experiment == wanted.experiment, "seed \(seed)")
    #expect(found.showsTest == wanted.showsTest)
    #expect(found.discretises == wanted.discretises)
    #expect(found.words(epochs: 0) == wanted.words(epochs: 0), "seed \(seed)")
  }

  @Test("It leads to the trained state, with the keys it names")
  func exactState() throws {
    var player = Player()
    player.press("o")
    player.mark(.data)
    player.press("right esc t t t . . space space space")
    let recipe = PlayRecipe(player.state.play!)
    #expect(recipe.commandLine.hasSuffix("--epochs 3"))
    #expect(
      recipe.sentences == ["Then press . 2 times, then space 3 times to see just this."])
    var other = Player(try settings(from: recipe.words))
    other.press("t t t . . space space space")
    #expect(other.walk.moment == player.walk.moment)
    #expect(other.experiment == player.experiment)
  }

  @Test("The last update of an epoch, and a pause within one, have their keys")
  func withinAnEpoch() throws {
    var player = Player()
    player.press("t " + Array(repeating: ".", count: 25).joined(separator: " "))
    #expect(player.walk.epochsDone == 2)
    var recipe = PlayRecipe(player.state.play!)
    #expect(recipe.commandLine.hasSuffix("--epochs 1"))
    #expect(recipe.sentences == ["Then press . 25 times to see just this."])
    player.press("t T")
    player.state.update(.train(.ran(.trainingSteps(3))))
    player.press("T")
    recipe = PlayRecipe(player.state.play!)
    #expect(recipe.sentences == ["Then press . 3 times, then T 2 times to see just this."])
    var other = Player(try settings(from: recipe.words))
    other.press("t t t . . . T T")
    #expect(other.walk.isWatching)
    #expect(other.walk.moment == player.walk.moment)
    other.state.notice = player.state.notice
    #expect(other.picture == player.picture)
  }

  @Test("What is selected and shown has its keys too")
  func selected() {
    var player = Player()
    player.press("t x tab tab tab w w v")
    let recipe = player.state.playRecipe
    #expect(
      recipe?.sentences == [
        "Then press tab 3 times, then w 2 times, then x, then v to see just this."
      ])
  }

  @Test("Opening at an epoch is training up to it")
  func epochs() {
    var trained = Player()
    trained.press("t t t t")
    var opened = State(size: Size(columns: 80, rows: 24))
    opened.openPlay(PlaySettings(), epochs: 4)
    #expect(opened.walk?.experiment == trained.experiment)
    #expect(opened.picture() == trained.state.picture())
  }

  @Test("A network changed by hand is said not to follow from it")
  func changedByHand() {
    var player = Player()
    #expect(player.state.play!.followsFromSettings)
    player.press("t tab tab tab e 0 . 5 enter")
    #expect(!player.state.play!.followsFromSettings)
    player.press("c")
    #expect(player.picture.contains("--network FILE"))
    player.press("esc u")
    #expect(player.state.play!.followsFromSettings)
  }

  @Test("The card is one line that a shell can take, in lines that go on")
  func card() {
    var player = Player()
    player.press("c")
    #expect(player.picture.contains("nn101 play --data circle --layers 2-4-2-1"))
    #expect(player.picture.contains("to the last bit"))
  }

  static let words: [(String, String)] = [
    ("circle", "circle"), ("my data.csv", "'my data.csv'"), ("it's", #"'it'\''s'"#),
    ("x1,x1^2", "'x1,x1^2'"), ("2-4-1", "2-4-1"), ("", "''"), ("$(rm)", "'$(rm)'"),
  ]

  @Test("Words are quoted for a shell when they must be", arguments: words)
  func quoting(word: String, quoted: String) {
    #expect(PlaySettings.quoted(word) == quoted)
  }

  static let wrong: [(String, String, String)] = [
    ("layers", "2-9-1", "1 to 8"), ("layers", "2-1-1-1-1-1-1-1-1", "up to 6"),
    ("layers", "3-4-1", "begins with 2"), ("layers", "two", "such as 2-4-2-1"),
    ("learning-rate", "fast", "takes a number"), ("learning-rate", "-1", "from 0 to 1000"),
    ("activation", "softmax", "takes tanh"), ("data", "cat", "takes xor"),
    ("features", "x9", "no feature x9"), ("features", "", "at least one"),
    ("seed", "-1", "whole number"), ("batch", "0", "from 1"), ("show-test", "maybe", "yes or no"),
    ("test-share", "1", "from 0 to 0.9"), ("colour", "red", "no option colour"),
  ]

  @Test("A wrong value is refused with what to write instead", arguments: wrong)
  func refused(name: String, value: String, advice: String) throws {
    var settings = PlaySettings()
    let problem = #expect(throws: PlayProblem.self) { try settings.set(name, to: value) }
    #expect(problem?.description.contains(advice) == true, "\(problem?.description ?? "")")
    #expect(settings == PlaySettings())
  }
}
