import Drawing
import Lessons
import NeuralNetwork
import Session
import Testing
import Walkthrough

@testable import Explorer

/// While something is asked, nothing on the screen tells it: every view, at every size, of every
/// open question of the course.
@Suite struct SpoilerTests {
  private static let sizes = [(80, 24), (132, 43)].map { Size(columns: $0.0, rows: $0.1) }

  /// The views that are looked at: a wide screen shows several at once, and a debug build, which
  /// draws a hundred times slower, looks at a few of them.
  private static func views(of walk: LessonWalk, _ size: Size) -> [Int] {
    let all = Array(WalkView.choices(for: walk).indices)
    #if DEBUG
      return size.columns > 80 ? all.filter { $0 % 4 == 0 } : Array(all.prefix(1))
    #else
      return all
    #endif
  }

  /// The numbers that a question waits for.
  private static func asked(_ walk: LessonWalk) -> [Step] {
    if let blank = walk.pendingBlank { return [blank] }
    guard case .compute(let computation)? = walk.pendingAsk?.kind else { return [] }
    return [walk.trace.step(of: computation.quantity)].compactMap(\.self)
  }

  /// The ways in which a number is written that no other number nearby has too.
  private static func texts(_ step: Step, _ walk: LessonWalk) -> Set<String> {
    func written(_ value: Double) -> Set<String> {
      guard value.isFinite else { return [] }
      return [
        NumberFormat(.compact).text(abs(value)), NumberFormat(.exact).text(abs(value)),
        NumberFormat.fixed(abs(value), decimals: 6), NumberFormat.fixed(abs(value), decimals: 8),
      ]
    }
    let trace = walk.trace
    var others: Set<String> = ["0.0000", "1.0000", "0.5000", "2.0000"]
    for other in trace.steps where other.quantity != step.quantity {
      others.formUnion(written(other.value))
    }
    for quantity in trace.steps.flatMap(\.formula.operands) where quantity != step.quantity {
      others.formUnion(written(trace.value(of: quantity) ?? 0))
    }
    return written(step.value).subtracting(others).filter { $0.count >= 5 }
  }

  @Test(arguments: RealLessons.walkable)
  func noViewTellsWhatIsAsked(_ lesson: Lesson) {
    for open in OpenQuestionTests.openQuestions(of: lesson) {
      for size in Self.sizes {
        var driver = open
        driver.state.size = size
        let walk = driver.walk
        for step in Self.asked(walk) {
          let texts = Self.texts(step, walk)
          for view in Self.views(of: walk, size) {
            let shown = driver.press("v", times: view)
            for keys in size.columns > 80 ? [""] : ["", "g", "i"] {
              let picture = shown.press(keys).text
              for text in texts where picture.contains(text) {
                Issue.record(
                  """
                  \(step.quantity.key) = \(text) stands on page \(walk.pageNumber + 1) of \
                  \(lesson.id), view \(view), \(size), after \(keys):\n\(picture)
                  """)
              }
            }
          }
        }
      }
    }
  }

  @Test func theNextWeightIsNotMarkedWhileItIsAskedFor() throws {
    let lesson = try #require(RealLessons.all.first { $0.id == "weight-update" })
    Driver(lesson).press("n n n n n n").hides("next")
  }

  @Test func theCurveOfLossesWaitsForALoss() {
    let wide = Size(columns: 132, rows: 43)
    Driver(SampleLesson.single(), size: wide).hides("loss after", "0.2984")
  }

  @Test func whatIsAskedAfterItsStepIsAQuestionMark() {
    let asked = Driver(SampleLesson.mazur).press("n n end")
    #expect(asked.walk.waitsForAnswer)
    asked.hides("0.2748")
    asked.enter("0.2748").shows("L(o1) = 0.2748")
  }
}
