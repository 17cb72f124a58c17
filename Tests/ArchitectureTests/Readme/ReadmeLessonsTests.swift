import FoundationEssentials
import Lessons
import Testing

@Suite("README's lessons")
struct ReadmeLessonsTests {
  @Test("Every lesson of the course is listed with its goal")
  func table() throws {
    let curriculum = Curriculum(folder: Repository.root.appendingPathComponent("lessons").path)
    #expect(curriculum.complaints == [])
    let rows = curriculum.lessons.enumerated().map { number, lesson in
      let file = curriculum.files[lesson.id]?.split(separator: "/").last ?? ""
      return "| \(number) | [\(lesson.title)](lessons/\(file)) | \(lesson.goal) |\n"
    }
    let expected = "| | lesson | you will |\n|---|---|---|\n" + rows.joined()
    let block = MarkedBlock(name: "lessons")
    if MarkedBlock.isRecording { try block.record(expected) }
    #expect(try block.content() == expected, "NN101_RECORD=1 writes the table anew.")
  }
}
