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
    var latest = trace
    return plan(page: number, &latest)
  }

  /// `latest` is the last trace that was looked at: neighbouring pages mostly share one.
  private mutating func plan(page number: Int, _ latest: inout Trace) -> PagePlan {
    let stage = self.stage(ofPage: number)
    let scene = lesson.pages[number].scene
    let isFirstOfStage = number == 0 || self.stage(ofPage: number - 1) != stage
    let earlier = isFirstOfStage ? Moment() : plan(page: number - 1, &latest).end
    var start = earlier
    if let pass = scene.pass, pass - 1 != earlier.trainingStep {
      start = Moment(trainingStep: max(0, pass - 1), cursor: 0)
    }
    if let from = scene.from {
      start.cursor = cursor(of: from, stage, start.trainingStep, &latest)
    }
    if scene.epochs != nil { return trainingPlan(stage, start, scene, &latest) }
    var end = start
    if let until = scene.until {
      end.cursor = max(
        start.cursor, cursor(of: until, stage, start.trainingStep, &latest))
    }
    return PagePlan(stage: stage, start: start, end: end)
  }

  /// A page that trains ends with the last step of its last epoch.
  private mutating func trainingPlan(
    _ stage: Int, _ start: Moment, _ scene: Scene, _ latest: inout Trace
  ) -> PagePlan {
    latest = timelines[stage].trace(at: start.trainingStep, reusing: latest)
    let perEpoch = latest.experiment.stepsPerEpoch
    let begun = start.cursor > 0 ? start.trainingStep + 1 : start.trainingStep
    let first = (begun + perEpoch - 1) / perEpoch
    let last = (first + (scene.epochs ?? 1)) * perEpoch - 1
    return PagePlan(
      stage: stage, start: start,
      end: Moment(trainingStep: last, cursor: latest.steps.count))
  }

  private mutating func cursor(
    of mark: Scene.Mark, _ stage: Int, _ trainingStep: Int, _ latest: inout Trace
  ) -> Int {
    if mark == .start { return 0 }
    latest = timelines[stage].trace(at: trainingStep, reusing: latest)
    guard case .after(let quantity) = mark, let index = latest.index(of: quantity) else {
      return latest.steps.count
    }
    return index + 1
  }

  /// Pages share a timeline until one of them brings its own experiment.
  func stage(ofPage number: Int) -> Int {
    lesson.pages[...number].filter { $0.scene.experiment != nil }.count
  }
}
