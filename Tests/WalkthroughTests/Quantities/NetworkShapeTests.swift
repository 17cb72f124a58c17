import Testing
import Walkthrough

/// Which neurons there are, and where they stand.
@Suite struct NetworkShapeTests {
  @Test(arguments: [
    ([2, 1], "x1 x2 o1"), ([1, 2, 1], "x1 h1 h2 o1"),
    ([2, 2, 1, 2], "x1 x2 h1.1 h1.2 h2.1 o1 o2"),
  ])
  func names(_ sizes: [Int], _ expected: String) {
    let shape = NetworkShape(sizes: sizes)
    #expect(shape.neurons.map(\.key).joined(separator: " ") == expected)
  }

  @Test(arguments: [[1, 1], [3, 2, 1], [2, 3, 4, 5]])
  func everyNeuronIsFoundAgain(_ sizes: [Int]) throws {
    let shape = NetworkShape(sizes: sizes)
    for layer in sizes.indices {
      for (index, neuron) in shape.neurons(layer: layer).enumerated() {
        let place = try #require(shape.position(of: neuron))
        #expect(place.layer == layer && place.index == index)
        #expect(shape.layer(of: neuron) == layer)
      }
    }
  }

  @Test(arguments: ["x3", "h4", "o2", "h1.1", "h2.1", "h9999"])
  func strangersHaveNoPlace(_ key: String) throws {
    let neuron = try #require(Neuron(key: key))
    #expect(NetworkShape(sizes: [2, 3, 1]).position(of: neuron) == nil)
  }

  @Test(arguments: ["h1", "h3.1", "h1.4", "h2.2"])
  func strangersInADeepNetwork(_ key: String) throws {
    let neuron = try #require(Neuron(key: key))
    #expect(NetworkShape(sizes: [2, 3, 1, 1]).position(of: neuron) == nil)
  }
}
