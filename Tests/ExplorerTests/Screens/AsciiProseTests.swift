import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// Sentences where only ASCII can be shown: they say what formulas say, and lose no sign.
@Suite struct AsciiProseTests {
  private static let look = ScreenLook(glyphs: .ascii, notation: .ascii)

  @Test(arguments: [
    ("How L answers to z is called δ.", "How L answers to z is called delta."),
    ("w ← w − η · ∂L/∂w", "w <- w - eta * dL/dw"), ("½ (a − t)²", "1/2 (a - t)^2"),
    ("Σ over σ(z)", "sum over sigmoid(z)"), ("a nudge of 10⁻¹²", "a nudge of 10^-12"),
    ("1 / (1 + e^−z)", "1 / (1 + e^-z)"), ("plain", "plain"),
  ])
  func signsAreWrittenOut(_ text: String, _ ascii: String) {
    #expect(Notation.ascii.prose(text) == ascii)
    #expect(Notation.symbols.prose(text) == text)
  }

  @Test(arguments: RealLessons.all)
  func noSentenceOfTheCourseLosesASign(_ lesson: Lesson) {
    for page in lesson.pages {
      for text in Self.texts(of: page) {
        let ascii = Notation.ascii.prose(text)
        #expect(ascii.utf8.allSatisfy { $0 < 0x80 }, "\(ascii)")
        #expect(ascii.count { $0 == "?" } == text.count { $0 == "?" }, "\(ascii)")
      }
    }
  }

  @Test func thePageIsWrappedAfterwards() {
    let text = String(repeating: "δ ", count: 30) + "end"
    let page = SampleLesson.page("Greek", Scene(views: []), [text])
    let lesson = Lesson(
      id: "greek", title: "Greek", goal: "Read.", experiment: SampleLesson.mazurExperiment,
      pages: [page])
    let screen = Driver(lesson, look: Self.look)
    screen.shows("delta delta delta", "delta end")
    let rows = screen.text.split(separator: "\n").filter { $0.contains("delta") }
    #expect(rows.count == 3)
    Driver(lesson).shows("δ δ δ")
  }

  /// Everything that a page says in running text.
  private static func texts(of page: Page) -> [String] {
    var texts = page.blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text), .bullet(let text), .item(_, let text), .quote(let text):
        [plain(text)]
      case .preformatted(let lines): lines
      }
    }
    guard let ask = page.ask else { return texts }
    texts.append(plain(ask.question))
    switch ask.kind {
    case .predict(let prediction):
      texts += prediction.choices.flatMap { [plain($0.text), plain($0.because)] }
    case .compute(let computation): texts += computation.mistakes.map { plain($0.because) }
    case .challenge(let challenge): texts += challenge.hints.map(plain)
    case .find(let hints): texts += hints.map(plain)
    }
    return texts
  }

  private static func plain(_ text: [Inline]) -> String {
    text.text(notation: .symbols) { _ in nil }
  }
}
