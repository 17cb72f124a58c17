import CTerminal
import Drawing

/// The real terminal: a screen drawn through ncurses, and the keys that are pressed at it.
///
/// There is one screen in a process. It is given back by `close()`, by a crash, and when the
/// program is stopped; every way out leaves the shell as it was.
package final class CursesTerminal: Terminal {
  /// How large the window is now; it changes with an event `resized`.
  package private(set) var size: Size
  /// Why the terminal said `.closed`; `nil` while it is open.
  package private(set) var closingReason: ClosingReason?
  /// How it was decided to draw.
  package let decision: TerminalDecision

  private var painter: CellPainter
  private var input = InputReader()
  private var resize = ResizeWatch()
  private var shown: Grid?
  private var handedOut: Int64
  private var isOpen = true
  private var isResizeForced = false
  private var hasMouse = false

  /// Opens the screen, or throws the reason why plain sentences must do.
  package init(
    _ choices: TerminalChoices = TerminalChoices(),
    environment: TerminalEnvironment = .current
  ) throws(PlainReason) {
    decision = environment.decide(choices)
    if let reason = decision.plainReason { throw reason }
    _ = ct_set_locale(decision.locale.name)
    guard ct_open(decision.kind.name) == 1 else {
      throw .screenDidNotOpen(decision.kind.name)
    }
    if decision.colors.areMixed {
      ct_mix_colors((0..<256).map { RGB(paletteIndex: $0).mixture })
    }
    painter = CellPainter(decision: decision)
    size = Self.currentSize()
    handedOut = ct_milliseconds()
    if decision.theme.asksForBackground {
      ct_ask_background()
      input.expectReply(at: handedOut)
    }
  }

  deinit {
    close()
  }

  /// Gives the terminal back, and prints what was written to standard error meanwhile.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    settleDebt()
    ct_close()
  }

  /// Turns the mouse on or off; while it is on, the terminal cannot select text.
  private func setMouse(_ isOn: Bool) {
    guard isOn != hasMouse else { return }
    hasMouse = isOn
    ct_mouse(isOn ? 1 : 0)
  }

  /// Sends the cells that changed since the last picture; nothing once the screen is closed.
  package func show(_ grid: Grid) {
    guard isOpen else { return }
    setMouse(grid.wantsMouse)
    painter.paint(grid, over: shown)
    shown = grid
    place(grid.caret)
    ct_update()
  }

  /// Waits for a key, a new size or the end, for so long at most; nil waits for ever.
  package func nextEvent(timeout milliseconds: Int?) -> TerminalEvent {
    let began = ct_milliseconds()
    let work = Int(min(began - handedOut, 10_000))
    let event = waitForEvent(until: milliseconds.map { began + Int64($0) }, work: work)
    if event == .key(.control("l")) { repaint() }
    handedOut = ct_milliseconds()
    return event
  }

  private static func currentSize() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    ct_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Reads an answer that is owed, lest the shell take it for something typed.
  private func settleDebt() {
    if closingReason != .hungUp, closingReason != .endOfInput {
      input.drainReplies(within: Self.longestDrain)
    }
  }

  /// Makes the palette for the background that the terminal has told, and shows the picture in it.
  private func heedReplies() {
    for case .background(let color) in input.takeReplies() where decision.theme.asksForBackground {
      painter.theme = .readable(on: color)
      guard let grid = shown else { continue }
      painter.paint(grid, over: nil)
      place(grid.caret)
      ct_update()
    }
  }

  private func place(_ caret: Point?) {
    ct_cursor(Int32(caret?.row ?? -1), Int32(caret?.column ?? -1))
  }

  /// An answer that is owed holds up the end of the program for so many milliseconds at most.
  private static let longestDrain: Int64 = 100

  /// Sends the whole picture again the next time.
  private func repaint() {
    shown = nil
    ct_repaint()
  }
}

// MARK: - Waiting

extension CursesTerminal {
  private func waitForEvent(until deadline: Int64?, work: Int) -> TerminalEvent {
    while closingReason == nil {
      answerSignals(SignalSet.take())
      if closingReason != nil { break }
      let now = ct_milliseconds()
      if resize.wait(at: now) == 0, let event = answerResize() { return event }
      let isReady = !input.queue.isEmpty
      let wait = isReady ? 0 : shortest(deadline.map { Int(max(0, $0 - now)) }, at: now)
      listen(for: wait, at: now)
      if closingReason != nil { break }
      if let event = input.queue.next(work: work) { return event }
      if let deadline, ct_milliseconds() >= deadline { return .tick }
    }
    return .closed
  }

  /// The shortest of what is waited for, in milliseconds; `nil` when nothing is.
  private func shortest(_ deadline: Int?, at now: Int64) -> Int? {
    [deadline, resize.wait(at: now), input.wait(at: now)].compactMap { $0 }.min()
  }

  private func listen(for milliseconds: Int?, at now: Int64) {
    let seen = ct_wait(Int32(clamping: milliseconds ?? -1))
    if seen & Int32(CT_SIGNAL) != 0 { answerSignals(SignalSet.take()) }
    guard seen & Int32(CT_INPUT | CT_HANGUP) != 0 else {
      input.flush(at: ct_milliseconds())
      return
    }
    if !input.read(at: ct_milliseconds()) {
      // The window may have been closed after the first look.
      let isHungUp = (seen | ct_wait(0)) & Int32(CT_HANGUP) != 0
      closingReason = closingReason ?? (isHungUp ? .hungUp : .endOfInput)
    }
    heedReplies()
  }

  private func answerSignals(_ signals: SignalSet) {
    guard !signals.isEmpty else { return }
    if let reason = signals.closingReason {
      closingReason = reason
      return
    }
    if signals.contains(.stop) {
      settleDebt()
      ct_suspend()
    } else if signals.contains(.proceed) {
      ct_resume()
    }
    if !signals.isDisjoint(with: [.stop, .proceed]) {
      repaint()
      // A picture of the same size must be shown again too: the screen is empty now.
      isResizeForced = true
    }
    resize.note(at: ct_milliseconds())
  }

  private func answerResize() -> TerminalEvent? {
    resize.answer()
    let now = Self.currentSize()
    guard now != size || isResizeForced else { return nil }
    isResizeForced = false
    size = now
    ct_resize(Int32(now.columns), Int32(now.rows))
    shown = nil
    return .resize(now)
  }
}

extension RGB {
  /// Its number where colours are mixed: 65536·red + 256·green + blue.
  ///
  /// Numbers below 256 are places in a palette to some terminals; the least green keeps clear of
  /// them, and no eye sees it.
  fileprivate var mixture: Int32 {
    let number = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    return number < 256 ? number | 256 : number
  }
}
