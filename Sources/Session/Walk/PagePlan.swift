import Lessons
import Walkthrough

/// A page made ready to walk: which experiment it uses, and from where to where it runs.
package struct PagePlan: Hashable, Sendable {
  /// Which of the run's timelines the page belongs to.
  let stage: Int
  /// Where the page opens.
  package let start: Moment
  /// Where its walk leads to.
  package let end: Moment
}

extension LessonWalk {
  /// Finds where a page begins and ends on its timeline, as the network is now.
  package mutating func plan(page number: Int) -> PagePlan {
    var latest = trace
    return plan(page: number, &latest)
  }

  /// `latest` is the last trace that was looked at: neighbouring pages mostly share one.
  private mutating func plan(page number: Int, _ latest: inout Trace) -> PagePlan {
    let stage = self.stage(ofPage: number)
    let isFirstOfStage = number == 0 || self.stage(ofPage: number - 1) != stage
    let earlier = isFirstOfStage ? Moment() : plan(page: number - 1, &latest).end
    let bounds = PageBounds(lesson.pages[number].scene, after: earlier) { trainingStep in
      latest = run.timelines[stage].trace(at: trainingStep, reusing: latest)
      return latest
    }
    return PagePlan(stage: stage, start: bounds.start, end: bounds.end)
  }

  /// Pages share a timeline until one of them brings its own experiment.
  func stage(ofPage number: Int) -> Int {
    lesson.pages[...number].filter { $0.scene.experiment != nil }.count
  }
}
