import Drawing
import Lessons
import Session
import Walkthrough

/// Everything the program knows: the screen is a function of this value.
package struct State: Sendable {
  /// The lessons, in the order of the course.
  package internal(set) var lessons: LessonCatalogue
  /// How the command line names them.
  package var source = LessonSource()
  /// The number of the first of them; nil for one that stands alone and has none.
  package var firstNumber: Int? = 0
  /// The size of the screen.
  package var size: Size
  /// How things are drawn and written on this terminal.
  package var look: ScreenLook
  /// What is on the screen below any overlay.
  package var place: AppPlace
  /// What is open on top of the screen.
  package var overlay: Overlay? {
    didSet { overlayScroll = 0 }
  }
  /// Lines of the overlay that are scrolled away at the top.
  package var overlayScroll = 0
  /// A number being typed: a value to set, or an answer.
  package var field: TextField?
  /// One line that says what just happened, until the next key.
  package var notice: String?
  /// What is wrong with the lesson's file while its author works on it: told where nothing newer is.
  package var complaint: String?
  /// What is kept from one session to the next.
  package var progress: Progress
  /// True while clicks and the wheel are the program's and not the terminal's.
  package var capturesMouse = false
  /// True while the step stands alone on the screen, in large signs.
  var showsLargeNumbers = false
  /// True while training runs on by itself.
  package var isRunning = false
  /// How fast training runs when it runs by itself.
  package var speed = TrainingSpeed.thirty
  /// A session keeps how the network stood after every epoch, so training does not run for ever.
  package var mostEpochs = 100_000
  /// The epoch that is read on the loss curve; nil reads the last one.
  package var curveEpoch: Int?
  /// How the loss curve is spaced; nil leaves it to the numbers.
  package var curveScale: TrainingReading.Scale?
  /// Lessons as they were left in this session, by id, and free play: nothing is lost by the way.
  var kept: [String: LessonWalk] = [:]
  var keptPlay: FreePlay?
  /// The lesson from which a link was followed last.
  var cameFrom: LessonLink?
  /// What was looked for last, with `/`.
  var wanted = ""
  /// The option of free play that is marked in the panel.
  package var chosenOption = PlayOption.data
  /// A file that the session is asked to write.
  package var pendingSave: PendingSave?
  /// The day of the session, counted from 1 January 1970: when a question is due is told by it.
  package let today: Int
  /// The seed that `s` draws from next.
  package var seed: UInt64
  /// True for somebody who walks by themselves while another presents.
  var isFollower = false
  /// True when the learner has quit.
  package var isFinished = false

  /// The menu of a course, or a lesson that was open last.
  package init(
    lessons: LessonCatalogue = [], size: Size, look: ScreenLook = ScreenLook(),
    progress: Progress = Progress(),
    seed: UInt64 = 1, today: Int = 0
  ) {
    self.lessons = lessons
    self.size = size
    self.look = look
    self.progress = progress
    self.seed = seed
    self.today = today
    place = .menu(
      MenuState(
        selected: progress.resumeIndex(in: lessons),
        due: Review.count(in: lessons, progress: progress, today: today)))
  }
}

/// Where the program is.
package enum AppPlace: Sendable {
  case menu(MenuState)
  case lesson(LessonWalk)
  case play(FreePlay)
}

/// The menu of lessons: which one is marked, and what was left for it.
package struct MenuState: Hashable, Sendable {
  /// The row that Enter opens, counted from 0: a lesson, or free play after them all.
  package var selected: Int
  /// How many questions were due again when the menu was opened.
  package var due: Int
  /// The id of what Esc goes back to; nil when the menu was there first.
  package var cameFrom: String?
}

/// What lies on top of the screen and is closed with Esc.
package enum Overlay: Hashable, Sendable {
  case help
  /// What the course is, from the menu.
  case course
  case glossary(GlossaryTopic)
  case gradientCheck
  /// One weight or bias nudged by itself.
  case nudge(Quantity)
  /// The end of a lesson.
  case lessonEnd
  /// The lessons that the page's text leads to.
  case links(marked: Int)
  /// The options of free play.
  case options
  /// The command line that recreates this state of free play.
  case commandLine(PlayRecipe)
  /// The command line that leads to this place of a lesson.
  case lessonLine(LessonRecipe)
  /// The loss curve with a cursor on it.
  case curve
}

extension State {
  /// The walk that is on the screen, in a lesson or in free play; nil in the menu.
  package var walk: LessonWalk? {
    get {
      switch place {
      case .menu: nil
      case .lesson(let walk): walk
      case .play(let play): play.walk
      }
    }
    set {
      guard let newValue else { return }
      switch place {
      case .menu: break
      case .lesson: place = .lesson(newValue)
      case .play(var play):
        play.walk = newValue
        place = .play(play)
      }
    }
  }

  /// Free play while it is on the screen.
  package var play: FreePlay? {
    get {
      if case .play(let play) = place { play } else { nil }
    }
    set {
      if let newValue, play != nil { place = .play(newValue) }
    }
  }

  /// A lesson's number in the course; nil when it has none.
  func number(of lesson: Lesson) -> Int? {
    guard let firstNumber else { return nil }
    return lessons.firstIndex { $0.id == lesson.id }.map { firstNumber + $0 }
  }

  /// Where keys go at this moment.
  package var keyContext: KeyContext {
    switch overlay {
    case .lessonEnd: return .ending
    case .options: return .options
    case .curve: return .curve
    case .links: return .linking
    case .help, .course, .glossary, .gradientCheck, .nudge, .commandLine, .lessonLine:
      return .reading
    case nil: break
    }
    switch field?.purpose {
    case .edit: return .editing
    case .save: return .naming
    case .jump: return .jumping
    case .find: return .searching
    case .answer, nil: break
    }
    guard let walk else { return .menu }
    if walk.isEndless, walk.pendingBlank == nil { return .playing }
    if walk.isSearching { return walk.pendingAsk == nil ? .faultFound : .searchingFault }
    let number = field?.text.isEmpty ?? true ? KeyContext.computing : .answering
    switch walk.pendingAsk?.kind {
    case .predict: return .predicting
    case .compute: return number
    case .challenge: return .challenging
    case .find: return .searchingFault
    case nil:
      if walk.pendingBlank != nil { return number }
      if walk.asksForNumber { return .expecting }
      guard walk.canBeTakenAgain else { return .walking }
      return walk.fading == .shown ? .walkEnd : .blanksFilled
    }
  }
}
