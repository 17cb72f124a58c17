import Drawing
import Lessons
import Session
import Walkthrough

/// A whole session in plain sentences: one fact a line, appended, for screen readers and pipes.
///
/// It walks the same lessons with the same state as the screen does; only the telling differs.
package struct PlainSession: Sendable {
  /// The same state as that of a screen.
  package internal(set) var state: State
  /// What was noticed at the last step, so that it is not said at each again.
  private var noticed: [String] = []
  /// True while another's session is told: nothing that could be typed is offered then.
  package internal(set) var isFollowing = false

  /// A session that goes on from a state.
  package init(state: State) {
    self.state = state
  }

  /// True when the learner has quit.
  package var isFinished: Bool { state.isFinished }

  /// Ends the session: by now it was quit, or no line comes any more.
  package mutating func end() {
    if !isFinished { state.update(.screen(.quit)) }
    state.rememberStops()
  }

  /// Hands the file over that is to be written; nil when there is none.
  package mutating func takeSave() -> PendingSave? { state.takeSave() }

  /// What is said first.
  package mutating func begin() -> [String] {
    let lines =
      switch state.place {
      case .menu: menu()
      case .lesson, .play: opening() + here()
      }
    return lines.map(ReadAloud.signs)
  }

  /// Takes one line that was typed and says what comes of it.
  package mutating func answer(_ line: String) -> [String] {
    reply(to: line).map(ReadAloud.signs)
  }

  private mutating func reply(to line: String) -> [String] {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    state.notice = nil
    switch PlainCommand(words) {
    case .next: return next()
    case .command(let name, let rest): return run(name, rest)
    case .number(let text): return number(text)
    case .unknown(let word):
      return ["I do not know \"\(Sanitised.text(word))\". Type help for all commands."]
    }
  }
}

// MARK: Commands

extension PlainSession {
  private mutating func run(_ name: PlainCommand.Name, _ rest: [String]) -> [String] {
    switch name {
    case .back: return back()
    case .why: return why(rest)
    case .show: return show(rest)
    case .hint: return hint()
    case .page: return here()
    case .pageAfter: return turn(.nextPage)
    case .pageBefore: return turn(.previousPage)
    case .menu:
      state.update(.menu(.open))
      return menu()
    case .set: return set(rest)
    case .undo: return change(.undo)
    case .redo: return change(.redo)
    case .reset: return change(.reset)
    case .check:
      state.walk?.noteLook(at: 0, isCheck: true)
      return checkGradients()
    case .wrong: return walk(.question(.accuse))
    case .example: return walk(.walk(.trainingStepEnd))
    case .update: return walk(.walk(.update))
    case .look:
      state.update(.look(.example(places: 1)))
      return notice()
    case .again: return again()
    case .link: return link(rest)
    case .smaller: return nudge(powers: 1)
    case .larger: return nudge(powers: -1)
    case .train: return train(rest)
    case .play:
      state.update(.play(.open))
      return notice() + opening() + here()
    case .beside: return beside()
    case .options: return options()
    case .option: return option(rest)
    case .command: return commandLine()
    case .save: return save(rest)
    case .seed: return change(.reseed)
    case .help: return PlainCommand.help
    case .quit:
      state.update(.screen(.quit))
      return ["Goodbye. Your place is kept."]
    }
  }

  /// To another page, which is read; or why there is none.
  private mutating func turn(_ action: Action.Walk) -> [String] {
    let before = state.walk?.pageNumber
    state.update(.walk(action))
    return notice() + (state.walk?.pageNumber == before ? [] : here())
  }

  /// What the state has to say, without what is set for the eye.
  func notice() -> [String] {
    guard let notice = state.notice else { return [] }
    return [state.walk.map { PlainWords($0, look: state.look).heard(notice) } ?? notice]
  }

  private mutating func next() -> [String] {
    switch state.place {
    case .menu:
      state.update(.menu(.enter))
      return opening() + here()
    case .lesson, .play:
      if state.overlay == .lessonEnd { return nextLesson() }
      return walk(state.keyContext.isWalking ? .walk(.forward) : .question(.showMe))
    }
  }

  private mutating func nextLesson() -> [String] {
    state.update(.walk(.nextLesson))
    return state.walk == nil ? ["This was the last lesson."] + menu() : opening() + here()
  }

