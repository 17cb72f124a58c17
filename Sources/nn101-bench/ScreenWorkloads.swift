import Drawing
import Explorer
import Lessons
import NeuralNetwork
import Session
import Walkthrough

extension Workload {
  /// Drawing the largest network of the workloads.
  static func largeFrame(_ size: Size) -> Workload {
    let sizes = [64, 32, 10]
    return Workload(
      name: "LARGE\(size.columns)", summary: "the picture of 64-32-10, at \(size.words)",
      measure: .operations(20)
    ) {
      let state = Course.state(Self.experiment(sizes), size: size)
      _ = state.picture()
      return Outcome(seconds: seconds { for _ in 0..<20 { _ = state.picture() } })
    }
  }

  /// Drawing whole screens: every page of the course, at its beginning.
  static func frames(_ size: Size, target: Target? = nil) -> Workload {
    Workload(
      name: "FRAME\(size.columns)", summary: "the picture of a page, at \(size.words)",
      measure: .operations(1), target: target
    ) {
      let states = Course.states(size)
      let all = states.reduce(0) { sum, state in
        // A page that is on the screen has been drawn before.
        _ = state.picture()
        return sum + seconds { _ = state.picture() }
      }
      return Outcome(seconds: all / Double(states.count))
    }
  }

  /// From a key to the picture: walking through the course by the space bar.
  static func keys(_ size: Size, target: Target? = nil) -> Workload {
    let count = 500
    return Workload(
      name: "KEY\(size.columns)", summary: "from the space bar to the picture, at \(size.words)",
      measure: .operations(count), target: target
    ) {
      var states = Course.states(size)
      return Outcome(
        seconds: seconds {
          for press in 0..<count {
            states[press % states.count].press(.space)
            _ = states[press % states.count].picture()
          }
        })
    }
  }

  /// Finding what is to be drawn again.
  static func changes(_ size: Size, every step: Int) -> Workload {
    var earlier = Grid(size: size)
    for row in 0..<size.rows {
      earlier.write(
        String(repeating: "x", count: size.columns), at: Point(row: row, column: 0))
    }
    var later = earlier
    for cell in stride(from: 0, to: size.columns * size.rows, by: step) {
      later.put("y", at: Point(row: cell / size.columns, column: cell % size.columns))
    }
    let (before, after) = (earlier, later)
    return Workload(
      name: "DIFF\(size.columns)\(step == 1 ? "" : "-\(100 / step)")",
      summary:
        "what changed at \(size.words): \(step == 1 ? "all" : "\(100 / step) %") of the cells",
      measure: .operations(20)
    ) {
      Outcome(seconds: seconds { for _ in 0..<20 { _ = after.changes(from: before) } })
    }
  }
}

extension Size {
  var words: String { "\(columns)x\(rows)" }
}

/// The lessons that the program comes with.
enum Course {
  static let lessons: LessonCatalogue = {
    let search = LessonFolder(
      named: [], environment: [:], executable: LessonFolder.runningProgram)
    return search.builtIn.map { Curriculum(folder: $0).lessons } ?? []
  }()

  /// Each page of each lesson, opened.
  static func states(_ size: Size) -> [State] {
    lessons.enumerated().flatMap { number, lesson in
      (0..<lesson.pageCount).map { page in
        var state = State(lessons: lessons, size: size)
        state.open(lesson: number, page: page)
        return state
      }
    }
  }

  /// A state in which one page walks through an experiment, its steps done.
  static func state(_ experiment: Experiment, size: Size) -> State {
    let page = Page(
      title: "One step", blocks: [.paragraph([.text("Every number of one training step.")])],
      scene: Scene(until: .end, stride: .example), ask: nil,
      place: LineAndColumn(line: 1, column: 1))
    let lesson = Lesson(
      id: "sized", title: "A network", goal: "See it.", experiment: experiment, pages: [page])
    var state = State(lessons: [lesson], size: size)
    state.open(lesson: 0, page: 0)
    state.press(.space)
    return state
  }
}
