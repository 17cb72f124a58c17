import Drawing
import Explorer
import NeuralNetwork
import Session
import Testing

/// The command line that free play prints, given to the real program.
@Suite struct PlayCommandTests {
  /// Settings and a state reached by random changes, some of them while it trains.
  private func wandered(_ seed: UInt64, withSeeds: Bool = true) throws -> State {
    var generator = SeededGenerator(seed: seed)
    var settings = PlaySettings()
    for _ in 0..<25 {
      let options = settings.options.filter { withSeeds || $0 != .seed && $0 != .dataSeed }
      let option = options[generator.index(below: options.count)]
      settings = settings.stepping(option, up: generator.index(below: 2) == 0) ?? settings
    }
    var state = State(size: Size(columns: 100, rows: 30))
    state.look.hasHues = false
    state.openPlay(settings)
    for _ in 0..<generator.index(below: 4) { state.press(.character("t")) }
    return state
  }

  @Test("It recreates the state: the same picture, to the last cell", arguments: 1...8)
  func recreated(seed: Int) throws {
    let state = try wandered(UInt64(seed))
    let play = try #require(state.play)
    let line = PlayRecipe(play).commandLine
    #expect(line.hasPrefix("nn101 play "))
    let options = line.dropFirst("nn101 play ".count)
    let run = TrainCommand().line(
      "\(TrainCommand().nn101) show play \(options) --size 100x30 >rows 2>notes")
    #expect(run.status == 0, "\(run.notes) \(line)")
    var wanted = state
    wanted.notice = nil
    #expect(run.rows == wanted.picture().text + "\n", "seed \(seed): \(line)")
  }

  @Test("The same words train to the same numbers without a screen", arguments: 1...4)
  func trained(seed: Int) throws {
    var state = try wandered(UInt64(seed + 100), withSeeds: false)
    for _ in 0..<2 { state.press(.character("t")) }
    let play = try #require(state.play)
    let words = PlayRecipe(play).words.filter {
      !["--epochs", "--show-test", "--discretise"].contains($0.prefix { $0 != " " })
    }
    let options = words.dropFirst().joined(separator: " ")
    let train = TrainCommand()
    let run = train.run("\(options) --epochs \(play.walk.epochsDone) --format csv --every 1000")
    #expect(run.status == 0, "\(run.notes) \(options)")
    let loss = run.rows.split(separator: "\n").last?.split(separator: ",")[1]
    #expect(loss == "\(play.walk.run.reportsSoFar.last?.training.loss ?? .nan)", "\(options)")
  }

  @Test("show play takes free play's options, and says what is wrong with them")
  func showPlay() {
    let train = TrainCommand()
    let spiral = train.line("\(train.nn101) show play --data spiral --layers 2-8-8-1 >rows 2>notes")
    #expect(spiral.rows.contains("Free play · spiral · 2-8-8-1"))
    let wrong = train.line("\(train.nn101) show play --layers 3-1 >rows 2>notes")
    #expect(wrong.status != 0)
    #expect(wrong.notes.contains("does not fit circle"))
  }
}
