import Drawing
import NeuralNetwork
import Walkthrough

@testable import Explorer
@testable import Session

/// Free play at the keyboard: keys as words, and what comes of them.
struct Player {
  var state: State

  init(_ settings: PlaySettings = PlaySettings(), size: Size = Size(columns: 80, rows: 24)) {
    state = State(size: size)
    state.openPlay(settings)
  }

  mutating func press(_ script: String) {
    for key in (try? KeyScript.keys(script)) ?? [] { state.press(key) }
  }

  /// Lets so many pictures of a running training pass.
  mutating func wait(ticks: Int) {
    for _ in 0..<ticks { state.update(.train(.ran(.epochs(1)))) }
  }

  /// Marks an option in the panel, which must be open, by moving to it.
  mutating func mark(_ option: PlayOption) {
    let options = settings.options
    guard let target = options.firstIndex(of: option) else { return }
    for _ in options { state.press(.up) }
    for _ in 0..<target { state.press(.down) }
  }

  var walk: LessonWalk { state.walk! }
  var settings: PlaySettings { state.play!.settings }
  var experiment: Experiment { walk.experiment }
  var picture: String { state.picture().text }
}

/// Reads the words of a command line back, as the program does.
func settings(from words: [String]) throws -> PlaySettings {
  var settings = PlaySettings()
  for word in words.dropFirst() {
    let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
    let name = String(parts[0].dropFirst(2))
    let value = parts.count > 1 ? parts[1].filter { $0 != "'" } : "yes"
    if name != "epochs" { try settings.set(name, to: value) }
  }
  return settings
}
