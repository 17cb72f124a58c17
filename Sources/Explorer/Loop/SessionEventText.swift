import Drawing

/// What happened, in the words of a record: `key space`, `line 62`, `trained epochs 3`.
extension SessionEvent {
  /// The words; nil for what changes nothing.
  package var text: String? {
    switch self {
    case .input(.key(let key)): "key \(key.recorded)"
    case .input(.paste(let text)): "paste \(text.scalarNumbers)"
    case .input(.resize(let size)): "size \(size.columns)x\(size.rows)"
    case .input(.click(let point)): "click \(point.row) \(point.column)"
    case .input(.wheel(let point, let rows)): "wheel \(point.row) \(point.column) \(rows)"
    case .input(.closed): "closed"
    case .input(.tick): nil
    case .typed(let line): line.isEmpty ? "line" : "line \(line.scalarNumbers)"
    case .trained(.epochs(let epochs)): "trained epochs \(epochs)"
    case .trained(.trainingSteps(let steps)): "trained steps \(steps)"
    }
  }

  /// Reads the words; nil for what nobody wrote.
  package init?(text: String) {
    let words = text.split(separator: " ").map(String.init)
    let numbers = words.dropFirst().compactMap { Int($0) }.filter { abs($0) <= 100_000 }
    switch (words.first, words.count, numbers.count) {
    case ("key", 2, _):
      guard let key = Key(recorded: words[1]) else { return nil }
      self = .input(.key(key))
    case ("paste", 1..., _):
      guard let text = String(scalarNumbers: words.dropFirst()) else { return nil }
      self = .input(.paste(text))
    case ("line", 1...2, _):
      guard let line = String(scalarNumbers: words.dropFirst()) else { return nil }
      self = .typed(line)
    case ("size", 2, _):
      let sides = words[1].split(separator: "x").compactMap { Int($0) }
      guard sides.count == 2, sides.allSatisfy({ (0...1000).contains($0) }) else { return nil }
      self = .input(.resize(Size(columns: sides[0], rows: sides[1])))
    case ("click", 3, 2): self = .input(.click(Point(row: numbers[0], column: numbers[1])))
    case ("wheel", 4, 3):
      self = .input(.wheel(Point(row: numbers[0], column: numbers[1]), rows: numbers[2]))
    case ("closed", 1, _): self = .input(.closed)
    case ("trained", 3, 1) where numbers[0] > 0 && words[1] == "epochs":
      self = .trained(.epochs(numbers[0]))
    case ("trained", 3, 1) where numbers[0] > 0 && words[1] == "steps":
      self = .trained(.trainingSteps(numbers[0]))
    default: return nil
    }
  }
}

extension Key {
  /// A word without spaces: the name that scripts use, or the numbers of a sign that cannot be seen.
  fileprivate var recorded: String {
    switch self {
    case .control(let character): "ctrl-\(String(character).scalarNumbers)"
    case .character(let character):
      character.isASCII && character > " " && character < "\u{7f}"
        ? String(character) : "sign-\(String(character).scalarNumbers)"
    case .space, .enter, .escape, .tab, .backTab, .backspace, .up, .down, .left, .right, .pageUp,
      .pageDown, .home, .end, .delete:
      KeyScript.name(self)
    }
  }

  fileprivate init?(recorded word: String) {
    if let named = KeyScript.names.first(where: { $0.name == word }) {
      self = named.key
    } else if word.count == 1, let character = word.first {
      self = .character(character)
    } else if let character = Self.character(word, behind: "ctrl-") {
      self = .control(character)
    } else if let character = Self.character(word, behind: "sign-") {
      self = .character(character)
    } else {
      return nil
    }
  }

  private static func character(_ word: String, behind prefix: String) -> Character? {
    guard word.hasPrefix(prefix) else { return nil }
    let text = String(scalarNumbers: [String(word.dropFirst(prefix.count))])
    return text?.count == 1 ? text?.first : nil
  }
}

extension String {
  /// The numbers of its scalars, in hexadecimal digits: `33+2e+35` for `3.5`.
  fileprivate var scalarNumbers: String {
    unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "+")
  }

  fileprivate init?(scalarNumbers words: some Sequence<String>) {
    self = ""
    for word in words.flatMap({ $0.split(separator: "+") }) {
      guard let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
      unicodeScalars.append(scalar)
    }
  }
}
