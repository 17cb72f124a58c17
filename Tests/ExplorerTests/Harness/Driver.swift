import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// A session without a terminal: keys in, pictures out.
///
/// `Driver(lesson).press("space space left").shows("∂L/∂w")`
struct Driver {
  var state: State

  /// A session with one lesson open.
  init(_ lesson: Lesson, size: Size = Size(columns: 80, rows: 24), look: ScreenLook = ScreenLook())
  {
    self.init(lessons: [lesson], size: size, look: look)
    state.open(lesson: 0, page: 0)
  }

  /// A session that begins in the menu.
  init(
    lessons: [Lesson], size: Size = Size(columns: 80, rows: 24), look: ScreenLook = ScreenLook(),
    progress: Progress = Progress(), today: Int = 0
  ) {
    state = State(
      lessons: LessonCatalogue(lessons), size: size, look: look, progress: progress, today: today)
  }

  /// The session after some keys, written as for `nn101 show --keys`; arrows as arrows, too.
  func press(_ keys: String, times: Int = 1) -> Driver {
    let script = keys.replacing("←", with: " left ").replacing("→", with: " right ")
    var driver = self
    for _ in 0..<times {
      for key in (try? KeyScript.keys(script)) ?? [] { driver.state.press(key) }
    }
    return driver
  }

  /// Each character as a key of its own, then Enter.
  func enter(_ text: String) -> Driver {
    press(text.map { String($0) }.joined(separator: " ") + " enter")
  }

  func update(_ action: Action) -> Driver {
    var driver = self
    driver.state.update(action)
    return driver
  }

  var picture: Grid { state.picture() }
  var text: String { picture.text }

  /// The picture's last row: hints or a notice.
  var bottom: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  /// The walk on the screen; the test fails when there is none.
  var walk: LessonWalk {
    guard let walk = state.walk else {
      Issue.record("no lesson is open")
      return LessonWalk(SampleLesson.mazur)
    }
    return walk
  }

  /// The quantity that was just computed, by its key; empty at a start.
  var current: String { walk.currentStep?.quantity.key ?? "" }

  func value(_ key: String) -> Double {
    Quantity(key: key).flatMap { walk.trace.value(of: $0) } ?? .nan
  }

  @discardableResult
  func shows(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) -> Driver {
    let picture = text
    for text in texts where !picture.contains(text) {
      Issue.record("\"\(text)\" is not on the screen:\n\(picture)", sourceLocation: sourceLocation)
    }
    return self
  }

  @discardableResult
  func hides(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) -> Driver {
    let picture = text
    for text in texts where picture.contains(text) {
      Issue.record("\"\(text)\" is on the screen:\n\(picture)", sourceLocation: sourceLocation)
    }
    return self
  }
}

extension LessonWalk {
  var canUndo: Bool { !run.history.past.isEmpty }
  var canRedo: Bool { !run.history.future.isEmpty }
}
