import Drawing
import Session
import Walkthrough

extension KeyBinding {
  init(
    _ keys: [Key], _ action: Action, _ contexts: Set<KeyContext>, _ hint: String? = nil,
    _ help: String = "", shown: String? = nil
  ) {
    self.init(
      keys: keys, action: action, contexts: contexts, hint: hint, help: help, shown: shown)
  }

  /// Whether the keys mean this here: free play has a lesson's keys but for pages and lessons.
  func applies(in context: KeyContext) -> Bool {
    if contexts.contains(context) { return true }
    guard contexts.contains(.walking) else { return false }
    switch context {
    case .walkEnd, .blanksFilled: return action != .question(.fading)
    // There a point or a comma begins the number.
    case .expecting: return action != .walk(.trainingStepEnd) && action != .walk(.update)
    case .playing:
      let lessonOnly: [Action] = [
        .walk(.nextPage), .walk(.previousPage), .walk(.nextLesson), .walk(.previousLesson),
        .train(.runOrPause), .train(.epoch), .question(.hint), .walk(.search), .link(.list),
      ]
      return !lessonOnly.contains(action)
    case .menu, .walking, .predicting, .computing, .challenging, .searchingFault, .faultFound,
      .editing, .reading, .answering,
      .options, .naming, .ending, .curve, .jumping, .searching, .linking:
      return false
    }
  }

  /// The keys as they are written for people.
  package var keyText: String {
    shown ?? keys.first.map(KeyScript.name) ?? ""
  }

  /// The same where there are no arrows: by their names, for > and < are keys of their own.
  package func keyText(_ notation: Notation) -> String {
    guard notation == .ascii else { return keyText }
    let text = keyText.replacing(" →", with: "/→")
    return text.map { Self.arrowNames[$0] ?? String($0) }.joined()
  }

  private static let arrowNames: [Character: String] = [
    "→": "right", "←": "left", "↑": "up", "↓": "down",
  ]
}
