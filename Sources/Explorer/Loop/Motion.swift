import Drawing
import Lessons
import Session

/// Where a walk stood, to tell whether one step was taken since: then the step may be seen to run
/// along its lines, forward to the right and backward to the left.
///
/// No picture depends on it: the last one is the same with it and without.
struct Motion {
  private let lesson: String
  private let page: Int
  private let moment: Moment

  /// nil where nothing may move: in the menu, under a card, in large signs, and while training runs.
  init?(_ state: State) {
    guard let walk = state.walk, state.overlay == nil, !state.showsLargeNumbers, !state.isRunning,
      !walk.isWatching
    else { return nil }
    (lesson, page, moment) = (walk.lesson.id, walk.pageNumber, walk.moment)
  }

  /// How far along its lines the step is in each picture on the way; at 40 ms each, 120 ms.
  static let shares = [0.2, 0.5, 0.8]
  static let milliseconds = 40

  /// Whether one step was taken from there to here.
  func leads(to other: Motion) -> Bool {
    lesson == other.lesson && page == other.page
      && moment.trainingStep == other.moment.trainingStep
      && moment.cursor + 1 == other.moment.cursor
  }
}
