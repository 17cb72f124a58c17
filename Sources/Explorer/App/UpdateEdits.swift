import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// Changing the live network.
extension State {
  mutating func update(_ action: Action.Change) {
    guard var walk else { return }
    if walk.waitsForAnswer {
      notice = heldNotice(walk)
      return
    }
    switch action {
    case .edit: beginEdit(walk)
    case .set(let quantity, let value): set(quantity, to: value, in: &walk)
    case .nudge(let steps): nudge(&walk, by: steps)
    case .activation: changeActivation(&walk)
    case .undo: undo(&walk)
    case .redo: redo(&walk)
    case .reset: return reset()
    case .reseed: return reseed()
    }
    self.walk = walk
  }

  /// Opens a field for the selected value; for the learning rate when nothing is selected.
  private mutating func beginEdit(_ walk: LessonWalk) {
    field = TextField(purpose: .edit(walk.selection?.editable ?? .learningRate), text: "")
  }

  mutating func finishEdit(of quantity: Quantity, text: String) {
    guard var walk else { return }
    guard let value = TypedNumber.value(text) else {
      field?.complaint = text.isEmpty ? "Type a number, or Esc to leave it." : Self.notANumber
      return
    }
    if let complaint = Self.complaint(SettingBounds(editing: quantity), value)
      ?? objection(toTarget: quantity, value, in: walk)
    {
      field?.complaint = complaint
      return
    }
    field = nil
    set(quantity, to: value, in: &walk)
    self.walk = walk
  }

  /// What is said of a number beyond its bounds; nil when it is within them.
  static func complaint(_ bounds: SettingBounds, _ value: Double) -> String? {
    guard !bounds.contains(value) else { return nil }
    guard bounds.range.lowerBound >= 0 else { return "Please stay within a million." }
    return "It is \(bounds.meaning)\(bounds.reason(against: value).map { ": \($0)" } ?? "")."
  }

  /// What the loss has against a target; nil for all else.
  private func objection(
    toTarget quantity: Quantity, _ value: Double, in walk: LessonWalk
  ) -> String? {
    let loss = walk.experiment.loss
    guard case .target = quantity.unmarked, !loss.allows(target: value) else { return nil }
    return "\(loss.rawValue.capitalisedFirst) needs \(loss.meaningOfTargets)."
  }

  static var notANumber: String { "That is not a number. Try 0.5, -2, 1/3 or 3e-2." }

  /// Moves the selected value a little: a twentieth of its power of ten; the learning rate by half.
  private mutating func nudge(_ walk: inout LessonWalk, by steps: Int) {
    let quantity = walk.selection?.editable ?? .learningRate
    guard let value = walk.trace.value(of: quantity) else { return }
    let moved: Double
    if quantity == .learningRate {
      moved = steps > 0 ? max(value * 2, 0.001) : value / 2
    } else {
      // Rounded, so that 0.1 and back is 0.1 again and not 0.09999999999999998.
      moved = ((value + 0.1 * Double(steps)) * 1e6).rounded() / 1e6
    }
    set(quantity, to: moved, in: &walk)
  }

  private mutating func set(_ quantity: Quantity, to value: Double, in walk: inout LessonWalk) {
    let old = walk.trace.value(of: quantity) ?? .nan
    guard value != old else { return }
    if let objection = SettingBounds(editing: quantity).objection(to: value) {
      notice = "\(SpokenNotation(walk.trace).name(quantity).capitalisedFirst) \(objection)."
      return
    }
    if let objection = objection(toTarget: quantity, value, in: walk) {
      notice = objection
      return
    }
    guard walk.make(.set(quantity, to: value)) else {
      notice = "\(look.notation.text(quantity)) is not a number that can be set here."
      return
    }
    let minus = look.notation.minus
    notice =
      "\(look.notation.text(quantity)): \(NumberFormat.short(old, minus: minus)) is now "
      + "\(NumberFormat.short(value, minus: minus)). Marked is what changed; u takes it back."
  }

  /// The next activation for the layer of the selected neuron.
  private mutating func changeActivation(_ walk: inout LessonWalk) {
    let neuron = walk.selection?.neuron ?? walk.currentStep?.quantity.neuron
    guard let neuron, let layer = walk.trace.shape.layer(of: neuron), layer > 0 else {
      notice = "Select a hidden or output neuron first: Tab goes from one to the next."
      return
    }
    let current = walk.experiment.network.layers[layer - 1].activation
    guard let next = allowedActivation(after: current, layer: layer, in: walk.experiment) else {
      notice = "This loss needs the output activation that it has."
      return
    }
    if walk.make(.activation(layer: layer, next)) {
      notice = "The layer of \(neuron.key) is now \(next.rawValue). u takes it back."
    }
  }

