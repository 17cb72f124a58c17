/// One thing to learn from: what goes in, and what should come out.
package struct Example: Hashable, Sendable {
  /// One number for each of the network's inputs.
  package var input: [Double]
  /// One number for each of its outputs.
  package var target: [Double]

  /// An example; whether it fits a network is checked with `Network.validate`.
  package init(input: [Double], target: [Double]) {
    self.input = input
    self.target = target
  }
}
