import Lessons
import Session
import Walkthrough

/// A presenter's session in plain sentences, for who follows it.
extension PlainSession {
  /// What can be typed in the menu.
  static var ways: String {
    "Type a number and Enter to open a lesson, play for free play, q to quit, help for all "
      + "commands."
  }

  /// What can be typed in a lesson.
  static var waysOfLesson: String { "Press Enter to go on, b to go back, help for all commands." }

  /// What is said first to who follows.
  package mutating func beginFollowing() -> [String] {
    isFollowing = true
    return begin()
  }

  /// From here one walks by oneself.
  package mutating func letGo() -> [String] {
    isFollowing = false
    return [
      "You walk by yourself now. F catches up with the presenter.",
      state.walk == nil ? Self.ways : Self.waysOfLesson,
    ]
  }

  /// Goes where the presenter is, and tells what is new there.
  package mutating func follow(_ presenter: State) -> [String] {
    isFollowing = true
    let before = state
    let look = state.look
    state = presenter
    state.look = look
    return news(since: before).map(ReadAloud.signs)
  }

  private func news(since before: State) -> [String] {
    guard let after = state.walk else { return before.walk == nil ? notice() : menu() }
    guard let earlier = before.walk, earlier.lesson.id == after.lesson.id else {
      return opening() + here()
    }
    if after.pageNumber != earlier.pageNumber { return here() }
    if earlier.pendingAsk != nil, after.pendingAsk == nil { return notice() + outcome(after) }
    let words = PlainWords(after, look: state.look)
    var said = notice()
    if after.moment > earlier.moment {
      let isTraining = after.isTrainingPage && after.epochsDone > earlier.epochsDone
      said +=
        isTraining
        ? words.training(since: earlier.epochsDone) : words.steps(since: earlier)
    } else if after.moment < earlier.moment {
      said += ["Back to here:"] + words.currentStep
    } else if after.experiment != earlier.experiment {
      said += words.currentStep
    }
    let isAskedNow = after.pendingAsk != nil && earlier.pendingAsk == nil
    let isBlankNow = after.pendingBlank?.quantity != earlier.pendingBlank?.quantity
    return said + (isAskedNow || isBlankNow ? question() : [])
  }
}
