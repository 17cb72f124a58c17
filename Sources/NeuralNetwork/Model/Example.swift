/// One thing to learn from: what goes in, and what should come out.
package struct Example: Hashable, Sendable {
  package var input: [Double]
  package var target: [Double]

  package init(input: [Double], target: [Double]) {
    self.input = input
    self.target = target
  }
}
