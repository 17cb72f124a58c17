import ArgumentParser
import Lessons
import NeuralNetwork

/// What a learner of a class may ask for: lessons, free play, review and progress.
///
/// Files are none of it, and neither is anything else: each is refused with a sentence.
enum KioskRules {
  /// The words of the command line; where there are none, those that who logs in has asked for.
  ///
  /// A server that forces the command leaves what was asked in `SSH_ORIGINAL_COMMAND`. It is taken
  /// apart here and given to no shell, and it may say `nn101` first, as a line on the board does.
  static func words(_ typed: [String], asked: String?) throws(Failure) -> [String] {
    var words = typed.isEmpty ? ShellWords.split(asked ?? "") : typed
    if typed.isEmpty, words.first == "nn101" { words.removeFirst() }
    // A shell's questions for completions are answered with the names of files.
    if words.contains(where: { $0.hasPrefix("---") }) { throw refusal("completion") }
    return words
  }

  /// Throws for a command that is not for learners, or a part of it that is not; true for a session,
  /// of which everyone has one.
  static func isSession(_ command: any ParsableCommand) throws(Failure) -> Bool {
    switch command {
    case let learn as Learn:
      try check(learn.lessons)
      if learn.present != nil { throw refusal("--present") }
      if learn.watch { throw refusal("--watch") }
      if let lesson = learn.lesson, lesson == "-" || LessonAddress(lesson).lesson.looksLikePath {
        throw refusal(file: lesson)
      }
      return true
    case let play as Play:
      try check(play.lessons)
      if play.history != nil { throw refusal("--history") }
      if play.training.network != nil { throw refusal("--network") }
      if let data = play.training.data, DatasetKind(rawValue: data) == nil {
        throw refusal(file: data)
      }
      return true
    case let review as ReviewCommand:
      try check(review.lessons)
      return true
    case let progress as ProgressCommand:
      try check(progress.lessons)
      if progress.reset { throw refusal("--reset") }
      return false
    default:
      throw refusal(type(of: command).configuration.commandName ?? "this")
    }
  }

  private static func check(_ lessons: LessonOptions) throws(Failure) {
    if !lessons.folders.isEmpty { throw refusal("--lessons") }
  }

  private static func refusal(_ what: String) -> Failure {
    Failure(
      usage: "\(what) is not for this class's terminal, which has learn, play, review and progress")
  }

  private static func refusal(file: String) -> Failure {
    let name = Sanitiser.visible(file, keepingLines: false)
    return Failure(
      usage: "\(NearestName.quoted(name)) is none of this class's; files are not opened here")
  }
}
