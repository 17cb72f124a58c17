import Drawing
import Explorer
import Session
import Testing

/// The steps so far, on high screens.
@Suite struct StepListTests {
  private func start(_ keys: String, _ size: Size = Size(columns: 132, rows: 50)) -> Driver {
    Driver(SampleLesson.single(), size: size).press(keys)
  }

  /// The lines of the list, without what stands beside it.
  private func list(_ driver: Driver) -> [String] {
    let lines = driver.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    guard let heading = lines.firstIndex(where: { $0.hasPrefix(" the steps so far") }) else {
      return []
    }
    let columns = driver.state.size.columns == 200 ? 59 : 49
    return lines[(heading + 1)...].prefix { $0.hasPrefix(" ") && !$0.hasPrefix("  ") }
      .map { String($0.dropFirst().prefix(columns)).trimmingCharacters }
  }

  @Test("Every step before the one in view has a line with its numbers, the last one last")
  func lines() {
    let four = start("space space space space")
    #expect(
      list(four) == [
        "z(h1) = 0.1500 · 0.0500 … = 0.3775", "a(h1) = σ(0.3775) = 0.5933",
        "z(h2) = 0.2500 · 0.0500 … = 0.3925",
      ])
    #expect(list(four.press("left")) == Array(list(four).dropLast()))
    let wide = start("space space", Size(columns: 200, rows: 60))
    #expect(list(wide) == ["z(h1) = 0.1500 · 0.0500 + 0.2000 · 0.1000 + 0.3500 = 0.3775"])
    #expect(list(start("space")).isEmpty)
  }

  @Test("What the step in view takes stands out")
  func operands() {
    // z(o1), of a(h1) and a(h2).
    let picture = start("space space space space space").picture
    let lines = picture.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (name, isTaken) in [(" z(h1) = ", false), (" a(h1) = ", true), (" a(h2) = ", true)] {
      let row = lines.firstIndex { $0.hasPrefix(name) }
      #expect(row.map { picture[$0, 1].style.bold } == isTaken, "\(name)")
    }
  }

  @Test("Of a long training step the last lines are shown")
  func longest() {
    let end = start("end")
    let shown = list(end)
    #expect(shown.count > 5 && shown.suffix(2).contains { $0.contains("′") }, "\(shown)")
  }
}

extension String {
  fileprivate var trimmingCharacters: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
