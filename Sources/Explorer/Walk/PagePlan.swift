import Lessons
import Walkthrough

/// A page made ready to walk: which experiment it uses, and from where to where it runs.
struct PagePlan: Hashable, Sendable {
  /// Which of the walk's timelines the page belongs to.
  let stage: Int
  let start: Moment
  let end: Moment
}

extension LessonWalk {
  /// Finds where a page begins and ends on its timeline, as the network is now.
  ///
  /// A page without `from` begins where the page before ended. A quantity that the network does
  /// not have any more, because a neuron was taken away, counts as the end of the example.
  mutating func plan(page number: Int) -> PagePlan {
    let stage = self.stage(ofPage: number)
    let scene = lesson.pages[number].scene
    let isFirstOfStage = number == 0 || self.stage(ofPage: number - 1) != stage
    let earlier = isFirstOfStage ? Moment() : plan(page: number - 1).end
    var start = earlier
    if let pass = scene.pass, pass - 1 != earlier.trainingStep {
      start = Moment(trainingStep: max(0, pass - 1), cursor: 0)
    }
    if let from = scene.from { start.cursor = cursor(of: from, stage, start.trainingStep) }
    if scene.epochs != nil { return trainingPlan(stage, start, scene) }
    var end = start
    if let until = scene.until {
      end.cursor = max(start.cursor, cursor(of: until, stage, start.trainingStep))
    }
    return PagePlan(stage: stage, start: start, end: end)
  }

  /// A page that trains ends with the last step of its last epoch.
  private mutating func trainingPlan(_ stage: Int, _ start: Moment, _ scene: Scene) -> PagePlan {
    let trace = timelines[stage].trace(at: start.trainingStep)
    let perEpoch = trace.experiment.stepsPerEpoch
    let begun = start.cursor > 0 ? start.trainingStep + 1 : start.trainingStep
    let first = (begun + perEpoch - 1) / perEpoch
    let last = (first + (scene.epochs ?? 1)) * perEpoch - 1
    return PagePlan(
      stage: stage, start: start,
      end: Moment(trainingStep: last, cursor: trace.steps.count))
  }

  private mutating func cursor(of mark: Scene.Mark, _ stage: Int, _ trainingStep: Int) -> Int {
    switch mark {
    case .start: return 0
    case .end: return timelines[stage].trace(at: trainingStep).steps.count
    case .after(let quantity):
      let trace = timelines[stage].trace(at: trainingStep)
      return trace.index(of: quantity).map { $0 + 1 } ?? trace.steps.count
    }
  }

  /// Pages share a timeline until one of them brings its own experiment.
  func stage(ofPage number: Int) -> Int {
    lesson.pages[...number].filter { $0.scene.experiment != nil }.count
  }
}
