import NeuralNetwork
import Testing

@Suite struct GridOutputsTests {
  @Test("Row by row from the top left, each point in the middle of its cell")
  func places() {
    let grid = InputGrid(horizontal: 0...4, vertical: -1...1, columns: 4, rows: 2)
    let first = Network.neuron(weights: [1, 0], bias: 0, activation: .linear)
    let second = Network.neuron(weights: [0, 1], bias: 0, activation: .linear)
    #expect(first.outputs(forGrid: grid) == [0.5, 1.5, 2.5, 3.5, 0.5, 1.5, 2.5, 3.5])
    #expect(second.outputs(forGrid: grid) == [0.5, 0.5, 0.5, 0.5, -0.5, -0.5, -0.5, -0.5])
  }

  @Test("Every output of the map is the network's", arguments: [0, 1, 2])
  func values(_ output: Int) {
    let features: InputFeatures = [.x1, .x2, .product, .sineOfX2]
    let network = Network(sizes: [4, 5, 3], hidden: .tanh, output: .softmax, seed: 4)
    let grid = InputGrid(columns: 13, rows: 9)
    let map = network.outputs(forGrid: grid, features: features, output: output)
    #expect(map.count == 117)
    for row in 0..<9 {
      for column in 0..<13 {
        let point = [grid.x1(column: column), grid.x2(row: row)]
        let expected = network.outputs(for: features.inputs(for: point))[output]
        #expect(abs(map[row * 13 + column] - expected) < 1e-14)
      }
    }
  }

  @Test func oneInputSeesTheColumnOnly() {
    let network = Network.neuron(weights: [1], bias: 0, activation: .linear)
    #expect(network.outputs(forGrid: InputGrid(columns: 2, rows: 2)) == [-0.5, 0.5, -0.5, 0.5])
  }
}
