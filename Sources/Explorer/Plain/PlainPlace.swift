import Lessons
import Session
import Walkthrough

/// Where one is, told: the menu, a lesson's beginning, its page with the open question, its end.
extension PlainSession {
  func menu() -> [String] {
    let lines = state.lessons.enumerated().map { index, lesson in
      let done = state.progress.done(lesson)
      let status =
        done == lesson.pageCount ? "done" : "\(done) of \(lesson.pageCount) pages done"
      return "\(index). \(lesson.title.asSentence) \(status)."
    }
    let titles = [state.lessons.title?.asSentence, "Lessons."].compactMap { $0 }
    return titles + lines + state.lessons.credits + (isFollowing ? [] : [Self.ways])
  }

  func opening() -> [String] {
    guard let walk = state.walk else { return [] }
    if walk.isEndless {
      let keys =
        "Press Enter to take a step, train 10 for ten epochs, options for all that can be changed, "
        + "help for all commands."
      return ["Free play."] + (isFollowing ? [] : [keys])
    }
    let number = state.number(of: walk.lesson).map { " \($0)" } ?? ""
    let words = walk.lesson.glossary.map(\.word)
    let explained = NearestName.listed(words)
    let keys = [
      Self.waysOfLesson,
      "Where a text says space, press Enter; where it names another key, help has the word for it.",
    ]
    return ["Lesson\(number). \(walk.lesson.title.asSentence)", "Goal: \(walk.lesson.goal)"]
      + (isFollowing ? [] : keys)
      + (words.isEmpty ? [] : ["Words that it explains: \(explained). Type why and the word."])
  }

  func here() -> [String] {
    guard let walk = state.walk else { return menu() }
    return PlainWords(walk, look: state.look).page + question()
  }

  func question() -> [String] {
    // The last line says what can be typed.
    Array(asked.dropLast(isFollowing ? 1 : 0))
  }

  private var asked: [String] {
    guard let walk = state.walk else { return [] }
    if let step = walk.pendingBlank {
      return [
        "Your turn. \(SpokenNotation(walk.trace).task(step))",
        "Type the number, or press Enter to see it.",
      ]
    }
    guard let ask = walk.pendingAsk else { return [] }
    return PlainWords(walk, look: state.look).question(ask)
  }

  func lessonEnd(_ walk: LessonWalk) -> [String] {
    let report = LessonReport(
      walk, lessons: state.lessons, progress: state.progress, today: state.today)
    let next =
      report.next.map { "Press Enter for the next lesson, \($0.title), or type menu." }
      ?? "There is no next lesson here: press Enter for the menu."
    return ["End of the lesson: \(walk.lesson.title.asSentence)", report.score]
      + report.told.map { "\($0.idea.capitalisedFirst): \($0.outcome)." }
      + [report.reviews].compactMap { $0 } + report.course + [next]
  }
}
