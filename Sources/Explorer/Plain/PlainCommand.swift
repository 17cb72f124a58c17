import Lessons
import Session
import Walkthrough

/// What a typed line asks for in plain mode.
enum PlainCommand: Hashable {
  /// An empty line: go on.
  case next
  case command(Name, [String])
  case number(String)
  case unknown(String)

  enum Name: String, CaseIterable {
    case back, why, show, hint, page, menu, set, undo, redo, reset, check, example, update, look
    case help, quit
    /// In search of a fault: this number.
    case wrong
    /// The page's walk once more, with more numbers to fill in.
    case again
    /// The size of the page's nudge.
    case smaller, larger
    case train, seed, play, beside, options, option, command, save
    /// The lessons that the page's text leads to, or one of them.
    case link
    case pageAfter = "n"
    case pageBefore = "p"
  }

  init(_ words: [String]) {
    guard let first = words.first else {
      self = .next
      return
    }
    // The keys that the lessons name are words here.
    let short: [String: Name] = [
      "b": .back, "q": .quit, "?": .help, "h": .hint, "m": .menu, "v": .show, "g": .check,
      "t": .train, "i": .why, "e": .set, "u": .undo, "U": .redo, "r": .reset, "s": .seed,
      ".": .example, "c": .command, "d": .smaller, "D": .larger,
      "f": .again, "O": .link,
    ]
    if let name = short[first] ?? Name(rawValue: first.lowercased()) {
      self = .command(name, Array(words.dropFirst()))
    } else if TypedNumber.value(first) != nil {
      self = .number(first)
    } else {
      self = .unknown(first)
    }
  }

  /// What can be typed, one command a line.
  static let help = [
    "Enter: go on. On a question: show the answer.",
    "b: one step back.",
    "1, 2, 3: choose an answer. A number such as 0.5 or 1/3: give a result.",
    "hint: one more hint. why: the formula and the meaning of the last step. "
      + "why and a word: what the lesson says it means.",
    "show: every number known now. show h1: one neuron. show w(x1->h1): one number.",
    "show map, training, histogram, surface, curve, loss-curve, paths, confusion, examples: a picture in "
      + "sentences. show training 50: the numbers after epoch 50.",
    "again: at the end of a page's steps, the same page with numbers for you to fill in.",
    "show nudge: one number nudged, and what others do. smaller, larger: another nudge. show "
      + "nudge-errors: how far nudges of every size are off.",
    "set w(x1->h1) 0.5: change a weight, bias, input, target or eta. undo, redo, reset.",
    "check: prove every gradient with a nudge. wrong: in search of a fault, this number is the first wrong one.",
    "example: finish the whole training step, all examples of the batch and the update. update: skip "
      + "to the update. look: on to the next example of the batch.",
    "train 100: so many epochs at once, and how the network stands then. seed: new first weights.",
    "play: free play, with any data and network. In it: options. option learning-rate 0.1.",
    "command: the command line that leads here.",
    "beside: keep this run, to compare it with what you change; once more lets it go.",
    "save network.yaml: write the network into a file.",
    "link: the lessons that this page's text leads to. link 1: open the first of them.",
    "n, p: the next page, the page before. page: read this page again. menu: all lessons. q: quit.",
  ]
}

/// Text that a person typed, made safe to print.
enum Sanitised {
  static func text(_ text: String) -> String {
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(60)))
    return Sanitiser.visible(start, keepingLines: false)
  }
}
