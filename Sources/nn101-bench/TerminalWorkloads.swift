import CursesTerminal
import Drawing

/// What a picture costs from the grid to the terminal, ncurses included.
///
/// The drawing happens in a process of its own with a terminal of its own: this program, run again.
extension Workload {
  static let drawOption = "--draw"
  private static let pictures = 200

  /// Every so many cells are another in each picture.
  static func terminal(_ size: Size, every step: Int) -> Workload {
    let share = step == 1 ? "all" : "\(100 / step) %"
    return Workload(
      name: "TERM\(size.columns)\(step == 1 ? "" : "-\(100 / step)")",
      summary: "a grid shown by ncurses at \(size.words), \(share) of the cells changed",
      measure: .operations(pictures), runs: 5
    ) {
      let many = try draw(size, every: step, pictures: pictures + 1)
      return Outcome(seconds: many - (try draw(size, every: step, pictures: 1)))
    }
  }

  private static func draw(_ size: Size, every step: Int, pictures: Int) throws -> Double {
    let words = [size.columns, size.rows, step, pictures].map(String.init)
    return try Program(
      [drawOption] + words, columns: size.columns, rows: size.rows,
      path: CommandLine.arguments[0]
    ).end()
  }

  /// What that process does: two pictures in turn.
  static func draw(_ numbers: [Int]) {
    guard numbers.count == 4,
      let terminal = try? CursesTerminal(TerminalChoices(theme: .dark, color: .always))
    else { return }
    let size = Size(columns: numbers[0], rows: numbers[1])
    let both = ["x", "y"].map { picture(size, of: $0, every: numbers[2]) }
    for number in 0..<numbers[3] { terminal.show(both[number % 2]) }
    terminal.close()
  }

  /// A grid full of z, with another character in every so many cells; in four colours.
  private static func picture(_ size: Size, of character: Character, every step: Int) -> Grid {
    let styles: [Style] = [.plain, .focus, .faint, .strong]
    var grid = Grid(size: size)
    for cell in 0..<size.columns * size.rows {
      grid.put(
        cell % step == 0 ? character : "z",
        at: Point(row: cell / size.columns, column: cell % size.columns),
        style: styles[cell / 5 % styles.count])
    }
    return grid
  }
}
