import ArgumentParser
import Explorer
import Lessons
import Session

/// What was presented with `learn`, opened again for who follows it.
extension Learn {
  /// A record that is read with the lessons that are here.
  static func presented(_ path: String, _ lessons: LessonOptions) -> PresentedFile {
    PresentedFile(path) { try opened($0, in: path, lessons) }
  }

  /// A session as it began, from the lessons that are here.
  private static func opened(
    _ start: PresentationStart, in path: String, _ lessons: LessonOptions
  ) throws -> State {
    guard start.version == ProgramVersion.text else {
      throw refusal(path, "nn101 \(start.version) presents, and this is \(ProgramVersion.text)")
    }
    var words = start.words
    // A lesson's file may lie elsewhere here: beside the record.
    if let name = words.first, name.hasPrefix("/"), !WholeFile.exists(LessonAddress(name).lesson) {
      words[0] = WholeFile.folder(of: path) + "/" + FileName(name).text
    }
    guard var learn = try? Learn.parse(words) else {
      throw refusal(path, "what is presented is not understood")
    }
    learn.lessons = lessons
    let library = try lessons.library(for: learn.lesson.map { LessonAddress($0).lesson })
    guard library.checksum == start.checksum else {
      throw refusal(path, "the lessons here have another text than the presenter's")
    }
    var state = try learn.opened(Progress(), today: start.day).state
    state.follow(try learn.keys.pressed())
    return state
  }

  private static func refusal(_ path: String, _ reason: String) -> Failure {
    Failure("\(FileName(path).text): error: \(reason); the same steps would show other numbers")
  }
}
