/// Finds what a mistyped name was probably meant to be.
package enum NearestName {
  /// The known name with the fewest letters to change; nil when none comes near.
  package static func to(_ name: String, among known: [String]) -> String? {
    guard name.utf8.count <= 40 else { return nil }
    let letters = Array(name.lowercased().utf8)
    let best = known.map { ($0, distance(letters, Array($0.utf8))) }.min { $0.1 < $1.1 }
    guard let (nearest, edits) = best, edits < nearest.utf8.count,
      edits <= max(1, min(3, nearest.utf8.count / 3))
    else {
      return known.first { shortens(letters, Array($0.utf8)) }
    }
    return nearest
  }

  /// Whether a name is a longer one with some letters left out, as people shorten:
  /// `learnrate` for `learning-rate`.
  private static func shortens(_ name: [UInt8], _ whole: [UInt8]) -> Bool {
    guard name.count >= 4, name.count * 2 >= whole.count, name.first == whole.first else {
      return false
    }
    var rest = name[...]
    for letter in whole where rest.first == letter { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Advice for a name that is not known: the nearest one, or all there are.
  package static func advice(for name: String, among known: [String]) -> String {
    if let nearest = to(name, among: known) { return "did you mean \(quoted(nearest))?" }
    return "known are \(listed(known))"
  }

  /// `a, b and c`.
  package static func listed(_ names: [String], _ word: String = "and") -> String {
    guard let last = names.last else { return "none" }
    guard names.count > 1 else { return last }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// A name in quotes, cut short when it is long.
  package static func quoted(_ name: some StringProtocol) -> String {
    let start = name.prefix(48)
    return "\"\(start)\(start.endIndex < name.endIndex ? "…" : "")\""
  }

  /// How many letters must be changed, added, dropped or swapped with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var next = [i + 1]
      for (j, other) in right.enumerated() {
        var edits = min(row[j] + (letter == other ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          edits = min(edits, before[j - 1] + 1)
        }
        next.append(edits)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}
