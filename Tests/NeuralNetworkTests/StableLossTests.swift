import NeuralNetwork
import Testing

@Suite struct StableLossTests {
  @Test("Where both are exact, the loss from z is the loss from a")
  func bothWaysAgree() {
    let z = [0.3, -1.2, 2.5]
    let t = [0.0, 1.0, 0.0]
    let shares = Activation.softmax(z)
    let sigmoids = z.map(Activation.sigmoid.value)
    for (loss, a) in [(Loss.crossEntropy, shares), (.binaryCrossEntropy, sigmoids)] {
      let stable = loss.value(sums: z, outputs: a, targets: t)
      #expect(abs(stable - loss.value(outputs: a, targets: t)) < 1e-14)
    }
  }

  @Test("Where a is rounded to 0 or 1, the loss from z still tells how wrong it is")
  func farSumsAreExact() {
    let far = Loss.crossEntropy.value(sums: [900, -900], outputs: [1, 0], targets: [0, 1])
    #expect(far == 1800)
    #expect(Loss.binaryCrossEntropy.value(sums: [900], outputs: [1], targets: [0]) == 900)
    #expect(Loss.binaryCrossEntropy.value(sums: [-900], outputs: [0], targets: [1]) == 900)
    #expect(Loss.binaryCrossEntropy.value(sums: [900], outputs: [1], targets: [1]) == 0)
  }

  @Test(arguments: [-1e300, -800.0, -30, 0, 30, 800, 1e300])
  func lossesAndDeltasAreFinite(_ z: Double) {
    let shares = Activation.softmax([z, 0])
    let sigmoids = [z, 0].map(Activation.sigmoid.value)
    for t in [[1.0, 0.0], [0.0, 1.0]] {
      #expect(Loss.crossEntropy.value(sums: [z, 0], outputs: shares, targets: t).isFinite)
      #expect(Loss.binaryCrossEntropy.value(sums: [z, 0], outputs: sigmoids, targets: t).isFinite)
      for loss in Loss.allCases {
        let deltas = loss.deltas(
          sums: [z, 0], outputs: shares, targets: t, activation: .softmax)
        #expect(deltas.allSatisfy { $0.isFinite })
      }
    }
  }

  @Test func knownSums() {
    #expect(abs(Loss.softplus(0) - 0.6931471805599453) < 1e-16)
    #expect(Loss.softplus(-800) == 0)
    #expect(Loss.softplus(800) == 800)
    #expect(abs(Loss.logSumExp([1000, 1000]) - 1000.6931471805599) < 1e-12)
  }

  @Test("Behind their own activations the cross-entropies' deltas are a − t")
  func theDeltasCancel() {
    let t = [0.0, 1.0]
    let a = [0.25, 0.75]
    for (loss, activation) in [
      (Loss.crossEntropy, Activation.softmax), (.binaryCrossEntropy, .sigmoid),
    ] {
      let deltas = loss.deltas(sums: [0, 0], outputs: a, targets: t, activation: activation)
      #expect(deltas == [0.25, -0.25])
    }
  }
}
