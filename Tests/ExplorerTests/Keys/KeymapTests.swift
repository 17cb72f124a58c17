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
    (.space, .forward), (.right, .forward), (.pageDown, .forward), (.left, .back),
    (.backspace, .back), (.pageUp, .back), (.enter, .finishPhase),
    (.character("."), .finishExample), (.character("t"), .finishEpoch),
    (.character("T"), .toggleRunning), (.down, .scroll(rows: 1)), (.up, .scroll(rows: -1)),
    (.character("n"), .nextPage), (.character("p"), .previousPage), (.character("]"), .nextLesson),
    (.character("["), .previousLesson), (.home, .firstStep), (.end, .lastStep),
    (.tab, .selectNext), (.backTab, .selectPrevious), (.character("w"), .walkWeights),
    (.character("e"), .edit), (.character("+"), .nudge(steps: 1)),
    (.character("-"), .nudge(steps: -1)), (.character("a"), .changeActivation),
    (.character("g"), .checkGradients), (.character("v"), .changeView), (.character("u"), .undo),
    (.character("U"), .redo), (.character("r"), .reset), (.character("s"), .reseed),
    (.character("i"), .explain), (.character("m"), .openMenu), (.character("?"), .openHelp),
    (.character("q"), .quit), (.character("M"), .toggleMouse), (.character("h"), .back),
    (.character("j"), .scroll(rows: 1)), (.character("k"), .scroll(rows: -1)),
    (.character("l"), .forward), (.control("c"), .quit),
  ]

  @Test(arguments: design)
  func everyKeyOfTheDesign(_ key: Key, _ action: Action) {
    #expect(Keymap.action(for: key, in: .walking) == action)
  }

  @Test(arguments: lesson)
  func spaceGoesOnWhateverIsAsked(_ context: KeyContext) {
    let action = Keymap.action(for: .space, in: context)
    #expect(action == .forward || action == .showAnswer)
    #expect(Keymap.action(for: .right, in: context) == action)
    #expect(Keymap.action(for: .pageDown, in: context) == action)
    #expect(Keymap.action(for: .pageUp, in: context) == .back)
  }

  @Test(arguments: KeyContext.allCases)
  func escapeNeverQuitsAndControlCAlwaysDoes(_ context: KeyContext) {
    #expect(Keymap.action(for: .escape, in: context) != .quit)
    #expect(Keymap.action(for: .control("c"), in: context) == .quit)
    let isTyping = context == .editing || context == .naming
    if !isTyping { #expect(Keymap.action(for: .character("q"), in: context) == .quit) }
  }

  @Test(arguments: 0...9)
  func digits(_ digit: Int) {
    let key = Key.character(Character("\(digit)"))
    #expect(Keymap.action(for: key, in: .predicting) == (digit == 0 ? nil : .choose(digit)))
    #expect(Keymap.action(for: key, in: .menu) == .choose(digit))
    #expect(Keymap.action(for: key, in: .walking) == nil)
    for context in [KeyContext.computing, .editing] {
      #expect(Keymap.action(for: key, in: context) == .type(Character("\(digit)")))
    }
  }

  @Test(arguments: ["½", "é", "\u{0}", "🙂"])
  func strangeCharactersDoNothing(_ text: String) {
    for character in text {
      // A file may have any name.
      for context in KeyContext.allCases where context != .naming {
        #expect(Keymap.action(for: .character(character), in: context) == nil, "\(context)")
      }
    }
  }

  @Test(arguments: KeyContext.allCases)
  func helpIsASentenceAndHintsAreShort(_ context: KeyContext) {
    for binding in Keymap.bindings(in: context) {
      if let hint = binding.hint { #expect(hint.count <= 14 && !hint.isEmpty) }
      #expect(!binding.keyText.isEmpty)
      #expect(binding.help.count <= 59, "\(binding.help)")
      #expect(binding.help.first?.isUppercase != true)
    }
  }
}
