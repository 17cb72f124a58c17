import Lessons
import Walkthrough

/// How a state of free play is reached again: a command line, and keys for the rest of the way.
package struct PlayRecipe: Sendable {
  private let play: FreePlay

  /// The recipe of free play as it stands.
  package init(_ play: FreePlay) {
    self.play = play
  }

  /// The words of the command line; an option stands with its value.
  package var words: [String] {
    play.settings.words(epochs: play.followsFromSettings ? wholeEpochs : 0)
  }

  /// The command line as one line.
  package var commandLine: String { words.joined(separator: " ") }

  /// What else is needed.
  package var sentences: [String] {
    guard play.followsFromSettings else {
      return [
        "The network was changed by hand, so this line alone does not lead to it. S saves all of "
          + "it as a file, and \(words(opening: "FILE")) goes on from there."
      ]
    }
    guard !restKeys.isEmpty else { return ["It gives the same numbers, to the last bit."] }
    return ["Then press \(restKeys) to come to this very step."]
  }

  /// What opens a saved file and shows what is shown now.
  private func words(opening file: String) -> String {
    let flags = [PlayOption.showsTest, .discretises].compactMap { option in
      option.row.argument(play.settings).map { PlaySettings.word(option.name, $0) }
    }
    return (["nn101 play --network \(file)"] + flags).joined(separator: " ")
  }

  private var isAtEnd: Bool { play.walk.isComplete }

  /// Epochs that became whole between the beginning, which a file may have put far on, and now.
  private var wholeEpochs: Int {
    play.walk.epochsDone - play.walk.run.epochs(at: Moment())
  }

  /// The keys from the end of the last whole epoch to this moment.
  private var restKeys: String {
    let epochs = wholeEpochs == 0 ? 0 : play.walk.run.trainingSteps(epochs: play.walk.epochsDone)
    let begun = play.walk.moment.trainingStep - epochs
    guard begun >= 0 else { return "" }
    let examples = begun + (isAtEnd ? 1 : 0)
    let steps = isAtEnd ? 0 : play.walk.moment.cursor
    let parts = [(examples, "."), (steps, "space")].filter { $0.0 > 0 }
    return parts.map { $0.0 == 1 ? $0.1 : "\($0.1) \($0.0) times" }.joined(separator: ", then ")
  }
}
