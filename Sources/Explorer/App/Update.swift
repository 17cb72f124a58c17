import Drawing
import Lessons
import Session

extension State {
  /// Lets one thing happen.
  package mutating func update(_ action: Action) {
    switch action {
    case .walk(let action): update(action)
    case .train(let action): update(action)
    case .look(let action): update(action)
    case .change(let action): update(action)
    case .question(let action): update(action)
    case .typing(let action): update(action)
    case .play(let action): update(action)
    case .curve(let action): update(action)
    case .card(let action): update(action)
    case .link(let action): update(action)
    case .menu(let action): update(action)
    case .screen(let action): update(action)
    }
  }

  /// Takes a key, whatever it means here.
  package mutating func press(_ key: Key) {
    let context = keyContext
    let action = Keymap.action(for: key, in: context)
    if isRunning, action?.keepsRunning(in: context) != true { isRunning = false }
    guard let action else { return }
    notice = nil
    update(action)
  }

  // MARK: The terminal

  private mutating func update(_ action: Action.Screen) {
    switch action {
    case .resize(let size): self.size = size
    case .click(let point): select(at: point)
    case .wheel(_, let rows): turnWheel(by: rows)
    case .mouse: toggleMouse()
    case .quit:
      rememberPlace()
      isFinished = true
    }
  }

  private mutating func turnWheel(by rows: Int) {
    if overlay != nil {
      update(.card(.scroll(rows: rows)))
    } else {
      update(walk == nil ? .menu(.move(rows)) : .look(.scroll(rows: rows)))
    }
  }

  private mutating func toggleMouse() {
    capturesMouse.toggle()
    notice =
      capturesMouse
      ? "The mouse is on: a click selects, the wheel scrolls. M turns it off."
      : "The mouse is off: you can mark and copy text again."
  }

  // MARK: What lies on top

  private mutating func update(_ action: Action.Card) {
    switch action {
    case .help: overlay = .help
    case .scroll(let rows):
      let most = overlayCard?.maximumScroll(on: size) ?? 0
      overlayScroll = min(max(0, overlayScroll + rows), most)
    case .topic(let places):
      guard case .glossary(let topic) = overlay, let walk else { return }
      overlay = .glossary(topic.moved(by: places, in: walk))
    case .close: close()
    }
  }

  private mutating func close() {
    if case .menu(let menu) = place, overlay == nil { return goBack(from: menu) }
    overlay = nil
    field = field?.purpose == .answer ? field : nil
  }
}