  /// Does something in the lesson and tells what is new: a page, an answer, or steps.
  private mutating func walk(_ action: Action) -> [String] {
    guard let before = state.walk else { return menu() }
    state.update(action)
    guard let after = state.walk else { return menu() }
    if state.overlay == .lessonEnd { return lessonEnd(after) }
    if after.pageNumber != before.pageNumber { return here() }
    if before.pendingAsk != nil, after.pendingAsk == nil,
      action == .question(.showMe) || after.isSearching
    {
      return outcome(after)
    }
    let words = PlainWords(after, look: state.look)
    let isTraining = after.isTrainingPage && after.epochsDone > before.epochsDone
    let said =
      isTraining ? words.training(since: before.epochsDone) : words.steps(since: before)
    let offer = after.canBeTakenAgain ? ["Type again for the same with numbers to fill in."] : []
    let notice = notice()
    defer { noticed = notice }
    return (notice == noticed ? [] : notice) + said + question() + offer
  }

  private mutating func back() -> [String] {
    guard let before = state.walk else { return menu() }
    state.update(.walk(.back))
    guard let after = state.walk else { return menu() }
    if after.pageNumber != before.pageNumber { return here() }
    if after.pendingAsk != nil { return notice() + question() }
    return notice() + ["Back to here:"] + PlainWords(after, look: state.look).currentStep
  }

  /// What the last step is, or what a word of the lesson's own means.
  private func why(_ rest: [String]) -> [String] {
    guard let walk = state.walk else { return ["Open a lesson first."] }
    let word = rest.joined(separator: " ")
    if let term = walk.lesson.glossary.first(where: { $0.word.lowercased() == word.lowercased() }) {
      return ["\(term.word.capitalisedFirst): \(term.meaning)"]
    }
    return PlainWords(walk, look: state.look).why
  }

  private func show(_ rest: [String]) -> [String] {
    guard let walk = state.walk else { return ["Open a lesson first."] }
    let words = PlainWords(walk, look: state.look)
    guard let name = rest.first else { return words.everything }
    if let view = Scene.View(rawValue: name),
      let said = words.picture(view, Array(rest.dropFirst()))
    {
      return said
    }
    if let neuron = Neuron(key: name), walk.trace.shape.position(of: neuron) != nil {
      return words.neuron(neuron)
    }
    if let quantity = Quantity(asShown: rest.joined(separator: " ")),
      walk.trace.value(of: quantity) != nil
    {
      return [words.quantity(quantity)]
    }
    return ["This network has no \"\(Sanitised.text(name))\". Try show h1, show L or show alone."]
  }

  private mutating func set(_ rest: [String]) -> [String] {
    guard rest.count == 2, let quantity = Quantity(asShown: rest[0]),
      let value = TypedNumber.value(rest[1])
    else { return ["Say it like this: set w(x1->h1) 0.5"] }
    guard state.walk != nil else { return ["Open a lesson first."] }
    state.update(.change(.set(quantity, to: value)))
    guard let walk = state.walk, walk.trace.value(of: quantity) == value else { return notice() }
    return [
      "\(SpokenNotation(walk.trace).name(quantity).capitalisedFirst) is now \(SpokenNotation.number(value)). undo takes it back."
    ] + PlainWords(walk, look: state.look).currentStep
  }

  private mutating func change(_ action: Action.Change) -> [String] {
    state.update(.change(action))
    return notice() + (state.walk.map { PlainWords($0, look: state.look).currentStep } ?? [])
  }

  /// The page once more, with numbers to fill in.
  private mutating func again() -> [String] {
    guard state.walk?.canBeTakenAgain == true else {
      return ["At the end of a page's steps, again leaves some of its numbers to you."]
    }
    state.update(.question(.again))
    return notice() + question()
  }

  /// Another size of nudge, and what it does.
  private mutating func nudge(powers: Int) -> [String] {
    state.update(.look(.nudge(powers: powers)))
    guard let walk = state.walk else { return ["Open a lesson first."] }
    return notice() + PlainWords(walk, look: state.look).nudged
  }

  private func checkGradients() -> [String] {
    guard let walk = state.walk else { return ["Open a lesson first."] }
    return PlainWords(walk, look: state.look).gradientCheck
  }
}
