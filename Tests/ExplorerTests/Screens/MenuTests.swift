import Drawing
import Explorer
import Lessons
import Session
import Testing

/// The menu of lessons.
@Suite struct MenuTests {
  private static let lessons = [SampleLesson.mazur, SampleLesson.single()] + SampleLesson.variants
  private let menu = Driver(lessons: lessons)

  @Test func everyLessonHasARow() {
    menu.shows("0  One network", "1  Single", "8 pages", "Walk one network.")
    #expect(menu.state.keyContext == .menu)
  }

  @Test(arguments: [
    ("down", 1), ("down down", 2), ("j j k", 1), ("up", 0), ("tab", 1), ("3", 3), ("0", 0),
    ("9", 9),
    ("down 0", 0),
  ])
  func moving(_ keys: String, _ selected: Int) {
    let driver = menu.press(keys)
    #expect(selection(driver) == selected)
    driver.shows(Self.lessons[selected].goal)
  }

  @Test func theListStopsAtItsEnds() {
    #expect(selection(menu.press("down", times: 99)) == Self.lessons.count)
    #expect(selection(menu.press("up", times: 9)) == 0)
  }

  @Test(arguments: ["enter", "space", "right", "pgdn", "l"])
  func opening(_ key: String) {
    let driver = menu.press("down").press(key)
    #expect(driver.walk.lesson.id == "single")
    #expect(driver.walk.pageNumber == 0)
  }

  @Test func freePlayIsBehindTheLastLesson() {
    let chosen = menu.press("down", times: 99).shows("p  Free play", "Choose data and network")
    #expect(chosen.press("enter").state.play != nil)
    #expect(menu.press("p").state.play != nil)
  }

  @Test func freePlayIsKeptWhileTheMenuIsOpen() {
    let trained = menu.press("p t t t")
    let back = trained.press("m").shows("p  Free play")
    #expect(selection(back) == Self.lessons.count)
    let again = back.press("enter").shows("as you left it")
    #expect(again.walk.experiment == trained.walk.experiment)
    #expect(again.walk.epochsDone == 3)
    #expect(again.press("m 0 enter m p").walk.epochsDone == 3)
  }

  @Test("A lesson left for the menu or for another lesson comes back as it was")
  func nothingIsLostByTheWay() {
    let driver = menu.press("enter space space tab tab tab +")
    for way in ["m esc", "m enter", "] [", "m down enter m up enter", "m p m 0 enter"] {
      let back = driver.press(way)
      #expect(back.walk.experiment == driver.walk.experiment, "\(way)")
      #expect(back.walk.moment == driver.walk.moment, "\(way)")
      #expect(back.walk.canUndo, "\(way)")
    }
    #expect(!menu.press("esc").state.isFinished)
    #expect(menu.press("esc").state.walk == nil)
  }

  @Test func mComesBackToTheSameRow() {
    let back = menu.press("down down enter m")
    #expect(selection(back) == 2)
    #expect(back.state.keyContext == .menu)
    #expect(back.press("enter").walk.lesson.id == Self.lessons[2].id)
  }

  @Test func escapeStaysAndQQuits() {
    #expect(!menu.press("esc esc esc").state.isFinished)
    #expect(menu.press("q").state.isFinished)
    #expect(menu.press("?").state.overlay == .help)
    #expect(menu.press("? esc").state.overlay == nil)
  }

  @Test func whatWasDoneIsShownAndResumed() {
    var progress = Progress()
    progress.lessons["mazur"] = .init(
      donePages: ["words", "forward", "loss"], lastPage: "backward")
    progress.lessons["single"] = .init(donePages: ["page"], lastPage: "page")
    progress.lastLesson = "mazur"
    let driver = Driver(lessons: Self.lessons, progress: progress)
    driver.shows("3 of 8 pages", "done ✓")
    let resumed = driver.press("enter")
    #expect(resumed.walk.pageNumber == 3)
    resumed.shows("Welcome back")
    #expect(driver.press("1 enter").walk.pageNumber == 0)
  }

  @Test func aPlaceThatIsGoneIsNoTrouble() {
    var progress = Progress()
    progress.lessons["mazur"] = .init(donePages: ["words", "gone"], lastPage: "gone")
    progress.lastLesson = "gone"
    let driver = Driver(lessons: Self.lessons, progress: progress)
    #expect(driver.press("enter").walk.pageNumber == 0)
    driver.shows("1 of 8 pages")
  }

  @Test(arguments: [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24)])
  func theMarkedLessonIsAlwaysInSight(_ size: Size) {
    let many = (0..<40).map { number in
      Lesson(
        id: "l\(number)", title: "Lesson number \(number)", goal: "Goal \(number).",
        experiment: SampleLesson.gate, pages: SampleLesson.mazur.pages)
    }
    var driver = Driver(lessons: many, size: size)
    for number in 0..<40 {
      driver.shows("Lesson number \(number)", "Goal \(number).")
      driver = driver.press("down")
    }
  }

  @Test("Arrows say where the list goes on")
  func moreThanFits() {
    let many = (0..<40).map { number in
      Lesson(
        id: "l\(number)", title: "Lesson number \(number)", goal: "Goal.",
        experiment: SampleLesson.gate, pages: SampleLesson.mazur.pages)
    }
    let driver = Driver(lessons: many)
    func arrows(_ driver: Driver) -> [String] {
      driver.text.split(separator: "\n").dropLast().compactMap { line in
        ["↑", "↓"].first { line.hasPrefix(" \($0)") }
      }
    }
    #expect(arrows(driver) == ["↓"])
    #expect(arrows(driver.press("down", times: 20)) == ["↑", "↓"])
    #expect(arrows(driver.press("down", times: 99)) == ["↑"])
    #expect(arrows(menu).isEmpty)
  }

  @Test func noLessonsAtAll() {
    let empty = Driver(lessons: [])
    #expect(empty.press("down up enter space 3 r ? esc 0").picture.size == empty.state.size)
    #expect(empty.press("enter").state.keyContext == .playing)
  }

  private func selection(_ driver: Driver) -> Int? {
    guard case .menu(let menu) = driver.state.place else { return nil }
    return menu.selected
  }
}
