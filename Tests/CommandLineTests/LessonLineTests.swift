import ArgumentParser
import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session
@testable import nn101

/// The line that `c` prints in a lesson, read back by the program's own options: it leads to the
/// same picture, whatever was walked, changed, selected and trained before.
@Suite struct LessonLineTests {
  private static let folder = Program.file("lessons")

  /// The lessons that are quickly walked.
  private static let lessons: [Lesson] = Curriculum(folder: folder).lessons.openAll()
    .filter { lesson in lesson.pages.reduce(0) { $0 + ($1.scene.epochs ?? 0) } <= 30 }

  private static let course = Curriculum(folder: folder).lessons

  @Test("500 random key sequences: the printed line shows the same picture", arguments: 0..<10)
  func randomKeys(part: Int) throws {
    for number in 0..<50 {
      let seed = UInt64(part * 50 + number + 1)
      var random = SeededGenerator(seed: seed)
      let lesson = Self.lessons[random.index(below: Self.lessons.count)]
      let size = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)][Int(seed % 2)]
      var state = State(lessons: Self.course, size: size)
      (state.firstNumber, state.source) = (0, LessonSource(folders: [Self.folder]))
      state.open(
        lesson: try #require(Self.course.firstIndex { $0.id == lesson.id }),
        page: random.index(below: lesson.pages.count))
      let said = wander(&state, &random)
      guard let line = line(of: &state) else { continue }
      let context = "seed \(seed): \(lesson.id), \(said): \(line)"
      let words = Shell.words(line)
      #expect(words.prefix(2) == ["nn101", "learn"])
      do {
        expectSame(try opened(Array(words.dropFirst(2)), on: size), state, context)
      } catch {
        Issue.record("\(error), \(context)")
      }
    }
  }

  /// The line on the card that `c` opens.
  private func line(of state: inout State) -> String? {
    state.press(.character("c"))
    defer { state.press(.escape) }
    guard case .lessonLine(let recipe)? = state.overlay else { return nil }
    #expect(recipe.isExact)
    return recipe.words.joined(separator: " ")
  }

  // MARK: Comparing

  private func expectSame(_ one: State, _ other: State, _ context: String) {
    let (one, other) = (bare(one), bare(other))
    let (here, there) = (one.picture(), other.picture())
    if here != there {
      let lines = zip(here.text.split(separator: "\n"), there.text.split(separator: "\n"))
        .filter { $0 != $1 }.map { "\($0)\n\($1)" }
      Issue.record("\(context)\n\(lines.joined(separator: "\n"))")
    }
    #expect(one.walk?.moment == other.walk?.moment, "\(context)")
    #expect(one.walk?.present == other.walk?.present, "\(context)")
    #expect(one.walk?.experiment == other.walk?.experiment, "\(context)")
  }

  /// Answers aside, and what was said about the last key.
  private func bare(_ state: State) -> State {
    var state = state
    (state.overlay, state.field, state.notice, state.isRunning) = (nil, nil, nil, false)
    state.walk?.questions = Questions()
    return state
  }

  // MARK: Opening

  private func opened(_ words: [String], on size: Size) throws -> State {
    let learn = try Learn.parse(words)
    var (state, _) = try learn.opened(Progress())
    state.size = size
    state.follow(try learn.keys.pressed())
    return state
  }

  // MARK: Wandering

  private static let keys = [
    "space", "space", "space", "space space space", "left", "enter", ".", ". .", ",", "t", "b",
    "n", "p", "home", "end", "tab", "tab tab", "backtab", "w", "w w", "v", "v v", "x", "X", "f",
    "+", "-", "tab a", "u", "U", "r", "s", "j", "k", "h", "1", "2", "esc", ": 7 enter",
    ": 2 enter", "e 0 . 3 enter", "tab w e - 1 . 2 5 enter", "tab e 1 / 3 enter", "g esc", "i esc",
    "T", "L esc", "a a", "? esc", "0 . 5 enter",
  ]

  private func wander(_ state: inout State, _ random: inout SeededGenerator) -> String {
    let scripts = (0..<(1 + random.index(below: 16))).map { _ in
      Self.keys[random.index(below: Self.keys.count)]
    }
    for key in scripts.flatMap({ (try? KeyScript.keys($0)) ?? [] }) {
      state.press(key)
      if state.isRunning { state.update(.train(.ran(.epochs(2)))) }
    }
    state.press(.escape)
    return scripts.joined(separator: ", ")
  }

  // MARK: The program itself

  private func nn101(_ line: String) -> Command {
    Command("LC_ALL=C.UTF-8 \(Program.nn101.word) \(line)")
  }

  @Test(
    "the program takes its own line",
    arguments: [
      "chain-rule:7.12 --set 'w(h1->o1)=0.9' --keys 'tab tab w v'",
      "weight-update:2.20 --set eta=0.25 --keys v", "examples/mazur:1.20",
    ])
  func itself(words: String) throws {
    let said = Command(
      "echo command | LC_ALL=C.UTF-8 \(Program.nn101.word) learn \(words) --plain"
    ).said
    let line = try #require(said.split(separator: "\n").last { $0.hasPrefix("nn101 learn ") })
    let shown = nn101("show \(line.dropFirst("nn101 learn ".count))").said
    #expect(shown == nn101("show \(words)").said, "\(line)")
    #expect(shown.split(separator: "\n").count > 12, "\(shown)")
  }
}
