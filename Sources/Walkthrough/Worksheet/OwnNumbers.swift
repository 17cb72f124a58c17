import NeuralNetwork

/// Numbers that can be printed with all their digits, so that what is worked out from the paper is
/// what the walk works out.
extension Experiment {
  /// The same with each given number as it is printed: with four digits that say something.
  ///
  /// Training begins with it: what an optimizer has kept is not printed.
  package var printable: Experiment {
    var printed = self
    printed.place = nil
    printed.network = network.mapParameters(Self.printed)
    printed.examples = examples.map { example in
      Example(input: example.input.map(Self.printed), target: example.target.map(Self.printed))
    }
    printed.settings.learningRate = Self.printed(learningRate)
    printed.settings.penalty = Penalty(
      l1: Self.printed(settings.penalty.l1), l2: Self.printed(settings.penalty.l2))
    return printed
  }

  private static func printed(_ number: Double) -> Double {
    Double(NumberFormat.short(number, minus: "-")) ?? number
  }

  /// The same network and targets with weights, biases and inputs of its own, drawn from a seed:
  /// tenths from −0.9 to 0.9, or whole and half numbers from −2 to 2; none of them 0.
  ///
  /// Drawn again until something is to be learned, by a neuron of each layer at least.
  package func drawn(seed: UInt64, whole: Bool = false) -> Experiment {
    var random = SeededGenerator(seed: seed)
    var drawn = printable
    for _ in 0..<100 {
      drawn.network = network.mapParameters { _ in Self.number(whole, &random) }
      drawn.examples = drawn.examples.map { example in
        Example(
          input: example.input.map { _ in abs(Self.number(whole, &random)) },
          target: example.target)
      }
      if drawn.isWorthTheWork { break }
    }
    return drawn
  }

  private static func number(_ whole: Bool, _ random: inout SeededGenerator) -> Double {
    let steps = whole ? 4 : 9
    let size = Double(1 + random.index(below: steps)) / (whole ? 2 : 10)
    return random.index(below: 2) == 0 ? size : -size
  }

  /// Whether each example has an error, and each layer a neuron that passes something of it back.
  private var isWorthTheWork: Bool {
    let trace = Trace(self, through: .backward)
    let shape = trace.shape
    return (1...trace.batch.count).allSatisfy { example in
      (1...shape.lastLayer).allSatisfy { layer in
        shape.neurons(layer: layer).contains { neuron in
          let delta = trace.value(of: trace.marked(.lossByPreActivation(neuron), example)) ?? 0
          return abs(delta) > 1e-6
        }
      }
    }
  }
}

extension Network {
  /// The network with each of its weights and biases replaced.
  fileprivate func mapParameters(_ change: (Double) -> Double) -> Network {
    var changed = self
    for parameter in parameters { changed[parameter] = change(self[parameter]) }
    return changed
  }
}
