import Drawing
import Session

extension State {
  /// A click selects the neuron that was clicked; in the menu the lesson.
  mutating func select(at point: Point) {
    guard overlay == nil else { return }
    switch place {
    case .lesson, .play:
      guard let walk, let neuron = LessonScreen(walk: walk, state: self).neuron(at: point)
      else { return }
      self.walk?.selection = .neuron(neuron)
    case .menu(let menu):
      let screen = MenuScreen(menu: menu, lessons: lessons, progress: progress, notice: nil)
      if let index = screen.lesson(at: point, size: size) {
        place = .menu(MenuState(selected: index))
      }
    }
  }
}
