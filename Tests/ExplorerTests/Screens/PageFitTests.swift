import Drawing
import Testing
import Walkthrough

@testable import Explorer
@testable import Lessons
@testable import Session

/// What `check` counts is what the screen shows: the two are held together here.
@Suite struct PageFitTests {
  @Test(arguments: RealLessons.all)
  func theCheckCountsTheLinesOfTheScreen(_ lesson: Lesson) {
    var walk = LessonWalk(lesson)
    for (number, page) in lesson.pages.enumerated() where page.scene.epochs == nil {
      walk.open(page: number)
      let fit = TextFit(trace: walk.trace, cursor: walk.moment.cursor)
      let counted = fit.lines(page.blocks, isAlone: page.scene.views == [])
      let shown = PageText(walk: walk, notation: .symbols, columns: TextFit.columns).lines
      #expect(counted == shown.count, "\(lesson.id), \(page.title)")
    }
  }

  @Test(arguments: ["a", "漢字", "∂L/∂a", "🙂", "e\u{301}", "½ (a − t)²", "0…1", "10⁻¹²"])
  func theCheckKnowsTheWidthsOfTheScreen(_ text: String) {
    #expect(TextFit.columns(text) == TextWidth.columns(text))
  }

  @Test func theCheckKnowsTheScreensMeasures() {
    #expect(TextFit.columns == LessonPlaces.textColumns)
  }

  /// Pages of the check begin and end where the walk's pages do.
  @Test(arguments: RealLessons.walkable)
  func theCheckAndTheWalkSeeTheSamePages(_ lesson: Lesson) {
    var moments = PageMoments(lesson.experiment)
    var walk = LessonWalk(lesson)
    for (number, page) in lesson.pages.enumerated() {
      let moment = moments.next(page.scene)
      walk.open(page: number)
      #expect(moment.goesForward && !moment.takesTooLong)
      #expect(
        walk.plan.start == Moment(trainingStep: moment.first.trainingStep, cursor: moment.start))
      #expect(walk.plan.end == Moment(trainingStep: moment.last.trainingStep, cursor: moment.end))
    }
  }
}
