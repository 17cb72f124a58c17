import Drawing
import Session

/// Keys written as words, as in `space space tab q`.
package enum KeyScript {
  /// The names of the keys that have one; any other single character is itself.
  package static let names: [(name: String, key: Key)] = [
    ("space", .space), ("enter", .enter), ("esc", .escape), ("tab", .tab),
    ("backtab", .backTab), ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("pgup", .pageUp), ("pgdn", .pageDown), ("home", .home), ("end", .end),
    ("backspace", .backspace), ("delete", .delete),
  ]

  /// A word that is no key.
  package struct UnknownKey: Error, Equatable {
    /// The word that names no key.
    package let word: String
    /// Which word of the script it is, counted from 1.
    package let number: Int
  }

  /// Reads a script; words are divided by white space.
  ///
  /// Throws `UnknownKey` at the first word that names none.
  package static func keys(_ script: String) throws(UnknownKey) -> [Key] {
    var keys: [Key] = []
    for (index, word) in script.split(whereSeparator: \.isWhitespace).enumerated() {
      guard let key = key(named: word) else {
        throw UnknownKey(word: String(word), number: index + 1)
      }
      keys.append(key)
    }
    return keys
  }

  private static func key(named word: Substring) -> Key? {
    if let named = names.first(where: { $0.name == word.lowercased() }) { return named.key }
    guard word.count == 1, let character = word.first else { return nil }
    return .character(character)
  }

  /// How a key is written in a script; the arrows too, as `←` is a character of its own.
  package static func name(_ key: Key) -> String {
    if let named = names.first(where: { $0.key == key }) { return named.name }
    switch key {
    case .character(let character): return String(character)
    case .control(let character): return "ctrl-\(character)"
    case .space, .enter, .escape, .tab, .backTab, .backspace, .up, .down, .left, .right, .pageUp,
      .pageDown, .home, .end, .delete:
      return ""
    }
  }
}
