/// What each example of a batch brings to a mean: who pulls, and which way.
package struct Contributions: Hashable, Sendable {
  /// What one example brings.
  package struct Entry: Hashable, Sendable {
    /// The example's place in the batch, from 1.
    package let example: Int
    /// Its place in the data, from 0.
    package let row: Int
    /// The number, as this example has it.
    package let value: Double
  }

  /// The number without its example, such as `dL/dw(x1->h1)`.
  package let quantity: Quantity
  /// In the order of the batch.
  package let entries: [Entry]

  /// The mean over the batch.
  package var mean: Double {
    entries.reduce(0) { $0 + $1.value } / Double(entries.count)
  }

  /// The entries by their size, the largest first; equals in the order of the batch.
  package var bySize: [Entry] {
    entries.sorted { (abs($0.value), $1.example) > (abs($1.value), $0.example) }
  }
}

extension Trace {
  /// One number of every example of the batch; nil for what belongs to no example, or to none here.
  package func contributions(of quantity: Quantity) -> Contributions? {
    let own = quantity.unmarked
    guard own.belongsToExample else { return nil }
    let entries = batch.enumerated().compactMap { place, row in
      value(of: marked(own, place + 1)).map {
        Contributions.Entry(example: place + 1, row: row, value: $0)
      }
    }
    guard entries.count == batch.count else { return nil }
    return Contributions(quantity: own, entries: entries)
  }
}
