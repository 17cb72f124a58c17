import Drawing
import Session
import Walkthrough

extension State {
  /// The picture of this moment.
  package func picture() -> Grid { picture(of: screen) }

  /// The pictures of the step on its way along its lines, if it has any, and that of this moment.
  func pictures(moving shares: [Double]) -> (way: [Grid], end: Grid) {
    let screen = screen
    let end = picture(of: screen)
    let way = (screen as? LessonScreen)?.moving(shares, on: end) ?? []
    return (way.map(spelled), end)
  }

  private func picture(of screen: any Widget) -> Grid {
    var grid = Grid(size: size)
    grid.wantsMouse = capturesMouse
    if size.columns < LessonPlaces.minimum.columns || size.rows < LessonPlaces.minimum.rows {
      TooSmall().draw(in: grid.bounds, on: &grid)
    } else {
      screen.draw(in: grid.bounds, on: &grid)
      overlayCard?.from(line: overlayScroll).draw(in: grid.bounds, on: &grid)
    }
    return spelled(grid)
  }

  private func spelled(_ grid: Grid) -> Grid {
    look.notation == .symbols ? grid : grid.asciiOnly
  }

  /// The line that says what just happened, or what is still to be mended.
  var told: String? { notice ?? complaint }

  /// What lies below a card.
  private var screen: any Widget {
    switch place {
    case .menu(let menu):
      MenuScreen(
        selected: menu.selected, lessons: lessons, progress: progress, notice: told,
        due: menu.due, look: look)
    case .lesson(let walk): screen(of: walk)
    case .play(let play): screen(of: play.walk)
    }
  }

  private func screen(of walk: LessonWalk) -> any Widget {
    switch overlay {
    case .options:
      PlayOptionsScreen(
        walk: walk, marked: walk.setup.map { markedOption($0.settings) } ?? .data, notice: told,
        look: look)
    case .curve:
      CurveScreen(
        walk: walk, number: number(of: walk.lesson), look: look, epoch: curveEpoch,
        scale: curveScale)
    case .help, .course, .glossary, .gradientCheck, .nudge, .lessonEnd, .commandLine, .lessonLine,
      .links, nil:
      LessonScreen(
        layout: lessonLayout(of: walk), number: number(of: walk.lesson), look: look, field: field,
        notice: told, context: keyContext, isLarge: showsLargeNumbers)
    }
  }
}

/// What is shown when the window is too small for a lesson.
struct TooSmall: Widget {
  func draw(in area: Rect, on grid: inout Grid) {
    let text = TextWidth.fullest(
      of: "\(area.columns)x\(area.rows) is too small: 60x20 needed, or nn101 --plain (q quits)",
      "\(area.columns)x\(area.rows): 60x20 needed, or --plain; q quits",
      "60x20 or --plain; q quits", "60x20 needed, q quits", columns: area.columns)
    Caption(text, style: .plain, alignment: .center).draw(in: area, on: &grid)
  }
}
