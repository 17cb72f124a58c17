import Lessons
import Walkthrough

/// Steps that the learner fills in: the same walk shown whole, then with one number a neuron blank,
/// then a layer, then everything.
extension LessonWalk {
  /// How much is blank now: what the learner chose, else what the page says.
  package var fading: Scene.Fading { chosenFading ?? page.scene.fading }

  /// The next step, when the learner is to compute it.
  package var pendingBlank: Step? {
    guard fading != .shown, pendingAsk == nil, let next = nextStep, isBlank(moment.cursor) else {
      return nil
    }
    return next
  }

  /// Before the next number of this training step that the page leaves blank; nil without one.
  var nextBlank: Moment? {
    guard fading != .shown, isEndless || moment <= plan.end else { return nil }
    let isLast = !isEndless && moment.trainingStep == plan.end.trainingStep
    let end = isLast ? min(plan.end.cursor, trace.steps.count) : trace.steps.count
    guard moment.cursor < end, let next = (moment.cursor..<end).first(where: isBlank) else {
      return nil
    }
    return Moment(trainingStep: moment.trainingStep, cursor: next)
  }

  /// True when a step's number is to be filled in.
  package func isBlank(_ index: Int) -> Bool {
    if fading == .shown || trace.steps[index].isCopyOfLoss { return false }
    return switch fading {
    case .shown: false
    case .allBlank: true
    case .oneBlank: trace.isLastOfNeuron(index)
    case .layerBlank: trace.isOfOutputLayer(index)
    }
  }

  /// Where a stride ends: before the first blank that it would pass over.
  ///
  /// A copy is taken along, so that what is typed next is a number again.
  func strideEnd(from cursor: Int) -> Int {
    var end = trace.cursor(after: cursor, by: stride)
    if fading != .shown, end < trace.steps.count, trace.steps[end].isCopyOfLoss { end += 1 }
    guard end > cursor + 1 else { return end }
    return ((cursor + 1)..<end).first { isBlank($0) } ?? end
  }

  /// Where the stride that led here began, counted from the page's own start.
  func strideStart() -> Int {
    guard stride != .operation else {
      // A copy of the loss was taken along.
      let two = Moment(trainingStep: moment.trainingStep, cursor: moment.cursor - 2)
      let isPair =
        two.cursor >= 0 && two >= plan.start && strideEnd(from: two.cursor) == moment.cursor
      return isPair ? two.cursor : moment.cursor - 1
    }
    var cursor = plan.start.trainingStep == moment.trainingStep ? plan.start.cursor : 0
    var start = cursor
    while cursor < moment.cursor {
      start = cursor
      cursor = strideEnd(from: cursor)
    }
    return start
  }

  /// True at the end of a walk that would leave more to the learner if it were taken again.
  package var canBeTakenAgain: Bool {
    guard !isTrainingPage, !isEndless, !isSearching, pendingAsk == nil, fading != .allBlank,
      moment == plan.end, plan.start.trainingStep == plan.end.trainingStep
    else { return false }
    var again = self
    again.changeFading()
    let range = plan.start.cursor..<max(plan.start.cursor, plan.end.cursor)
    return range.count { again.isBlank($0) && !(fading != .shown && isBlank($0)) } >= 2
  }

  /// From the beginning of the page, with more left to the learner.
  package mutating func takeAgain() {
    changeFading()
    goToFirstStep()
  }

  /// The next kind of fading, for the key that goes through them.
  package mutating func changeFading() {
    let all = Scene.Fading.allCases
    let index = all.firstIndex(of: fading) ?? 0
    chosenFading = all[(index + 1) % all.count]
    questions.blankAnswer = nil
  }
}

extension Scene.Fading {
  /// What the learner is told when this kind begins.
  package var sentence: String {
    switch self {
    case .shown: "Every number is shown."
    case .oneBlank: "You fill in one number of each neuron: type it, then Enter."
    case .layerBlank: "You fill in the output layer: type each number, then Enter."
    case .allBlank: "You fill in every number: type it, then Enter."
    }
  }
}
