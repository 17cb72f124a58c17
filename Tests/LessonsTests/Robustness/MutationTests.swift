import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// Valid lessons and network files with a few bytes changed: always an answer, never a crash.
@Suite struct MutationTests {
  static let signs: [String] = [
    "[", "]", "{", "}", "(", ")", "*", "`", "-", "#", ">", "<", "!", "\\", "\"", "'", ":", ",", "|",
    "&", "%", "@", "\n", "\n\n", "  ", "\t", "\r", "\0", "0", "1e999", ".nan", "~", "null", "true",
    "ä", "\u{202E}", "\u{2028}", "```", "---", "## ", "w(x1->h1)", "dL/dz(o1)", "layers", "999999",
  ]

  @Test(arguments: 1...300)
  func lessonsAreReadOrRefused(_ seed: UInt64) {
    let text = Self.mutate(Sample.lesson, seed)
    let source = Sample.source(text)
    let complaints = LessonCheck.complaints(in: source)
    for complaint in complaints {
      let place = complaint.place
      #expect(place.map { $0.line >= 1 && $0.line <= source.lineCount && $0.column >= 1 } == true)
      #expect(!complaint.description.contains("\n"), "seed \(seed)")
    }
    #expect(complaints == complaints.sorted(), "seed \(seed)")
  }

  @Test(arguments: 1...300)
  func networkFilesAreReadOrRefused(_ seed: UInt64) throws {
    let text = Self.mutate(NetworkFileTests.mazur, seed)
    do throws(SourceError) {
      let experiment = try NetworkFileTests.experiment(text)
      // What is read can be run and written.
      #expect(experiment.network.problem(loss: experiment.loss) == nil, "seed \(seed)")
      let back = try NetworkFileTests.experiment(NetworkFile.text(experiment))
      #expect(back == experiment, "seed \(seed)")
    } catch {
      #expect(!error.complaints.isEmpty, "seed \(seed)")
    }
  }

  @Test(arguments: 1...100)
  func bytesAreReadOrRefused(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(Sample.lesson.utf8)
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      let index = Int.random(in: bytes.indices, using: &generator)
      bytes[index] = UInt8.random(in: 0...255, using: &generator)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let first = LessonCheck.complaints(in: Sample.source(text))
    #expect(first == LessonCheck.complaints(in: Sample.source(text)), "seed \(seed)")
  }

  /// The text with a few pieces cut, doubled, moved or put in.
  static func mutate(_ text: String, _ seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var characters = Array(text)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let start = Int.random(in: 0..<characters.count, using: &generator)
      let end = min(characters.count, start + Int.random(in: 1...12, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: characters.removeSubrange(start..<end)
      case 1: characters.insert(contentsOf: characters[start..<end], at: start)
      case 2:
        let piece = Array(characters[start..<end])
        characters.insert(
          contentsOf: piece, at: Int.random(in: 0..<characters.count, using: &generator))
      default:
        characters.insert(contentsOf: signs.randomElement(using: &generator) ?? "", at: start)
      }
      if characters.isEmpty { characters = ["\n"] }
    }
    return String(characters)
  }
}
