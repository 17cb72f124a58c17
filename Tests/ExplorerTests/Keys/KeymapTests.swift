import Drawing
import Lessons
import Testing

@testable import Explorer
@testable import Session

/// What each key means, and where.
@Suite struct KeymapTests {
  private static let lesson: [KeyContext] = [.walking, .predicting, .computing, .challenging]

  @Test(arguments: KeyContext.allCases)
  func noKeyHasTwoMeanings(_ context: KeyContext) {
    var meanings: [Key: [Action]] = [:]
    for binding in Keymap.bindings(in: context) {
      for key in binding.keys { meanings[key, default: []].append(binding.action) }
    }
    for (key, actions) in meanings where actions.count > 1 {
      Issue.record("\(KeyScript.name(key)) in \(context): \(actions)")
    }
  }

  @Test(arguments: KeyContext.allCases)
  func everyBindingIsReachable(_ context: KeyContext) {
    for binding in Keymap.bindings(in: context) {
      let reachable = binding.keys.filter { Keymap.action(for: $0, in: context) == binding.action }
      #expect(!reachable.isEmpty, "\(binding.keyText) in \(context) is taken by typing")
    }
  }

  private static let design: [(key: Key, action: Action)] = [
    (.space, .walk(.forward)), (.right, .walk(.forward)), (.pageDown, .walk(.forward)),
    (.left, .walk(.back)),
    (.backspace, .walk(.back)), (.pageUp, .walk(.back)), (.enter, .walk(.phaseEnd)),
    (.character("."), .walk(.trainingStepEnd)), (.character(","), .walk(.update)),
    (.character("x"), .look(.example(places: 1))), (.character("X"), .look(.example(places: -1))),
    (.character("t"), .train(.epoch)),
    (.character("T"), .train(.runOrPause)), (.down, .look(.scroll(rows: 1))),
    (.up, .look(.scroll(rows: -1))),
    (.character("n"), .walk(.nextPage)), (.character("p"), .walk(.previousPage)),
    (.character("]"), .walk(.nextLesson)),
    (.character("["), .walk(.previousLesson)), (.home, .walk(.firstStep)), (.end, .walk(.lastStep)),
    (.tab, .look(.nextNeuron)), (.backTab, .look(.neuronBefore)),
    (.character("w"), .look(.nextWeight)),
    (.character("e"), .change(.edit)), (.character("+"), .change(.nudge(steps: 1))),
    (.character("-"), .change(.nudge(steps: -1))), (.character("a"), .change(.activation)),
    (.character("g"), .look(.gradientCheck)), (.character("v"), .look(.nextView)),
    (.character("z"), .look(.largeNumbers)),
    (.character("u"), .change(.undo)),
    (.character("U"), .change(.redo)), (.character("r"), .change(.reset)),
    (.character("s"), .change(.reseed)),
    (.character("i"), .look(.explanation)), (.character("m"), .menu(.open)),
    (.character("?"), .card(.help)),
    (.character("q"), .screen(.quit)), (.character("M"), .screen(.mouse)),
    (.character("h"), .question(.hint)), (.character(":"), .walk(.jump)),
    (.character("/"), .walk(.search)),
    (.character("j"), .look(.scroll(rows: 1))), (.character("k"), .look(.scroll(rows: -1))),
    (.character("l"), .walk(.forward)), (.control("c"), .screen(.quit)),
  ]

  @Test(arguments: design)
  func everyKeyOfTheDesign(_ key: Key, _ action: Action) {
    #expect(Keymap.action(for: key, in: .walking) == action)
  }

  @Test(arguments: lesson)
  func spaceGoesOnWhateverIsAsked(_ context: KeyContext) {
    let action = Keymap.action(for: .space, in: context)
    #expect(action == .walk(.forward) || action == .question(.showMe))
    #expect(Keymap.action(for: .right, in: context) == action)
    #expect(Keymap.action(for: .pageDown, in: context) == action)
    #expect(Keymap.action(for: .pageUp, in: context) == .walk(.back))
  }

  @Test(arguments: KeyContext.allCases)
  func escapeNeverQuitsAndControlCAlwaysDoes(_ context: KeyContext) {
    #expect(Keymap.action(for: .escape, in: context) != .screen(.quit))
    #expect(Keymap.action(for: .control("c"), in: context) == .screen(.quit))
    let isTyping = [.editing, .naming, .jumping, .searching].contains(context)
    if !isTyping { #expect(Keymap.action(for: .character("q"), in: context) == .screen(.quit)) }
  }

  @Test(arguments: 0...9)
  func digits(_ digit: Int) {
    let key = Key.character(Character("\(digit)"))
    #expect(Keymap.action(for: key, in: .predicting) == .question(.choice(digit)))
    #expect(Keymap.action(for: key, in: .menu) == .menu(.mark(digit)))
    #expect(Keymap.action(for: key, in: .walking) == nil)
    for context in [KeyContext.computing, .answering, .editing] {
      #expect(Keymap.action(for: key, in: context) == .typing(.character(Character("\(digit)"))))
    }
  }

  @Test(arguments: ["½", "é", "\u{0}", "🙂"])
  func strangeCharactersDoNothing(_ text: String) {
    for character in text {
      // A file may have any name.
      for context in KeyContext.allCases where context != .naming && context != .searching {
        #expect(Keymap.action(for: .character(character), in: context) == nil, "\(context)")
      }
    }
  }

  @Test(arguments: KeyContext.allCases)
  func helpIsASentenceAndHintsAreShort(_ context: KeyContext) {
    for binding in Keymap.bindings(in: context) {
      // What is offered at the end of a walk is a sentence.
      let most = binding.action == .question(.again) ? 25 : 14
      if let hint = binding.hint { #expect(hint.count <= most && !hint.isEmpty) }
      #expect(!binding.keyText.isEmpty)
      #expect(binding.help.count <= 59, "\(binding.help)")
      #expect(binding.help.first?.isUppercase != true)
    }
  }
}
