import CLibrary
import CursesTerminal
import Drawing

/// Shows what it hears at the terminal, one event a row, so that a test can read it.
///
/// Options: `--ascii`, `--theme NAME`, `--color NAME`, `--mouse`, `--plain`, `--slow MILLISECONDS`
/// (for each event), `--crash KIND` (when `x` is pressed), `--stuck` (never listens).
@main
struct Probe {
  var terminal: CursesTerminal
  let options: ProbeOptions
  var events: [String] = []
  var count = 0
  private var wantsMouse = false
  var frames = 0

  static func main() {
    let options = ProbeOptions(Array(CommandLine.arguments.dropFirst()))
    do throws(PlainReason) {
      let terminal = try CursesTerminal(options.choices)
      var probe = Probe(terminal: terminal, options: options)
      let status = probe.run()
      terminal.close()
      if let notice = terminal.decision.notice { print(toStandardError: notice) }
      exit(status)
    } catch {
      Swift.print("plain: \(error.sentence)")
    }
  }

  private static func print(toStandardError text: String) {
    let line = Array((text + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }

  mutating func run() -> Int32 {
    Self.print(toStandardError: "said while the screen was up")
    while true {
      frames += 1
      terminal.show(picture())
      let event = terminal.nextEvent(timeout: nil)
      count += 1
      events.append(name(of: event))
      if events.count > 8 { events.removeFirst() }
      switch event {
      case .closed: return terminal.closingReason?.exitStatus ?? 1
      case .key(.character("q")): return 0
      case .key(.character("x")): options.crash()
      case .key(.character("M")): wantsMouse = true
      case .key(.character("S")): while true { sleep(1) }
      case .key, .paste, .resize, .click, .wheel, .tick: break
      }
      if options.slow > 0 { usleep(options.slow * 1000) }
    }
  }
}

// MARK: - What is shown

extension Probe {
  private func picture() -> Grid {
    var grid = Grid(size: terminal.size)
    grid.wantsMouse = wantsMouse
    let size = "\(terminal.size.columns)x\(terminal.size.rows)"
    put("size \(size) events \(count) frames \(frames)", row: 0, style: .bar, on: &grid)
    let colors = terminal.decision.colors.count
    put("\(terminal.decision.kind.name) colors \(colors)", row: 1, style: .faint, on: &grid)
    put(options.choices.ascii ? "- ascii" : "─ é 界 ⣿", row: 2, style: Style(.positive), on: &grid)
    for (index, event) in events.enumerated() {
      put(event, row: 3 + index, style: Style(.negative), on: &grid)
    }
    put("end", row: grid.size.rows - 1, column: grid.size.columns - 3, on: &grid)
    return grid
  }

  private func put(
    _ text: String, row: Int, column: Int = 0, style: Style = .plain, on grid: inout Grid
  ) {
    var column = column
    for character in text {
      grid[row, column] = Cell(character, style: style)
      column += 1
      guard character == "界" else { continue }
      grid[row, column] = Cell(" ", style: style, isContinuation: true)
      column += 1
    }
  }

  private func name(of event: TerminalEvent) -> String {
    switch event {
    case .key(.character(let character)): "character \(character)"
    case .key(.control(let character)): "control \(character)"
    case .key(let key): "\(key)"
    case .paste(let text): "paste \(text.utf8.count) \(text.split(separator: "\n").first ?? "")"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .click(let point): "click \(point.row),\(point.column)"
    case .wheel(let point, let rows): "wheel \(rows) at \(point.row),\(point.column)"
    case .tick: "tick"
    case .closed: "closed"
    }
  }
}
