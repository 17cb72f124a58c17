import NeuralNetwork
import Testing

@Suite struct ParameterTests {
  @Test func parametersAreReadInOrder() {
    let values = Network.mazur.parameters.map { Network.mazur[$0] }
    #expect(values == [0.15, 0.2, 0.35, 0.25, 0.3, 0.35, 0.4, 0.45, 0.6, 0.5, 0.55, 0.6])
  }

  @Test func settingChangesOneNumberOnly() {
    for parameter in Network.mazur.parameters {
      var network = Network.mazur
      network[parameter] = 7
      let changed = network.parameters.filter { network[$0] != Network.mazur[$0] }
      #expect(changed == [parameter])
      #expect(network[parameter] == 7)
    }
  }

  @Test func gradientsAreAddressedLikeNetworks() {
    var gradient = Gradient(zeroLike: .mazur)
    #expect(gradient.norm == 0)
    gradient[.weight(layer: 1, to: 0, from: 1)] = 3
    gradient[.bias(layer: 0, neuron: 1)] = 4
    #expect(gradient.layers[1].weights == [[0, 3], [0, 0]])
    #expect(gradient.layers[0].biases == [0, 4])
    #expect(gradient.norm == 5)
  }
}
