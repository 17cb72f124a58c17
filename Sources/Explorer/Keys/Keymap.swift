import Drawing
import Session
import Walkthrough

/// Where the keys go at this moment.
package enum KeyContext: Hashable, CaseIterable, Sendable {
  case menu, walking, predicting, computing, challenging, editing, reading
  /// Walking in free play, where more can be changed.
  case playing
  /// The panel of free play's options.
  case options
  /// A file's name is typed.
  case naming
  /// The card at the end of a lesson.
  case ending
  /// The loss curve is read.
  case curve

  /// Whether a step can be taken, with nothing asked and nothing open.
  var isWalking: Bool { self == .walking || self == .playing || self == .challenging }
}

/// One line of the keymap: keys, what they do, and where they do it.
package struct KeyBinding: Sendable {
  package let keys: [Key]
  package let action: Action
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
    if context == .naming, key == .space { return .type(" ") }
    guard case .character(let character) = key else { return nil }
    switch context {
    case .naming:
      // A terminal's control characters are no part of a name.
      return character.isNewline || character == "\0" ? nil : .type(character)
    case .predicting:
      guard let digit = character.wholeNumberValue, (1...9).contains(digit) else { return nil }
      return .choose(digit)
    case .computing, .editing:
      return "0123456789.,-+−/eE".contains(character) ? .type(character) : nil
    case .menu:
      guard let digit = character.wholeNumberValue, (0...9).contains(digit) else { return nil }
      return .choose(digit)
    case .walking, .playing, .options, .challenging, .reading, .ending, .curve: return nil
    }
  }

  private static let lesson: Set<KeyContext> = [.walking, .predicting, .computing, .challenging]
  private static let changing = lesson.union([.options])

  package static let bindings = PlayKeys.bindings + CurveKeys.bindings + lessonBindings

  private static let lessonBindings: [KeyBinding] = [
    KeyBinding(
      [.space, .right, .pageDown], .forward, [.walking, .challenging], "next step",
      "do one more thing: the next step, then the next page", shown: "space →"),
    KeyBinding(
      [.character("1")], .choose(1), [.predicting], "answer", "choose an answer by its number",
      shown: "1 2 3"),
    KeyBinding(
      [.space, .right, .pageDown], .showAnswer, [.predicting, .computing], "show me",
      "show the answer and go on", shown: "space"),
    KeyBinding([.character("l")], .forward, [.walking, .challenging]),
    KeyBinding(
      [.left, .backspace, .pageUp], .back, [.walking, .predicting], "back",
      "take one step back, over updates and pages too", shown: "←"),
    KeyBinding(
      [.left, .backspace, .pageUp], .back, [.challenging], nil,
      "take one step back, over updates and pages too", shown: "←"),
    KeyBinding(
      [.left, .pageUp], .back, [.computing], "back",
      "take one step back, over updates and pages too", shown: "←"),
    KeyBinding([.character("h")], .back, [.walking]),
    KeyBinding([.enter], .submit, [.computing], "answer", "give the number you typed"),
    KeyBinding(
      [.backspace, .delete], .erase, [.computing, .editing, .naming], nil,
      "erase the last character", shown: "backspace"),
    KeyBinding(
      [.character("h")], .hint, [.computing, .challenging], "hint",
      "one more hint: the formula, its numbers, then the answer"),
    KeyBinding([.enter], .submit, [.editing], "set", "set the value"),
    KeyBinding([.enter], .finishPhase, [.walking, .challenging], nil, "finish the phase"),
    KeyBinding(
      [.character(".")], .finishExample, [.walking, .predicting, .challenging], nil,
      "finish the example: one whole training step"),
    KeyBinding(
      [.character("t")], .finishEpoch, [.walking, .challenging, .options, .curve], nil,
      "train for one epoch: every example once"),
    KeyBinding(
      [.character("b")], .backEpoch, [.walking, .challenging, .options, .curve], nil,
      "back to the end of the epoch before"),
    KeyBinding(
      [.character("T")], .toggleRunning, [.walking, .challenging, .curve], nil,
      "run the training, and pause it"),
    KeyBinding(
      [.character(">")], .changeSpeed(1), [.walking, .challenging, .options, .curve], nil,
      "run faster, from one epoch a second to as fast as it goes"),
    KeyBinding(
      [.character("<")], .changeSpeed(-1), [.walking, .challenging, .options, .curve], nil,
      "run slower"),
    KeyBinding(
      [.character("L")], .readCurve, lesson, nil,
      "read the loss curve: the numbers of every epoch so far"),
    KeyBinding([.tab], .selectNext, lesson, "select", "select the next neuron"),
    KeyBinding(
      [.backTab], .selectPrevious, lesson, nil, "select the neuron before", shown: "shift-tab"),
    KeyBinding(
      [.tab], .selectNext, [.reading], nil, "in an explanation: what stands beside it"),
    KeyBinding([.backTab], .selectPrevious, [.reading]),
    KeyBinding(
      [.character("w")], .walkWeights, lesson, nil,
      "walk through the selected neuron's weights, bias and target"),
    KeyBinding(
      [.character("e")], .edit, [.walking, .predicting, .challenging], "edit",
      "edit the selected value, or else the learning rate"),
    KeyBinding(
      [.character("+"), .character("=")], .nudge(steps: 1),
      [.walking, .predicting, .challenging], nil, "nudge the selected value up", shown: "+"),
    KeyBinding(
      [.character("-"), .character("−")], .nudge(steps: -1),
      [.walking, .predicting, .challenging], nil, "nudge the selected value down", shown: "-"),
    KeyBinding(
      [.character("a")], .changeActivation, lesson, nil,
      "change the activation of the selected layer"),
    KeyBinding([.character("u")], .undo, changing, nil, "undo the last edit"),
    KeyBinding([.character("U")], .redo, changing, nil, "redo the edit that was undone"),
    KeyBinding([.character("r")], .reset, changing, nil, "reset to the same initial weights"),
    KeyBinding(
      [.character("s")], .reseed, changing, nil, "draw new initial weights from a new seed"),
    KeyBinding(
      [.character("f")], .changeFading, lesson, nil,
      "fill in numbers yourself: none, one a neuron, a layer, all"),
    KeyBinding(
      [.character("g")], .checkGradients, lesson.union([.reading]), nil,
      "check every gradient against a nudge"),
    KeyBinding(
      [.character("v")], .changeView, lesson, nil,
      "change the view: neurons, weights, curves, paths"),
    KeyBinding(
      [.character("i")], .explain, lesson, "what is this",
      "explain the selected thing, or what the step computes"),
    KeyBinding(
      [.up, .character("k")], .scroll(rows: -1), lesson.union([.reading, .ending]), nil,
      "scroll the text up", shown: "↑"),
    KeyBinding(
      [.down, .character("j")], .scroll(rows: 1), lesson.union([.reading, .ending]), nil,
      "scroll the text down", shown: "↓"),
    KeyBinding(
      [.home], .firstStep, [.walking, .predicting, .challenging], nil,
      "first step of the page"),
    KeyBinding([.end], .lastStep, [.walking, .challenging], nil, "last step of the page"),
    KeyBinding([.character("n")], .nextPage, lesson, nil, "next page"),
    KeyBinding([.character("p")], .previousPage, lesson, nil, "page before"),
    KeyBinding([.character("]")], .nextLesson, lesson, nil, "next lesson"),
    KeyBinding([.character("[")], .previousLesson, lesson, nil, "lesson before"),
    KeyBinding([.up, .character("k")], .moveInList(-1), [.menu], nil, "move up", shown: "↑"),
    KeyBinding(
      [.down, .character("j"), .tab], .moveInList(1), [.menu], "move", "move down",
      shown: "↓"),
    KeyBinding(
      [.enter, .space, .right, .pageDown, .character("l")], .open, [.menu], "open",
      "open the lesson", shown: "enter"),
    KeyBinding([.character("p")], .openPlay, [.menu], "free play", "free play"),
    KeyBinding([.character("r")], .review, [.menu], nil, "answer the questions that are due again"),
    KeyBinding(
      [.escape, .space, .enter, .character("i"), .left, .backspace], .close, [.reading],
      "close", "close what is open", shown: "esc"),
    KeyBinding(
      [.space, .enter, .right, .pageDown], .nextLesson, [.ending], "go on",
      "go on: the next lesson, or the menu behind the last one", shown: "space"),
    KeyBinding(
      [.left, .backspace, .escape, .pageUp], .close, [.ending], "back", "back to the last page",
      shown: "←"),
    KeyBinding([.escape], .close, [.editing], "cancel", "leave the value as it was"),
    KeyBinding([.escape], .close, [.menu], nil, "back to the lesson you left", shown: "esc"),
    KeyBinding(
      [.escape], .deselect, lesson, nil,
      "close what is open; never quits", shown: "esc"),
    KeyBinding([.character("m")], .openMenu, lesson.union([.ending]), nil, "the menu of lessons"),
    KeyBinding(
      [.character("M")], .toggleMouse, lesson.union([.menu]), nil,
      "mouse on and off: a click selects, the wheel scrolls"),
    KeyBinding([.character("?")], .openHelp, lesson.union([.menu]), "help", "all keys"),
    KeyBinding([.character("?")], .close, [.reading]),
    KeyBinding(
      [.character("q"), .control("c")], .quit,
      Set(KeyContext.allCases).subtracting([.editing, .naming]),
      "quit", "quit; your progress is saved", shown: "q"),
    KeyBinding([.control("c")], .quit, [.editing, .naming]),
  ]
}

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
    guard context == .playing, contexts.contains(.walking) else { return false }
    return ![.nextPage, .previousPage, .nextLesson, .previousLesson, .toggleRunning, .finishEpoch]
      .contains(action)
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
