import Drawing
import Lessons
import Testing

@testable import Explorer
@testable import Session

/// The bottom row.
@Suite struct FooterTests {
  private func footer(_ context: KeyContext, columns: Int) -> String {
    var grid = Grid(size: Size(columns: columns, rows: 1))
    Footer(context: context).draw(in: grid.bounds, on: &grid)
    return grid.text
  }

  @Test(arguments: KeyContext.allCases)
  func neverMoreThanSixHints(_ context: KeyContext) {
    let hints = footer(context, columns: 300).split(separator: "   ")
    #expect(hints.count <= 6 && !hints.isEmpty, "\(hints)")
  }

  @Test(arguments: KeyContext.allCases, [20, 40, 60, 80, 132])
  func whatIsShownIsWhole(_ context: KeyContext, _ columns: Int) {
    let whole = Set(
      Keymap.bindings(in: context).compactMap { binding in
        binding.hint.map { "\(binding.keyText) \($0)" }
      })
    let text = footer(context, columns: columns)
    #expect(text.count <= columns)
    guard columns >= 60 else { return }
    for hint in text.trimmingPrefix(" ").split(separator: "   ") {
      #expect(whole.contains(String(hint)), "\(hint)")
    }
  }

  @Test(arguments: [KeyContext.walking, .predicting, .computing, .challenging, .menu])
  func helpAndQuitAreAlwaysThere(_ context: KeyContext) {
    let text = footer(context, columns: 60)
    #expect(text.contains("? help") && text.hasSuffix("q quit"), "\(text)")
  }

  @Test(arguments: [
    (KeyContext.walking, " space → next step   ← back   "),
    (.predicting, " 1 2 3 answer   space show me   ← back"),
    (.menu, " ↓ move   enter open"), (.editing, " enter set   esc cancel"),
  ])
  func whatCanBeDoneNow(_ context: KeyContext, _ start: String) {
    #expect(footer(context, columns: 80).hasPrefix(start), "\(footer(context, columns: 80))")
  }
}
