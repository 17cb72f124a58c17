import Drawing
import Testing

@testable import Explorer
@testable import Session

@Suite("A small map of every hidden neuron")
struct SmallMapsTests {
  /// The rows below the heading of the small maps, from where it begins.
  private func tile(hidden: [Int], size: Size) -> [String] {
    var settings = PlaySettings()
    settings.hidden = hidden
    let rows = Player(settings, size: size).picture
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard let heading = rows.firstIndex(where: { $0.contains("every hidden neuron") }),
      let start = rows[heading].firstRange(of: "every hidden neuron")
    else { return [] }
    let column = rows[heading].distance(from: rows[heading].startIndex, to: start.lowerBound)
    return rows[(heading + 1)...].map { String($0.dropFirst(column)) }
  }

  private func names(_ text: String) -> [Substring] {
    text.split(separator: " ").filter { $0.hasPrefix("h") || $0.hasPrefix("+") }
  }

  @Test("Eight of a layer stand side by side at 100x30")
  func eight() {
    let tile = tile(hidden: [8, 8], size: Size(columns: 100, rows: 30))
    let rows = tile.map(names).filter { $0.count > 1 }
    #expect(rows.map(\.count) == [8, 8])
    #expect(rows.last?.last == "h2.8")
  }

  @Test("Where they do not, it is told how many more there are, and Tab goes to them")
  func more() {
    let tile = tile(hidden: [8, 8], size: Size(columns: 132, rows: 43))
    let rows = tile.map(names).filter { $0.count > 1 }
    for row in rows where row.last != "h1.8" && row.last != "h2.8" {
      #expect(row.last?.hasPrefix("+") == true && row.count < 9, "\(row)")
    }
    #expect(rows.count == 2)
  }

  @Test("A few are as wide as their place or their height lets them be", arguments: [[4, 2], [3]])
  func few(_ hidden: [Int]) {
    let tile = tile(hidden: hidden, size: Size(columns: 100, rows: 30))
    let names = tile.first ?? ""
    let second = names.firstRange(of: hidden.count == 1 ? "h2" : "h1.2")
    let width = second.map { names.distance(from: names.startIndex, to: $0.lowerBound) - 1 } ?? 0
    let all = (hidden.max() ?? 1) * (width + 1)
    #expect((45...49).contains(all), "\(width) columns each")
  }
}
