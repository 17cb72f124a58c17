import Lessons
import Session

/// What happens in free play alone.
extension State {
  mutating func update(_ action: Action.Play) {
    if action == .open { return resumePlay() }
    guard let play else { return }
    switch action {
    case .open: break
    case .options: overlay = .options
    case .mark(let rows): mark(rows, in: play.settings)
    case .step(let steps): change(by: steps)
    case .set(let name, let value): set(name, to: value)
    case .keepBeside: keepBeside()
    case .save: beginSave()
    case .saveAs(let path): finishSave(path)
    }
  }

  /// Opens free play.
  package mutating func openPlay(_ settings: PlaySettings, epochs: Int = 0) {
    var play = FreePlay(settings)
    if epochs > 0 { play.walk.finishEpochs(epochs) }
    open(play)
  }

  /// Opens free play as it was left, or for the first time.
  private mutating func resumePlay() {
    guard let keptPlay else { return openPlay(PlaySettings()) }
    open(keptPlay)
    notice = "Your network is as you left it."
  }

  private mutating func open(_ play: FreePlay) {
    overlay = nil
    field = nil
    isRunning = false
    place = .play(play)
  }

  /// The option that the panel marks: the one chosen last while there is such an option.
  func markedOption(_ settings: PlaySettings) -> PlayOption {
    settings.options.contains(chosenOption) ? chosenOption : .data
  }

  private mutating func mark(_ rows: Int, in settings: PlaySettings) {
    let options = settings.options
    let index = options.firstIndex(of: markedOption(settings)) ?? 0
    chosenOption = options[min(max(0, index + rows), options.count - 1)]
  }

  /// The next value of the option that is marked.
  private mutating func change(by steps: Int) {
    guard var play else { return }
    let option = markedOption(play.settings)
    guard let changed = play.settings.stepping(option, up: steps > 0) else {
      let label = play.settings.label(option, look.notation)
      notice = "\(label) ends here: \(play.settings.text(option))."
      return
    }
    // An update is done at its end: an epoch of one batch needs no second training step.
    let learned = play.walk.moment.trainingStep > 0 || play.walk.isComplete
    let keptRun = play.keepsRun
    play.choose(changed, for: option)
    self.play = play
    guard learned else { return }
    // Nothing goes without a word, and everything comes back.
    if option == .batch {
      notice =
        "Batch \(changed.text(option)): training goes on from here. u takes it back."
    }
    guard !option.keepsTraining else { return }
    let waits = keptRun && option == .data ? ", and the run beside waits for its data" : ""
    let chosen = "\(changed.label(option, look.notation)) \(changed.text(option))"
    notice = "\(chosen): the network begins anew\(waits). u takes it back."
  }

  /// An option by its name: `learning-rate`, `0.1`.
  private mutating func set(_ name: String, to value: String) {
    guard var play else { return }
    var settings = play.settings
    do throws(PlayProblem) {
      try settings.set(name, to: value)
    } catch {
      let text = Sanitiser.visible(error.description, keepingLines: false)
      notice = "\(text.capitalisedFirst)."
      return
    }
    guard let option = PlayOption(named: name) else { return }
    play.choose(settings, for: option)
    self.play = play
    let start = String(value.unicodeScalars.prefix(60).map(Character.init))
    let kept = option.keepsTraining ? "" : " The network begins anew."
    notice =
      "\(name.capitalisedFirst) is now \(Sanitiser.visible(start, keepingLines: false)).\(kept)"
  }

  private mutating func keepBeside() {
    guard var play else { return }
    notice =
      play.toggleBeside()
      ? "This run stays beside: change an option, train, and compare. B lets it go."
      : "The run beside is gone."
    self.play = play
  }
}
