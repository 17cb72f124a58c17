import Drawing
import Session
import Walkthrough

/// One line of the keymap: keys, what they do, and where they do it.
package struct KeyBinding: Sendable {
  /// The keys that do it; the first one is shown.
  package let keys: [Key]
  /// What pressing one of them does.
  package let action: Action
  /// Where they do it.
  package let contexts: Set<KeyContext>
  /// Two or three words for the footer; nil when the key is not offered there.
  package let hint: String?
  /// A sentence for the help overlay; empty for silent second names of a key.
  package let help: String
  /// How the keys are written in the footer and the overlay, when not by their own names.
  package let shown: String?
}

/// All keys of the program, in the order that the help overlay lists them.
package enum Keymap {
  /// What a key means here; nil when it means nothing.
  package static func action(for key: Key, in context: KeyContext) -> Action? {
    if let typed = typing(key, in: context) { return typed }
    return bindings.first { $0.applies(in: context) && $0.keys.contains(key) }?.action
  }

  /// The bindings that mean something here, for footer and help.
  package static func bindings(in context: KeyContext) -> [KeyBinding] {
    bindings.filter { $0.applies(in: context) }
  }

  /// Keys that put characters into a field, or choose an answer by its number.
  private static func typing(_ key: Key, in context: KeyContext) -> Action? {
    if context == .naming || context == .searching, key == .space {
      return .typing(.character(" "))
    }
    guard case .character(let character) = key else { return nil }
    switch context {
    case .naming, .searching:
      // A terminal's control characters are no part of a name.
      return character.isNewline || character == "\0" ? nil : .typing(.character(character))
    case .predicting:
      return character.wholeNumberValue.map { .question(.choice($0)) }
    case .linking:
      guard let digit = character.wholeNumberValue, (1...9).contains(digit) else { return nil }
      return .link(.choose(digit))
    case .expecting:
      return "0123456789.,".contains(character) ? .typing(.character(character)) : nil
    case .computing:
      // No number begins with e.
      return "0123456789.,-+−".contains(character) ? .typing(.character(character)) : nil
    case .answering, .editing:
      return "0123456789.,-+−/eE%".contains(character) ? .typing(.character(character)) : nil
    case .jumping:
      return "0123456789".contains(character) ? .typing(.character(character)) : nil
    case .menu:
      guard let digit = character.wholeNumberValue, (0...9).contains(digit) else { return nil }
      return .menu(.mark(digit))
    case .walking, .walkEnd, .blanksFilled, .playing, .options, .challenging, .searchingFault,
      .faultFound, .reading, .ending, .curve:
      return nil
    }
  }

  private static let numbers: Set<KeyContext> = [.computing, .answering]
  /// Where a line is typed at the foot of the screen.
  private static let fields: Set<KeyContext> = [.editing, .naming, .jumping, .searching]
  private static let asked = numbers.union([.predicting])
  /// Where numbers are asked for or the network is worked on.
  private static let work = asked.union([.walking, .challenging])
  static let lesson = work.union([.searchingFault, .faultFound])
  private static let changing: Set<KeyContext> = [
    .walking, .challenging, .options, .searchingFault, .faultFound,
  ]

  /// Every binding of every context, in the order of the help.
  package static let bindings =
    PlayKeys.bindings + CurveKeys.bindings
    + FaultKeys.bindings + MenuKeys.bindings + lessonBindings.prefix(1) + FadingKeys.bindings
    + lessonBindings.dropFirst() + NudgeKeys.bindings + LinkKeys.bindings

  private static let lessonBindings: [KeyBinding] = [
    KeyBinding(
      [.space, .right, .pageDown], .walk(.forward), [.walking, .challenging], "next step",
      "do one more thing: the next step, then the next page", shown: "space →"),
    KeyBinding(
      [.character("1")], .question(.choice(1)), [.predicting], "answer",
      "choose an answer by its number",
      shown: "1 2 3"),
    KeyBinding(
      [.down], .question(.mark(1)), [.predicting], nil,
      "mark an answer, for Enter to give it", shown: "↑ ↓"),
    KeyBinding([.up], .question(.mark(-1)), [.predicting]),
    KeyBinding(
      [.enter], .question(.give), [.predicting], nil, "give the answer that is marked"),
    KeyBinding(
      [.space, .right, .pageDown], .question(.showMe), [.computing, .predicting], "show me",
      "show the answer and go on", shown: "space"),
    KeyBinding([.enter], .typing(.submit), numbers, "answer", "give the number you typed"),
    KeyBinding(
      [.space, .right, .pageDown], .typing(.submit), [.answering], nil,
      "give the number you typed", shown: "space"),
    KeyBinding([.character("l")], .walk(.forward), [.walking, .challenging, .searchingFault]),
    KeyBinding(
      [.left, .backspace, .pageUp], .walk(.back), [.walking, .predicting], "back",
      "take one step back, over updates and pages too", shown: "←"),
    KeyBinding(
      [.left, .backspace, .pageUp], .walk(.back), [.challenging], nil,
      "take one step back, over updates and pages too", shown: "←"),
    KeyBinding(
      [.left, .pageUp], .walk(.back), numbers, "back",
      "take one step back, over updates and pages too", shown: "←"),
    KeyBinding(
      [.backspace, .delete], .typing(.erase), numbers.union(fields), nil,
      "erase the last character", shown: "backspace"),
    KeyBinding(
      [.character("h")], .question(.hint), numbers.union([.challenging, .searchingFault]), "hint",
      "one more hint: the formula, its numbers, then the answer"),
    KeyBinding([.character("h")], .question(.hint), [.walking, .predicting]),
    KeyBinding([.enter], .typing(.submit), [.editing], "set", "set the value"),
    KeyBinding([.enter], .typing(.submit), [.jumping], "go", "go to the step"),
    KeyBinding([.enter], .typing(.submit), [.searching], "find", "find the text"),
    KeyBinding([.enter], .walk(.phaseEnd), [.walking, .challenging], nil, "finish the phase"),
    KeyBinding(
      [.character(".")], .walk(.trainingStepEnd), [.walking, .challenging], nil,
      "finish the training step: the whole batch, and its update"),
    KeyBinding(
      [.character(",")], .walk(.update), [.walking, .challenging], nil,
      "skip to the update: past the examples that are left"),
    KeyBinding(
      [.character("x")], .look(.example(places: 1)), lesson, nil,
      "look at the next example of the batch"),
    KeyBinding(
      [.character("X")], .look(.example(places: -1)), lesson, nil,
      "look at the example before"),
    KeyBinding(
      [.character("t")], .train(.epoch), [.walking, .challenging, .options, .curve], nil,
      "train for one epoch: every example once"),
    KeyBinding(
      [.character("b")], .train(.epochBack), [.walking, .challenging, .options, .curve], nil,
      "back to the end of the epoch before"),
    KeyBinding(
      [.character("T")], .train(.runOrPause), [.walking, .challenging, .curve], nil,
      "run the training, and pause it"),
    KeyBinding(
      [.character(">")], .train(.faster(1)), [.walking, .challenging, .options, .curve], nil,
      "run faster, from one epoch a second to as fast as it goes"),
    KeyBinding(
      [.character("<")], .train(.faster(-1)), [.walking, .challenging, .options, .curve], nil,
      "run slower"),
    KeyBinding(
      [.character("L")], .curve(.read), work, nil,
      "read the loss curve: the numbers of every epoch so far"),
    KeyBinding([.tab], .look(.nextNeuron), lesson, "select", "select the next neuron"),
    KeyBinding(
      [.backTab], .look(.neuronBefore), lesson, nil, "select the neuron before", shown: "shift-tab"),
    KeyBinding(
      [.tab], .card(.topic(1)), [.reading], nil, "in an explanation: what stands beside it"),
    KeyBinding([.backTab], .card(.topic(-1)), [.reading]),
    KeyBinding(
      [.character("w")], .look(.nextWeight), lesson, nil,
      "walk through the selected neuron's weights, bias and target"),
    KeyBinding(
      [.character("e")], .change(.edit), [.walking, .challenging], "edit",
      "edit the selected value, or else the learning rate"),
    KeyBinding(
      [.character("+"), .character("=")], .change(.nudge(steps: 1)),
      [.walking, .challenging], nil, "nudge the selected value up", shown: "+"),
    KeyBinding(
      [.character("-"), .character("−")], .change(.nudge(steps: -1)),
      [.walking, .challenging], nil, "nudge the selected value down", shown: "-"),
    KeyBinding(
      [.character("a")], .change(.activation), [.walking, .challenging], nil,
      "change the activation of the selected layer"),
    KeyBinding(
      "aerstTbuU:=<>".map { Key.character($0) }, .question(.held), asked),
    KeyBinding(
      [.character("."), .character("+"), .character("-")], .question(.held), [.predicting]),
    KeyBinding([.character("u")], .change(.undo), changing, nil, "undo the last edit"),
    KeyBinding([.character("U")], .change(.redo), changing, nil, "redo the edit that was undone"),
    KeyBinding(
      [.character("r")], .change(.reset), changing, nil, "reset to the same initial weights"),
    KeyBinding(
      [.character("s")], .change(.reseed), changing.subtracting([.faultFound]), nil,
      "draw new initial weights from a new seed"
    ),
    KeyBinding(
      [.character("f")], .question(.fading), work, nil,
      "fill in numbers yourself: none, one a neuron, a layer, all"),
    KeyBinding(
      [.character("g")], .look(.gradientCheck), lesson.union([.reading]), nil,
      "check every gradient against a nudge"),
    KeyBinding(
      [.character("v")], .look(.nextView), lesson, nil,
      "change the view: neurons, weights, curves, paths"),
    KeyBinding(
      [.character("z")], .look(.largeNumbers), lesson, nil,
      "the step alone in large numbers, or the page again"),
    KeyBinding(
      [.character("i")], .look(.explanation), lesson, "what is this",
      "explain the selected thing, or what the step computes"),
    KeyBinding(
      [.up, .character("k")], .look(.scroll(rows: -1)), lesson.subtracting([.predicting]), nil,
      "scroll the text up", shown: "↑"),
    KeyBinding([.character("k")], .look(.scroll(rows: -1)), [.predicting]),
    KeyBinding(
      [.up, .character("k")], .card(.scroll(rows: -1)), [.reading, .ending], nil,
      "scroll the text up", shown: "↑"),
    KeyBinding(
      [.down, .character("j")], .look(.scroll(rows: 1)), lesson.subtracting([.predicting]), nil,
      "scroll the text down", shown: "↓"),
    KeyBinding([.character("j")], .look(.scroll(rows: 1)), [.predicting]),
    KeyBinding(
      [.down, .character("j")], .card(.scroll(rows: 1)), [.reading, .ending], nil,
      "scroll the text down", shown: "↓"),
    KeyBinding(
      [.home], .walk(.firstStep), [.walking, .predicting, .challenging, .searchingFault], nil,
      "first step of the page"),
    KeyBinding(
      [.end], .walk(.lastStep), [.walking, .challenging, .searchingFault], nil,
      "last step of the page"),
    KeyBinding([.end], .question(.held), asked),
    KeyBinding(
      [.character(":")], .walk(.jump), [.walking, .challenging], nil, "go to a step by its number"),
    KeyBinding(
      [.character("/")], .walk(.search), [.walking, .challenging, .predicting, .computing], nil,
      "find a text in this lesson and, again, in the others"),
    KeyBinding(
      [.character("c")], .look(.commandLine), lesson.union([.options]), nil,
      "the command line that recreates what is on the screen"),
    KeyBinding([.character("n")], .walk(.nextPage), lesson, nil, "next page"),
    KeyBinding([.character("p")], .walk(.previousPage), lesson, nil, "page before"),
    KeyBinding([.character("]")], .walk(.nextLesson), lesson, nil, "next lesson"),
    KeyBinding([.character("[")], .walk(.previousLesson), lesson, nil, "lesson before"),
    KeyBinding(
      [.escape, .space, .enter, .character("i"), .left, .backspace], .card(.close), [.reading],
      "close", "close what is open", shown: "esc"),
    KeyBinding(
      [.space, .enter, .right, .pageDown], .walk(.nextLesson), [.ending], "go on",
      "go on: the next lesson, or the menu behind the last one", shown: "space"),
    KeyBinding(
      [.left, .backspace, .escape, .pageUp], .card(.close), [.ending], "back",
      "back to the last page", shown: "←"),
    KeyBinding([.escape], .card(.close), [.editing], "cancel", "leave the value as it was"),
    KeyBinding([.escape], .card(.close), [.jumping, .searching], "cancel", "stay here"),
    KeyBinding([.escape], .card(.close), [.menu], nil, "back to the lesson you left", shown: "esc"),
    KeyBinding(
      [.escape], .look(.nothing), lesson, nil, "close what is open; never quits", shown: "esc"),
    KeyBinding(
      [.character("m")], .menu(.open), lesson.union([.ending]), nil, "the menu of lessons"),
    KeyBinding(
      [.character("M")], .screen(.mouse), lesson.union([.menu]), nil,
      "mouse on and off: a click selects, the wheel scrolls"),
    KeyBinding([.character("?")], .card(.help), lesson.union([.menu]), "help", "all keys"),
    KeyBinding([.character("?")], .card(.close), [.reading]),
    KeyBinding(
      [.character("q"), .control("c")], .screen(.quit),
      Set(KeyContext.allCases).subtracting(fields),
      "quit", "quit; your progress is saved", shown: "q"),
    KeyBinding([.control("c")], .screen(.quit), fields),
  ]
}
