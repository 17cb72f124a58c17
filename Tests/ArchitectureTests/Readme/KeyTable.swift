import Explorer
import Session

/// README's tables of keys, made from the keymap itself.
enum KeyTable {
  private static let parts: [(title: String, contexts: Set<KeyContext>)] = [
    ("In a lesson", [.walking]),
    ("At the end of a page's steps", [.walkEnd, .blanksFilled]),
    ("In free play, besides", [.playing]),
    ("In the options of free play", [.options]),
    ("On the loss curve", [.curve]),
    ("On a question", [.predicting, .computing, .challenging]),
    ("In the bug lab", [.searchingFault, .faultFound]),
    ("While a value is typed", [.editing]),
    ("While a file's name is typed", [.naming]),
    ("While a step's number, or a text to find, is typed", [.jumping, .searching]),
    ("On a card (help, glossary, gradient check)", [.reading]),
    ("On the card of lessons that a text leads to", [.linking]),
    ("At the end of a lesson", [.ending]),
    ("In the menu", [.menu]),
  ]

  static var text: String {
    var listed: Set<String> = []
    return parts.map { part in
      let rows = Keymap.bindings.filter { binding in
        !binding.help.isEmpty && !binding.contexts.isDisjoint(with: part.contexts)
      }.map { "| \(keys($0)) | \($0.help) |" }.filter { listed.insert($0).inserted }
      return "| \(part.title) | |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
    }.joined(separator: "\n") + following
  }

  private static let following = """

    | While you follow a presenter | |
    |---|---|
    | `\(FollowKeys.help.key)` | \(FollowKeys.help.help) |

    """

  private static func keys(_ binding: KeyBinding) -> String {
    binding.keyText.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
  }
}
