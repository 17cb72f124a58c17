import Drawing
import Explorer
import Lessons
import Session
import Testing

/// The loop, run on a recorded terminal.
@Suite struct LoopTests {
  private func run(_ script: String, size: Size = Size(columns: 80, rows: 24)) throws
    -> (Loop<RecordedTerminal>, [Grid])
  {
    var state = State(lessons: [SampleLesson.mazur], size: Size(columns: 10, rows: 10))
    state.open(lesson: 0, page: 0)
    let terminal = RecordedTerminal(size: size, keys: try KeyScript.keys(script))
    var loop = Loop(state: state, terminal: terminal)
    loop.run()
    return (loop, loop.terminal.pictures)
  }

  @Test func aPictureForEachKeyAndOneBefore() throws {
    let (loop, pictures) = try run("n space space q")
    #expect(pictures.count == 4)
    #expect(pictures.allSatisfy { $0.size == Size(columns: 80, rows: 24) })
    #expect(loop.state.isFinished)
  }

  @Test func aTerminalThatIsGoneEndsTheSession() throws {
    let (loop, pictures) = try run("n")
    #expect(loop.state.isFinished)
    #expect(pictures.count == 2)
  }

  @Test func progressIsSavedWhenItChangesAndAtTheEnd() throws {
    nonisolated(unsafe) var saved: [Progress] = []
    let keys = try KeyScript.keys("space n 1 space q")
    var loop = Loop(
      state: Driver(SampleLesson.mazur).state,
      terminal: RecordedTerminal(size: Size(columns: 80, rows: 24), keys: keys)
    ) { saved.append($0) }
    loop.run()
    #expect(saved.count >= 3)
    #expect(saved.last?.lastLesson == "mazur")
    #expect(saved.last?.lessons["mazur"]?.donePages == ["words"])
  }

  @Test func everyEventIsTaken() {
    let terminal = RecordedTerminal(size: Size(columns: 80, rows: 24), keys: [])
    var loop = Loop(state: Driver(SampleLesson.mazur).state, terminal: terminal)
    let events: [TerminalEvent] = [
      .key(.space), .paste("1"), .resize(Size(columns: 90, rows: 30)),
      .click(Point(row: 1, column: 1)), .wheel(Point(row: 1, column: 1), rows: 1), .tick,
    ]
    for event in events { loop.handle(event) }
    #expect(loop.state.size == Size(columns: 90, rows: 30))
    #expect(!loop.state.isFinished)
    loop.handle(.closed)
    #expect(loop.state.isFinished)
  }
}