  /// The next activation that the loss can work with; nil when there is no other.
  private func allowedActivation(
    after current: Activation, layer: Int, in experiment: Experiment
  ) -> Activation? {
    let isOutput = layer == experiment.network.layers.count
    if isOutput, experiment.loss.neededActivation != nil { return nil }
    let choices = Activation.allCases.filter { $0 != .softmax }
    let index = choices.firstIndex(of: current) ?? -1
    return choices[(index + 1) % choices.count]
  }

  private mutating func undo(_ walk: inout LessonWalk) {
    let (subject, settings) = (walk.undoSubject, walk.setup?.settings)
    guard walk.undo() else {
      notice = "Nothing to take back."
      return
    }
    let what = subject.flatMap { sentence(about: $0, in: walk) } ?? change(of: settings, in: walk)
    notice = what.map { "Taken back: \($0) again." } ?? "Taken back: \(Self.name(of: subject))."
  }

  private mutating func redo(_ walk: inout LessonWalk) {
    let (subject, settings) = (walk.redoSubject, walk.setup?.settings)
    guard walk.redo() else {
      notice = "Nothing to make again."
      return
    }
    let what = subject.flatMap { sentence(about: $0, in: walk) } ?? change(of: settings, in: walk)
    notice = what.map { "Made again: \($0)." } ?? "Made again: \(Self.name(of: subject))."
  }

  /// The first option of free play that is another now: `hidden layers 2`.
  private func change(of settings: PlaySettings?, in walk: LessonWalk) -> String? {
    guard let settings, let now = walk.setup?.settings else { return nil }
    return now.options.first { now.text($0) != settings.text($0) }
      .map { "\($0.label(look.notation)) is \(now.text($0))" }
  }

  /// What a change is called that sets no single number.
  private static func name(of subject: RunVersion.Subject?) -> String {
    switch subject {
    case .reset: "the reset"
    case .reseed: "the new seed"
    case .value, .activation, nil: "the last change"
    }
  }

  /// How it now stands: `w(x1→h1) is 0.15`.
  private func sentence(about subject: RunVersion.Subject, in walk: LessonWalk) -> String? {
    switch subject {
    case .value(let quantity):
      return walk.trace.value(of: quantity).map { value in
        let number = NumberFormat.short(value, minus: look.notation.minus)
        return "\(look.notation.text(quantity)) is \(number)"
      }
    case .activation(let layer):
      guard layer < walk.trace.shape.sizes.count else { return nil }
      let neuron = walk.trace.shape.neurons(layer: layer)[0]
      let activation = walk.experiment.network.layers[layer - 1].activation
      return "the layer of \(neuron.key) is \(activation.rawValue)"
    case .reset, .reseed: return nil
    }
  }

  private mutating func reset() {
    if var play {
      play.restart(with: play.settings)
      self.play = play
      notice = "Back to the first weights, with the options as they are. u takes it back."
      return
    }
    guard var walk else { return }
    guard walk.experiment != walk.firstExperiment || walk.moment.trainingStep > 0 else {
      notice = "The network is as it was at first."
      return
    }
    let rate = walk.experiment.learningRate
    walk.reset()
    self.walk = walk
    notice =
      "Back to the same initial weights\(changedRate(from: rate, in: walk)). u takes it back."
  }

  private mutating func reseed() {
    if var play, let settings = play.settings.stepping(.seed, up: true) {
      play.choose(settings, for: .seed)
      self.play = play
      notice = "New first weights from seed \(settings.seed). u takes it back."
      return
    }
    guard var walk else { return }
    let rate = walk.experiment.learningRate
    walk.redraw(from: seed)
    self.walk = walk
    notice =
      "New initial weights from seed \(seed)\(changedRate(from: rate, in: walk))"
      + "\(walk.isSearching ? ", and another fault" : ""). "
      + "r goes back to the first ones."
    seed += 1
  }

  /// What is said of a learning rate that a new beginning has set back: `, η is 0.5 again`.
  private func changedRate(from old: Double, in walk: LessonWalk) -> String {
    let rate = walk.experiment.learningRate
    guard rate != old else { return "" }
    return ", \(look.notation.text(.learningRate)) is \(NumberFormat.short(rate)) again"
  }
}
