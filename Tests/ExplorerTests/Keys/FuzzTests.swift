import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Thousands of random keys at random sizes: nothing crashes, and pictures are pure.
@Suite struct FuzzTests {
  private static let keys: [Key] =
    KeyScript.names.map(\.key)
    + "qwertuiopasfghjklzxXvnmUTM?[].,+-=0123456789/eé∂".map { .character($0) }
    + [.control("l"), .space, .space, .space, .enter, .enter, .tab, .tab]

  private static let sizes = [
    Size(columns: 1, rows: 1), Size(columns: 0, rows: 0), Size(columns: 59, rows: 20),
    Size(columns: 60, rows: 19), Size(columns: 60, rows: 20), Size(columns: 80, rows: 24),
    Size(columns: 100, rows: 30), Size(columns: 132, rows: 43), Size(columns: 300, rows: 100),
    Size(columns: 61, rows: 100), Size(columns: 300, rows: 20),
  ]

  @Test(arguments: UInt64(1)...24)
  func randomKeys(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lessons =
      [SampleLesson.mazur, SampleLesson.single()] + SampleLesson.variants.prefix(3)
      + RealLessons.walkable.prefix(Int(seed) % 3)
    var state = State(lessons: LessonCatalogue(lessons), size: Size(columns: 80, rows: 24))
    state.open(lesson: random.index(below: lessons.count), page: nil)
    for press in 0..<250 {
      happen(&state, &random)
      if state.isFinished { state.isFinished = false }
      guard press % 12 == 0 else { continue }
      check(state, "seed \(seed), event \(press)")
    }
  }

  /// Mostly a key; sometimes a number typed, a paste, a click, the wheel, a tick or a new size.
  private func happen(_ state: inout State, _ random: inout SeededGenerator) {
    switch random.index(below: 24) {
    case 0: state.update(.screen(.resize(size(&random))))
    case 1:
      state.update(
        .typing(.paste("3e5\u{1b}[31m\n\u{0}1/7 and more than would ever fit in a field")))
    case 2:
      let point = Point(row: random.index(below: 110) - 5, column: random.index(below: 310) - 5)
      state.update(.screen(.click(point)))
    case 3:
      state.update(.screen(.wheel(Point(row: 1, column: 1), rows: random.index(below: 9) - 4)))
    case 4: state.update(.train(.ran(.epochs(1))))
    case 5:
      for text in ["e", "1", "e", "6"] { state.press(.character(Character(text))) }
      state.press(.enter)
    default: state.press(Self.keys[random.index(below: Self.keys.count)])
    }
  }

  private func size(_ random: inout SeededGenerator) -> Size {
    if random.index(below: 2) == 0 { return Self.sizes[random.index(below: Self.sizes.count)] }
    return Size(columns: 1 + random.index(below: 300), rows: 1 + random.index(below: 100))
  }

  private func check(_ state: State, _ place: String) {
    let picture = state.picture()
    #expect(picture.size == state.size, "\(place)")
    #expect(picture.cells.count == state.size.columns * state.size.rows)
    #expect(state.picture() == picture, "\(place): the picture is not pure")
    if let caret = picture.caret { #expect(picture.bounds.contains(caret), "\(place): \(caret)") }
  }

  @Test(arguments: [(60, 20), (80, 24), (132, 43), (300, 100)])
  func everyLessonPageAtManySizes(_ columns: Int, _ rows: Int) {
    let size = Size(columns: columns, rows: rows)
    for lesson in RealLessons.walkable + [SampleLesson.mazur] {
      var driver = Driver(lesson, size: size)
      for page in lesson.pages.indices {
        driver.state.open(lesson: 0, page: page)
        #expect(driver.press("end").picture.size == size)
      }
    }
  }

  @Test(arguments: UInt64(1)...8)
  func theSameKeysGiveTheSameSession(_ seed: UInt64) {
    func run() -> Grid {
      var random = SeededGenerator(seed: seed)
      var state = State(lessons: [SampleLesson.mazur], size: Size(columns: 80, rows: 24))
      for _ in 0..<150 { state.press(Self.keys[random.index(below: Self.keys.count)]) }
      return state.picture()
    }
    #expect(run() == run())
  }

  @Test(arguments: UInt64(1)...6)
  func asciiNeverShowsAnythingElse(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 100)
    let look = ScreenLook(glyphs: .ascii, notation: .ascii)
    var state = State(
      lessons: LessonCatalogue([SampleLesson.mazur] + RealLessons.walkable),
      size: Size(columns: 132, rows: 43),
      look: look)
    state.open(lesson: Int(seed) % state.lessons.count, page: 0)
    for _ in 0..<60 {
      state.press(Self.keys[random.index(below: Self.keys.count)])
      let text = state.picture().text
      let isPure = text.utf8.allSatisfy { $0 < 128 }
      #expect(isPure, "seed \(seed):\n\(text)")
    }
  }
}
