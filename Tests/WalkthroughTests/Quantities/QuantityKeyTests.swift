import Testing
import Walkthrough

/// The stable names of quantities and neurons.
@Suite struct QuantityKeyTests {
  private static let keys = [
    "x1", "x12", "t1", "w(x1->h1)", "w(h1->o2)", "w(h1.2->h2.1)", "w(x9999->o1)", "b(h1)", "b(o3)",
    "eta", "z(h1)", "a(h1)", "a(h2.10)", "L(o1)", "L", "dL/da(h1)", "dL/da(o1)", "da/dz(h1)",
    "dL/dz(h1)", "dL/dw(x1->h1)", "dL/db(h1)", "w'(x1->h1)", "b'(h1)", "lambda1", "lambda2", "J",
    "dJ/dw(x1->h1)", "dJ/db(h1)", "da(o1)/dz(o2)", "vw(x1->h1)", "vw'(x1->h1)", "vb(h1)", "vb'(h1)",
    "mw(x1->h1)", "mw'(x1->h1)", "mw^(x1->h1)", "mb(o1)", "mb'(o1)", "mb^(o1)", "sw(x1->h1)",
    "sw'(x1->h1)", "sw^(x1->h1)", "sb(o1)", "sb'(o1)", "sb^(o1)", "z(h1)@2", "x1@1", "t2@10", "L@3",
    "L(o1)@3", "dL/dw(x1->h1)@250", "da(o1)/dz(o2)@2", "dL/dz(h2.1)@100000",
  ]

  @Test(arguments: keys)
  func aKeyReadsBack(_ key: String) throws {
    let quantity = try #require(Quantity(key: key))
    #expect(quantity.key == key)
    #expect(Quantity(key: "  \(key) \n") == quantity)
  }

  @Test(arguments: RandomExperiment.seeds)
  func everyQuantityOfAWalkReadsBack(_ seed: UInt64) {
    let experiment = RandomExperiment.make(seed: seed)
    let all = Trace(experiment).steps.map(\.quantity) + experiment.givenQuantities
    for quantity in all { #expect(Quantity(key: quantity.key) == quantity, "\(quantity.key)") }
    #expect(Set(all.map(\.key)).count == all.count)
  }

  @Test(arguments: [
    "", " ", "x", "x0", "x01", "x-1", "x1.1", "x10000", "xx1", "X1", "t0", "t", "t1.1", "h1", "o1",
    "l", "L()", "L(h1)", "L(x1)", "eta2", "ETA", "a(x1)", "z(x1)", "b(x1)", "dL/dz(x1)", "a()",
    "a(h1", "a h1)", "a(h1))", "a(h1)x", "(h1)", "a((h1))", "w(h1)", "w(x1-h1)", "w(x1->)",
    "w(->h1)", "w(x1->h1->o1)", "w(x1=>h1)", "w x1->h1", "dL/dw(h1)", "dL/dz(x1->h1)", "dL/dq(h1)",
    "a(h1.)", "a(h.1)", "a(h1.2.3)", "a(h)", "a(１)", "x１", "dL / dz(h1)", "a(h1)\u{0}",
    "z(h1)@", "z(h1)@0", "z(h1)@02", "z(h1)@-1", "z(h1)@1000000", "z(h1)@2@3", "@2", "w(x1->h1)@2",
    "b(h1)@1", "eta@1", "J@1", "J()", "dJ/dw(h1)", "vw(h1)", "vb(x1->h1)", "v'w(x1->h1)",
    "w^(x1->h1)",
    "da(h1)/dz(o1)", "da(o1)/dz(h1)", "da(o1)/dz(o2", "da(o1)/dz", "da(o1)dz(o2)", "lambda",
    "lambda3",
  ])
  func aBadKeyIsRefused(_ key: String) {
    #expect(Quantity(key: key) == nil)
  }

  @Test(arguments: [
    (Neuron.input(1), "x1"), (.hidden(2, layer: nil), "h2"), (.hidden(1, layer: 3), "h3.1"),
    (.output(12), "o12"),
  ])
  func neuronNames(_ neuron: Neuron, _ key: String) {
    #expect(neuron.key == key)
    #expect(Neuron(key: key) == neuron)
  }

  @Test func aQuantityKnowsItsNeuronAndItsConnection() {
    let expected: [(key: String, neuron: String?, connection: String?)] = [
      ("x1", "x1", nil), ("t2", "o2", nil), ("w(x1->h1)", "h1", "x1 h1"), ("b(h1)", "h1", nil),
      ("eta", nil, nil), ("L", nil, nil), ("L(o1)", "o1", nil), ("dL/dz(h1)", "h1", nil),
      ("dL/dw(h2->o1)", "o1", "h2 o1"), ("w'(h2->o1)", "o1", "h2 o1"), ("b'(o1)", "o1", nil),
      ("J", nil, nil), ("dJ/dw(h2->o1)", "o1", "h2 o1"), ("mw^(h2->o1)", "o1", "h2 o1"),
      ("vb'(h1)", "h1", nil), ("dL/dw(h2->o1)@3", "o1", "h2 o1"), ("t2@4", "o2", nil),
    ]
    for (key, neuron, connection) in expected {
      let quantity = Quantity(key: key)
      #expect(quantity?.neuron?.key == neuron, "\(key)")
      #expect(quantity?.connection.map { "\($0.from.key) \($0.to.key)" } == connection, "\(key)")
    }
  }
}
