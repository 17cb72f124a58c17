import Drawing
import Session
import Walkthrough

extension State {
  /// The picture of this moment.
  package func picture() -> Grid {
    var grid = Grid(size: size)
    grid.wantsMouse = capturesMouse
    if size.columns < Layout.minimum.columns || size.rows < Layout.minimum.rows {
      TooSmall(size: size).draw(on: &grid)
    } else {
      drawPlace(on: &grid)
      drawOverlay(on: &grid)
    }
    return look.notation == .symbols ? grid : grid.asciiOnly
  }

  private func drawPlace(on grid: inout Grid) {
    switch place {
    case .menu(let menu):
      MenuScreen(
        menu: menu, lessons: lessons, progress: progress, notice: notice,
        due: Review.count(in: lessons, progress: progress, today: today), notation: look.notation
      ).draw(on: &grid)
    case .lesson(let walk): draw(walk, on: &grid)
    case .play(let play): draw(play.walk, on: &grid)
    }
  }

  private func draw(_ walk: LessonWalk, on grid: inout Grid) {
    switch overlay {
    case .options: PlayOptionsScreen(walk: walk, state: self).draw(on: &grid)
    case .curve:
      CurveScreen(
        walk: walk, number: number(of: walk.lesson), look: look, epoch: curveEpoch,
        scale: curveScale
      ).draw(in: grid.bounds, on: &grid)
    case .help, .glossary, .gradientCheck, .nudge, .lessonEnd, .commandLine, nil:
      LessonScreen(walk: walk, state: self).draw(on: &grid)
    }
  }

  private func drawOverlay(on grid: inout Grid) {
    guard var card = overlayCard else { return }
    card.scroll = overlayScroll
    card.draw(on: &grid)
  }

  /// The card that lies on top of the screen; nil when nothing is open.
  var overlayCard: Card? {
    if overlay == .help {
      return HelpCard(context: contextBelow, notation: look.notation).card(on: size)
    }
    guard let walk else { return nil }
    switch overlay {
    case .glossary(let topic):
      return GlossaryCard(topic: topic, walk: walk, look: look).card(on: size)
    case .gradientCheck: return GradientCheckCard(walk: walk, look: look).card(on: size)
    case .nudge(let quantity):
      return NudgeCard(quantity: quantity, walk: walk, look: look).card(on: size)
    case .lessonEnd: return LessonEndCard(walk: walk, state: self).card(on: size)
    case .commandLine: return play.map { CommandLineCard(play: $0).card(on: size) }
    case .help, .options, .curve, nil: return nil
    }
  }

  /// What the keys mean under the overlay: help is about that.
  private var contextBelow: KeyContext {
    var below = self
    below.overlay = nil
    return below.keyContext
  }
}

/// What is shown when the window is too small for a lesson.
struct TooSmall {
  let size: Size

  func draw(on grid: inout Grid) {
    let text = "\(size.columns)x\(size.rows) is too small: 60x20 needed (q quits)"
    let short = "60x20 needed, q quits"
    let shown = TextWidth.columns(text) <= size.columns ? text : short
    let column = max(0, (size.columns - TextWidth.columns(shown)) / 2)
    grid.write(shown, at: Point(row: size.rows / 2, column: column))
  }
}
