import Lessons
import Walkthrough

/// How a state of free play is reached again: a command line, and keys for the rest of the way.
package struct PlayRecipe: Hashable, Sendable {
  /// The words of the command line; an option stands with its value.
  package let words: [String]
  /// What else is needed.
  package let sentences: [String]

  /// The recipe of free play as it stands; `lastKeys` are the names of the keys that show and select
  /// what is shown, pressed last.
  package init(_ play: FreePlay, lastKeys: [String] = []) {
    let way = PlayWay(play)
    words = way.words
    sentences = way.sentences(lastKeys: lastKeys)
  }

  /// The command line as one line.
  package var commandLine: String { words.joined(separator: " ") }
}

/// The way from a command line to a state of free play.
private struct PlayWay {
  private let play: FreePlay

  init(_ play: FreePlay) {
    self.play = play
  }

  var words: [String] {
    play.settings.words(epochs: play.followsFromSettings ? wholeEpochs : 0)
  }

  func sentences(lastKeys: [String]) -> [String] {
    guard play.followsFromSettings else {
      return [
        "The network was changed by hand, so this line alone does not lead to it. S saves all of "
          + "it as a file, and \(words(opening: "FILE")) goes on from there."
      ]
    }
    let keys = (restKeys + lastKeys).told
    guard !keys.isEmpty else { return ["It gives the same numbers, to the last bit."] }
    return ["Then press \(keys) to see just this."]
  }

  /// What opens a saved file and shows what is shown now.
  private func words(opening file: String) -> String {
    let flags = [PlayOption.showsTest, .discretises].compactMap { option in
      option.row.argument(play.settings).map { PlaySettings.word(option.name, $0) }
    }
    return (["nn101 play --network \(file)"] + flags).joined(separator: " ")
  }

  private var isAtEnd: Bool { play.walk.isComplete }

  /// The epochs that were whole at a moment from which keys lead on: where steps are looked at, the
  /// training step that is on the screen is walked through once more.
  private var epochsBefore: Int {
    let walk = play.walk
    return walk.isWatching
      ? walk.epochsDone : walk.run.epochs(at: Moment(trainingStep: walk.moment.trainingStep))
  }

  /// Those that became whole since the beginning, which a file may have put far on.
  private var wholeEpochs: Int { epochsBefore - play.walk.run.epochs(at: Moment()) }

  /// The keys from the end of the last whole epoch to this moment.
  private var restKeys: [String] {
    let epochs = wholeEpochs == 0 ? 0 : play.walk.run.trainingSteps(epochs: epochsBefore)
    let begun = play.walk.moment.trainingStep - epochs
    guard begun >= 0 else { return [] }
    let updates = begun + (isAtEnd ? 1 : 0)
    let steps = isAtEnd ? 0 : play.walk.moment.cursor
    // Training that runs, and is paused at once, leaves the steps for the epochs.
    let pauses = play.walk.run.isBetween && updates > 0 ? 2 : 0
    let isAtStart = !play.walk.isWatching && play.walk.moment.cursor == 0
    return [(".", updates), ("space", steps), ("T", pauses)].flatMap {
      Array(repeating: $0.0, count: $0.1)
    } + (isAtStart ? ["space", ":", "0", "enter"] : [])
  }
}

extension [String] {
  /// Keys as they are told to a person: `. 3 times, then space`.
  fileprivate var told: String {
    let runs = reduce(into: [(key: String, count: Int)]()) { runs, key in
      if runs.last?.key == key {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((key, 1))
      }
    }
    return runs.map { $0.count == 1 ? $0.key : "\($0.key) \($0.count) times" }
      .joined(separator: ", then ")
  }
}
