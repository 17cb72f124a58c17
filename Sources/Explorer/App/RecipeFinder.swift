import Drawing
import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// Finds the line that leads to what a lesson shows, by going there.
///
/// An address says where the reader stands and what was set in that training step. What was changed
/// in others, or is no number, is changed by keys on the way; view and selection come last.
struct RecipeFinder {
  private let wanted: LessonWalk
  private let changes: ChangesSoFar
  private var state: State
  private var keys: [Key] = []

  static func recipe(for walk: LessonWalk, on state: State) -> LessonRecipe? {
    var finder = RecipeFinder(walk, on: state)
    let place: LessonPlace
    let isAddress = finder.changes.areSettings(of: walk.trace.trainingStep)
    if isAddress {
      place = walk.place(with: finder.changes)
      guard finder.open(place) else { return nil }
    } else {
      place = finder.beginning
      guard finder.open(place) else { return nil }
      finder.change()
      finder.arrive()
    }
    finder.dress()
    return LessonRecipe(
      place: place, keys: finder.keys.map(KeyScript.name), changesNetwork: !isAddress,
      isExact: finder.isThere,
      lesson: walk.lesson.id, source: state.source)
  }

  /// The keys that select and show what free play shows, where it stands already.
  static func lastKeys(for play: FreePlay, on state: State) -> [Key] {
    var finder = RecipeFinder(play.walk, on: state)
    finder.state = state
    (finder.state.overlay, finder.state.field, finder.state.isRunning) = (nil, nil, false)
    finder.state.walk = play.walk.bare
    finder.dress()
    return finder.keys
  }

  private init(_ walk: LessonWalk, on state: State) {
    wanted = walk
    changes = walk.changesSoFar
    self.state = State(
      lessons: LessonCatalogue([walk.lesson]), size: state.size, look: state.look)
  }

  private var walk: LessonWalk { state.walk ?? wanted }

  private var isThere: Bool {
    walk.moment == wanted.moment && walk.isWatching == wanted.isWatching
      && walk.present == wanted.present && walk.experiment == wanted.experiment
  }

  /// Goes to a place of the lesson, as it is opened; false when it has none such.
  private mutating func open(_ place: LessonPlace) -> Bool {
    state.open(lesson: 0, page: place.page - 1)
    guard var walk = state.walk, (try? walk.go(to: place)) != nil else { return false }
    state.walk = walk
    state.seed = place.seed ?? 1
    return true
  }

  // MARK: Changing

  /// The page in the first training step that something was changed in.
  private var beginning: LessonPlace {
    let first = changes.groups.first
    var place = LessonPlace(page: wanted.pageNumber + 1, seed: changes.seed)
    // Weights that are drawn once more would take away what was set.
    if changes.activationsBefore.isEmpty { place.settings = first?.settings ?? [] }
    var plain = self
    let step = changes.activationsBefore.isEmpty ? first?.trainingStep ?? 0 : 0
    if plain.open(LessonPlace(page: place.page)), plain.walk.trace.trainingStep != step {
      place.trainingStep = step + 1
    }
    return place
  }

  /// Makes every change that the address does not.
  private mutating func change() {
    // A number to fill in would hold back whoever passes it.
    press(.character("f"), atMost: 4) { $0.fading == .shown }
    if !changes.activationsBefore.isEmpty {
      setActivations(changes.activationsBefore)
      press([.character("s")])
    }
    for group in changes.groups {
      go(toTrainingStep: group.trainingStep) { $0.trace.trainingStep }
      for setting in group.settings where walk.trace.value(of: setting.quantity) != setting.value {
        set(setting)
      }
      setActivations(group.activations)
    }
  }

  private mutating func set(_ setting: LessonPlace.Setting) {
    free()
    lookAt(example: setting.quantity.example)
    let quantity = setting.quantity.unmarked
    select(Selection(editing: quantity))
    type("e", setting.valueText)
  }

  private mutating func setActivations(_ activations: [(layer: Int, activation: Activation)]) {
    for (layer, activation) in activations {
      free()
      select(.neuron(walk.trace.shape.neurons(layer: layer)[0]))
      press(.character("a"), atMost: 20) {
        $0.experiment.network.layers[layer - 1].activation == activation
      }
    }
  }

  // MARK: Going there

  /// On to a training step, by epochs where they are on the way.
  private mutating func go(toTrainingStep step: Int, by place: (LessonWalk) -> Int) {
    while place(walk) < step, keys.count < LessonRecipe.mostKeys {
      free()
      let (epoch, run) = (walk.epochsDone + 1, walk.run)
      if run.trainingSteps(epochs: epoch) > step {
        press([.character(".")])
      } else if walk.isTrainingPage {
        type(":", "\(run.epochs(at: Moment(trainingStep: step, cursor: 0)))")
      } else {
        press([.character("t")])
      }
    }
  }

