import Lessons
import Walkthrough

/// Questions that are due again, put together as a short lesson of their own.
package enum Review {
  /// The id of the lesson that is made of due questions.
  package static let id = "review"
  /// More than this at once is no short review any more.
  static let maximumQuestions = 8

  /// The lesson of all questions whose concept is due by a day; nil when there is none.
  package static func lesson(from lessons: LessonCatalogue, progress: Progress, today: Int)
    -> Lesson?
  {
    let due = progress.due(on: today)
    guard !due.isEmpty else { return nil }
    let whole = lessons.openAll()
    let pages = due.compactMap { concept in page(about: concept, in: whole) }
    guard let first = pages.first, let experiment = first.scene.experiment else { return nil }
    return Lesson(
      id: id, title: "Review", goal: "Answer again what you have answered before.",
      experiment: experiment, pages: Array(pages.prefix(maximumQuestions)))
  }

  /// How many questions are due by a day and can be asked.
  package static func count(in lessons: LessonCatalogue, progress: Progress, today: Int) -> Int {
    let due = progress.due(on: today)
    guard !due.isEmpty else { return 0 }
    let concepts = lessons.reviewableConcepts()
    return due.count { concepts.contains($0) }
  }

  /// The first page that asks about a concept, made to stand alone.
  private static func page(about concept: String, in lessons: [Lesson]) -> Page? {
    for lesson in lessons {
      let index = lesson.pages.firstIndex { page in
        page.ask?.concept == concept && page.ask?.isReviewable == true
      }
      if let index { return standalone(index, of: lesson) }
    }
    return nil
  }

  /// The page with the experiment and the moment that the pages before it had led to.
  private static func standalone(_ index: Int, of lesson: Lesson) -> Page {
    var walk = LessonWalk(lesson)
    walk.open(page: index)
    let page = lesson.pages[index]
    var scene = page.scene
    scene.experiment = walk.firstExperiment
    scene.pass = walk.moment.trainingStep + 1
    scene.from = walk.currentStep.map { .after($0.quantity) } ?? .start
    return Page(
      title: page.title, blocks: page.blocks, scene: scene, ask: page.ask, place: page.place)
  }
}
