import Drawing
import Lessons
import Session

/// What happens in free play alone.
extension State {
  /// Opens free play.
  package mutating func openPlay(_ settings: PlaySettings, epochs: Int = 0) {
    var walk = LessonWalk(settings)
    if epochs > 0 { walk.finishEpochs(epochs) }
    overlay = nil
    field = nil
    isRunning = false
    place = .lesson(walk)
  }

  /// Opens free play as it was left, or for the first time.
  private mutating func resumePlay() {
    guard let walk = kept[Lesson.playID] else { return openPlay(PlaySettings()) }
    overlay = nil
    field = nil
    place = .lesson(walk.awake)
    notice = "Your network is as you left it."
  }

  mutating func updatePlay(_ action: Action) {
    if case .changeSpeed(let steps) = action { changeSpeed(steps) }
    if action == .openPlay { resumePlay() }
    guard case .lesson(var walk) = place, walk.play != nil else { return }
    switch action {
    case .openOptions: overlay = .options
    case .changeOption(let steps): change(&walk, by: steps)
    case .keepBeside:
      notice =
        walk.toggleBeside()
        ? "This run stays beside: change an option, train, and compare. B lets it go."
        : "The run beside is gone."
    case .showCommandLine: overlay = .commandLine
    case .beginSave: beginSave()
    default: break
    }
    place = .lesson(walk)
  }

  /// The option that the panel marks: the one chosen last while there is such an option.
  func markedOption(_ settings: PlaySettings) -> PlayOption {
    settings.options.contains(chosenOption) ? chosenOption : .data
  }

  mutating func moveInOptions(_ rows: Int) {
    guard let settings = walk?.play?.settings else { return }
    let options = settings.options
    let index = options.firstIndex(of: markedOption(settings)) ?? 0
    chosenOption = options[min(max(0, index + rows), options.count - 1)]
  }

  private mutating func change(_ walk: inout LessonWalk, by steps: Int) {
    guard let settings = walk.play?.settings else { return }
    let option = markedOption(settings)
    guard let changed = settings.stepping(option, up: steps > 0) else {
      notice = "\(option.label) ends here: \(settings.text(option))."
      return
    }
    walk.choose(changed, for: option)
  }

  private mutating func changeSpeed(_ steps: Int) {
    speed = speed.moved(steps)
    notice = runningNotice
  }
}

extension Action {
  /// Whether training runs on when this happens.
  func keepsRunning(in context: KeyContext) -> Bool {
    switch self {
    case .toggleRunning, .changeSpeed, .openOptions, .changeOption, .changeView, .keepBeside,
      .readCurve,
      .moveInCurve, .changeScale:
      true
    case .close: context == .options || context == .curve
    case .moveInList, .undo, .redo, .reset, .reseed: context == .options
    case .selectNext, .selectPrevious: context == .playing
    default: false
    }
  }
}
