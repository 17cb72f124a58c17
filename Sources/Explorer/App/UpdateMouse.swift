import Drawing
import Session

extension State {
  /// A click selects the neuron that was clicked; in the menu the lesson.
  mutating func select(at point: Point) {
    guard overlay == nil else { return }
    switch place {
    case .lesson, .play:
      guard let walk, let neuron = lessonLayout(of: walk).neuron(at: point) else { return }
      self.walk?.selection = .neuron(neuron)
    case .menu(let menu):
      let layout = MenuLayout(rows: lessons.count + 1, marked: menu.selected, size: size)
      if let row = layout.row(at: point) {
        place = .menu(MenuState(selected: row, due: menu.due))
      }
    }
  }

  /// Where everything on a lesson's screen stands.
  func lessonLayout(of walk: LessonWalk) -> LessonLayout {
    LessonLayout(walk, look, field: field, size: size, hasNotice: told != nil)
  }
}
