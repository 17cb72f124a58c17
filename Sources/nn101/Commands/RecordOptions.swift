import ArgumentParser
import Explorer
import Lessons

/// What `follow` and `notes` are given: a presenter's record, and how to show it here.
struct RecordOptions: ParsableArguments {
  @Argument(help: "The record that learn --present writes.", completion: .file())
  var file: String

  @OptionGroup var lessons: LessonOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  /// The record, and its session as it stands, once one has begun.
  ///
  /// Throws when the record cannot be read, or is none.
  func begun() throws -> (PresentedFile, FollowedSession) {
    let presented = Learn.presented(file, lessons)
    return (presented, try presented.begun())
  }
}
