import Drawing
import Lessons
import Session
import Walkthrough

/// The top row: lesson and page at the left, phase and step at the right.
struct TitleBar: Widget {
  let walk: LessonWalk
  /// The lesson's number in the course, from 0; nil when it has none.
  let number: Int?
  let glyphs: GlyphSet

  func draw(in area: Rect, on grid: inout Grid) {
    let strong = Style(bold: true, reverse: true)
    grid.fill(area, style: .bar)
    grid.fill(area.split(left: 1).left, style: strong)
    let inner = area.inset(left: 1, right: 1)
    let used = grid.write(
      head, at: Point(row: inner.row, column: inner.column), style: strong, within: inner)
    let beside = inner.split(left: used).rest
    let (tail, status) = walk.isEndless ? playParts(beside.columns) : parts(beside.columns)
    Caption(tail, style: .bar).draw(in: beside, on: &grid)
    let room = beside.split(left: TextWidth.columns(tail)).rest
    let fits = walk.isEndless || TextWidth.columns(status) < room.columns
    Caption(fits ? status : place, style: .bar, alignment: .right, glyphs: glyphs)
      .draw(in: room, on: &grid)
  }

  private var head: String {
    walk.isEndless ? "Free play" : (number.map { "\($0) " } ?? "") + walk.lesson.title
  }

  /// The page, with its title if there is room, and the status beside it.
  ///
  /// What fits is told by the longest status of the page, so that nothing moves while it is walked.
  private func parts(_ columns: Int) -> (tail: String, status: String) {
    let count = walk.lesson.pages.count
    let long = " · page \(walk.pageNumber + 1) of \(count)"
    let short = " · \(walk.pageNumber + 1)/\(count)"
    let title = " · \(walk.page.title)"
    let choices = [
      (long + title, 11), (short + title, 11), (short + title, 5), (long, 11), (short, 11),
      (short, 5), (short, 0), ("", 11), ("", 0),
    ]
    let (tail, bar) =
      choices.first { tail, barColumns in
        TextWidth.columns(tail) + longestStatus(barColumns: barColumns) + 2 <= columns
      } ?? ("", 0)
    return (tail, status(barColumns: bar))
  }

  /// Data and layers if there is room, and the status.
  private func playParts(_ columns: Int) -> (tail: String, status: String) {
    let sizes = walk.trace.shape.sizes.map(String.init).joined(separator: "-")
    let name = walk.setup?.settings.data.name ?? ""
    // The shape has its own picture; a bar of five still shows where one is.
    let choices = [
      (" · \(name) · \(sizes)", 11), (" · \(name) · \(sizes)", 5), (" · \(name)", 11),
      (" · \(name)", 5), ("", 11), ("", 0),
    ]
    let (tail, bar) =
      choices.first { tail, barColumns in
        TextWidth.columns(tail) + TextWidth.columns(playStatus(barColumns: barColumns)) + 2
          <= columns
      } ?? ("", 0)
    return (tail, playStatus(barColumns: bar))
  }

  /// Phase, a bar of what is done, and the step's number: `backward ━━━━━━───── step 17/39`.
  private func status(barColumns: Int) -> String {
    if walk.isTrainingPage {
      let first = walk.run.epochs(at: walk.plan.start)
      let last = walk.run.epochs(at: walk.plan.end)
      let bar = bar(walk.epochsDone - first, of: last - first, columns: barColumns)
      // A reader may train on beyond the page's own end.
      let end = walk.epochsDone > last ? "" : "/\(last)"
      return "training\(bar) epoch \(walk.epochsDone)\(end)"
    }
    let bar = bar(walk.cursor, of: walk.trace.steps.count, columns: barColumns)
    return "\(pass)\(examples)\(phase)\(bar) \(place)"
  }

  /// The step or epoch alone, for where there is room for nothing else: `step 82/83`.
  private var place: String {
    walk.isTrainingPage
      ? "epoch \(walk.epochsDone)" : "step \(walk.cursor)/\(walk.trace.steps.count)"
  }

  private func longestStatus(barColumns: Int) -> Int {
    if walk.isTrainingPage {
      let last = String(walk.run.epochs(at: walk.plan.end))
      return "training  epoch /".count + barColumns + 2 * last.count
    }
    let count = String(walk.trace.steps.count)
    return pass.count + longestExamples + "backward  step /".count + barColumns + 2 * count.count
  }

  private func playStatus(barColumns: Int) -> String {
    if walk.isWatching {
      return (walk.run.chosenExample == nil ? "" : examples) + "epoch \(walk.epochsDone)"
    }
    let count = walk.trace.steps.count
    let bar = bar(walk.cursor, of: count, columns: barColumns)
    return "epoch \(walk.run.epochInView) · \(examples)\(phase)\(bar) step \(walk.cursor)/\(count)"
  }

  /// Which example of a batch is walked: `example 3 of 10 · `.
  private var examples: String {
    guard walk.trace.isMarked else { return "" }
    let count = walk.trace.batch.count
    if let chosen = walk.run.chosenExample { return "at example \(chosen) of \(count) · " }
    let step = walk.currentStep ?? walk.trace.steps.first
    return step?.example.map { "example \($0) of \(count) · " } ?? "all \(count) examples · "
  }

  private var longestExamples: Int {
    guard walk.trace.isMarked else { return 0 }
    return "at example  of  · ".count + 2 * String(walk.trace.batch.count).count
  }

  private var phase: String {
    (walk.currentStep ?? walk.trace.steps.first)?.phase.rawValue ?? ""
  }

  private var pass: String {
    walk.moment.trainingStep > 0 ? "pass \(walk.moment.trainingStep + 1) · " : ""
  }

  /// With a space before it; nothing where there is no room for one.
  private func bar(_ done: Int, of count: Int, columns: Int) -> String {
    guard columns > 0 else { return "" }
    return " " + glyphs.bar(done, of: count, columns: columns)
  }
}