  /// To the moment that is wanted.
  private mutating func arrive() {
    free()
    if wanted.isWatching {
      if !isThere { type(":", "\(wanted.epochsDone)") }
      if !isThere {
        go(toTrainingStep: wanted.trace.trainingStep) {
          $0.moment.trainingStep + ($0.isComplete ? 1 : 0)
        }
        // Training that runs, and is paused at once, leaves the steps for the epochs.
        press([.character("T"), .character("T")])
      }
      return
    }
    go(toTrainingStep: wanted.moment.trainingStep) { $0.moment.trainingStep }
    free()
    if walk.moment.trainingStep > wanted.moment.trainingStep {
      goTo(step: 0)
      press([.left])
    }
    goTo(step: wanted.cursor)
  }

  /// To a step of the training step that is open.
  private mutating func goTo(step: Int) {
    // A question on the way is stopped at, and gone on from.
    for _ in 0..<3
    where walk.moment.cursor != step || walk.isWatching != wanted.isWatching {
      free()
      if walk.isTrainingPage {
        press(Array(repeating: .left, count: max(0, walk.moment.cursor - step)))
      } else {
        type(":", "\(step)")
      }
    }
  }

  // MARK: What is selected and shown

  private mutating func dress() {
    leaveBlanks()
    select(wanted.selection)
    if wanted.run.chosenExample != nil { lookAt(example: wanted.trace.exampleNumber) }
    let views = WalkView.choices(for: walk).count
    press(.character("v"), atMost: views) { [wanted] in
      $0.viewNumber == min(wanted.viewNumber, views - 1)
    }
    let isSmaller = walk.nudgePower < wanted.nudgePower
    press(.character(isSmaller ? "d" : "D"), atMost: 20) { [wanted] in
      $0.nudgePower == wanted.nudgePower
    }
    press(.character("j"), atMost: wanted.textScroll) { [wanted] in
      $0.textScroll == wanted.textScroll
    }
  }

  /// Leaves as many numbers to fill in as there are.
  private mutating func leaveBlanks() {
    guard walk.fading != wanted.fading else { return }
    press(.character("f"), atMost: 4) { [wanted] in $0.fading == wanted.fading }
    // At the end of a walk the key begins it again.
    press(.space, atMost: walk.trace.steps.count) { [wanted] in $0.moment >= wanted.moment }
  }

  private mutating func lookAt(example: Int?) {
    guard let example else { return }
    press(.character("x"), atMost: walk.trace.batch.count) { $0.trace.exampleNumber == example }
  }

  /// Selects a neuron by the shorter way round, and from it one of its numbers.
  private mutating func select(_ selection: Selection?) {
    guard walk.selection != selection else { return }
    guard let selection else { return press([.escape]) }
    let neurons = walk.trace.shape.neurons
    guard let goal = selection.neuron.flatMap(neurons.firstIndex) else { return }
    let start = walk.selection?.neuron.flatMap(neurons.firstIndex).map { $0 + 1 } ?? 0
    let count = neurons.count + 1
    let ahead = (goal + 1 - start + count) % count
    if ahead == 0, case .given = walk.selection { press([.tab, .backTab]) }
    let isShort = ahead * 2 <= count
    press(Array(repeating: isShort ? .tab : .backTab, count: isShort ? ahead : count - ahead))
    press(.character("w"), atMost: neurons.count + 2) { $0.selection == selection }
  }

  // MARK: Keys

  private mutating func press(_ pressed: [Key]) {
    for key in pressed { state.press(key) }
    keys += pressed
  }

  /// Presses a key until something holds.
  private mutating func press(_ key: Key, atMost count: Int, until holds: (LessonWalk) -> Bool) {
    for _ in 0..<max(0, count) where !holds(walk) { press([key]) }
  }

  /// A key that opens a field, what is typed there, and Enter.
  private mutating func type(_ key: Character, _ text: String) {
    press([.character(key)] + text.map { .character($0) } + [.enter])
  }

  /// Puts what is asked behind the reader, for it holds keys back.
  private mutating func free() {
    for _ in 0..<8 where walk.waitsForAnswer {
      press([walk.pendingBlank == nil ? .space : .character("f")])
    }
  }
}

extension Selection {
  /// What `e` sets a given number with; nil for the learning rate, which needs nothing selected.
  fileprivate init?(editing quantity: Quantity) {
    guard let neuron = quantity.neuron else { return nil }
    self = Selection.neuron(neuron).editable == quantity ? .neuron(neuron) : .given(quantity)
  }
}

extension State {
  /// The line that leads to what is on the screen; nil outside the course's lessons.
  var recipe: LessonRecipe? {
    guard case .lesson(let walk) = place, lessons.contains(where: { $0.id == walk.lesson.id })
    else { return nil }
    return RecipeFinder.recipe(for: walk, on: self)
  }

  /// The line, and the keys, that lead to what is on the screen in free play; nil elsewhere.
  var playRecipe: PlayRecipe? {
    play.map {
      PlayRecipe($0, lastKeys: RecipeFinder.lastKeys(for: $0, on: self).map(KeyScript.name))
    }
  }

  /// Presses the keys of a line that leads somewhere: what they answer is nobody's answer.
  package mutating func follow(_ keys: [Key]) {
    guard !keys.isEmpty else { return }
    let kept = progress
    for key in keys { press(key) }
    _ = takeSave()
    progress = kept
    notice = nil
    walk?.forgetChange()
  }
}
