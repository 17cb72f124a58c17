import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// A file that a person asked for: the session writes it, for a state has no effects.
package struct PendingSave: Hashable, Sendable {
  /// Where the file is to be.
  package let path: String
  /// All that it is to hold: a network, or the history of a training where the name ends in `.csv`.
  package let text: String
}

extension State {
  /// Hands the file over that is to be written; nil when there is none.
  package mutating func takeSave() -> PendingSave? {
    defer { pendingSave = nil }
    return pendingSave
  }

  /// Opens a field for the file's name.
  mutating func beginSave() {
    isRunning = false
    overlay = nil
    field = TextField(purpose: .save, text: "network.yaml")
  }

  mutating func finishSave(_ text: String) {
    let path = text.filter { !$0.isNewline }
    guard let play, path.contains(where: { !$0.isWhitespace }) else {
      field?.complaint = "Type a name, or Esc to leave it."
      return
    }
    field = nil
    let isTable = path.hasSuffix(".csv")
    pendingSave = PendingSave(path: path, text: isTable ? play.history : play.networkFile)
  }

  /// The history of free play, as it stands or was left; nil where it was never opened.
  package var playHistory: String? { (play ?? keptPlay)?.history }
}
