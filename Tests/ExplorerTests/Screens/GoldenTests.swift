import Drawing
import Explorer
import GridLooks
import Lessons
import Session
import Testing
import Walkthrough

/// Whole screens, as they were last found good.
@Suite struct GoldenTests {
  /// A moment worth keeping, and the keys that lead there.
  private static let scenes: [(name: String, keys: String)] = [
    ("words", ""), ("predict", "n"), ("forward", "n 1 space space"), ("compute", "n n end h"),
    ("backward", "n n n space end"), ("update", "n n n n 1 space end"),
    ("weights", "n n n n 1 space v"), ("challenge", "n n n n n n n"),
    ("edit", "n 1 space tab tab tab w e 0 . 3"), ("edited", "n 1 space tab tab tab w +"),
    ("glossary", "n 1 space i"), ("check", "n n n g"), ("help", "n ?"),
  ]

  private static let ascii = ScreenLook(glyphs: .ascii, notation: .ascii)

  @Test(arguments: scenes)
  func atTheDesignSize(_ name: String, _ keys: String) throws {
    let picture = Driver(SampleLesson.mazur).press(keys).picture
    try Golden(name: "\(name)-80x24").expect(picture.text)
  }

  @Test(arguments: ["forward", "backward", "update"])
  func looks(_ name: String) throws {
    let keys = Self.scenes.first { $0.name == name }?.keys ?? ""
    let picture = Driver(SampleLesson.mazur).press(keys).picture
    try Golden(name: "\(name)-80x24-looks").expect(picture.styleText)
  }

  @Test(arguments: ["forward", "backward", "challenge"])
  func inASCII(_ name: String) throws {
    let keys = Self.scenes.first { $0.name == name }?.keys ?? ""
    let picture = Driver(SampleLesson.mazur, look: Self.ascii).press(keys).picture
    try Golden(name: "\(name)-80x24-ascii").expect(picture.text)
  }

  @Test(arguments: [(60, 20), (100, 30), (132, 43), (300, 100)])
  func atOtherSizes(_ columns: Int, _ rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    for (look, ending) in [(ScreenLook(), ""), (Self.ascii, "-ascii")] {
      let picture = Driver(SampleLesson.mazur, size: size, look: look)
        .press("n n n space end").picture
      try Golden(name: "backward-\(columns)x\(rows)\(ending)").expect(picture.text)
    }
  }

  /// Moments of a training step of four examples, with momentum and a penalty.
  private static let batchScenes: [(name: String, keys: String)] = [
    ("example", "space space"), ("second", "enter enter enter space"), ("cost", ", left left"),
    ("mean", ", left"), ("velocity", ","), ("moved", "."), ("curve", "enter enter enter v v v"),
  ]

  @Test(arguments: batchScenes, [(60, 20), (80, 24)])
  func aBatch(_ scene: (name: String, keys: String), _ size: (Int, Int)) throws {
    let lesson = SampleLesson.single(
      Scene(from: .start, until: .end), experiment: SampleLesson.batchOfFour)
    let driver = Driver(lesson, size: Size(columns: size.0, rows: size.1))
    try Golden(name: "batch-\(scene.name)-\(size.0)x\(size.1)")
      .expect(driver.press(scene.keys).picture.text)
  }

  @Test(arguments: [(60, 20), (80, 24), (132, 43)])
  func theMenu(_ columns: Int, _ rows: Int) throws {
    var progress = Progress()
    progress.lessons["mazur"] = .init(
      donePages: ["words", "forward", "loss"], lastPage: "backward")
    let lessons = [SampleLesson.mazur, SampleLesson.single()] + SampleLesson.variants
    let menu = Driver(
      lessons: lessons, size: Size(columns: columns, rows: rows), progress: progress)
    try Golden(name: "menu-\(columns)x\(rows)").expect(menu.press("down").text)
  }
}
