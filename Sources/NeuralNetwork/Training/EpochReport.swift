/// How a network stands after an epoch; every number is of the network as it now is.
package struct EpochReport: Hashable, Sendable {
  /// How many epochs were done.
  package let epoch: Int
  /// How it does on the examples it learns from.
  package let training: Evaluation
  /// Nil when there are no test examples.
  package let test: Evaluation?
  /// The length of the mean loss's gradient over all training examples, without penalties.
  package let gradientNorm: Double
  /// The same for each layer alone, the first hidden layer first.
  package let layerGradientNorms: [Double]

  /// The training loss with its epoch: all of a report that is kept for each epoch.
  package var trainingLoss: EpochLoss { EpochLoss(epoch: epoch, loss: training.loss) }

  /// Goes through the training examples once, for loss, classes and gradient together.
  ///
  /// The memory must be fresh: the gradients are added up where an optimizer keeps its moments.
  init(
    epoch: Int, memory: BatchMemory, loss: Loss, training: ExampleTable, test: ExampleTable,
    classification: Classification?, while goesOn: () -> Bool = { true }
  ) {
    var memory = memory
    let scale = 1 / Double(training.count)
    // What is no class is measured.
    let measures = classification == nil
    self.epoch = epoch
    self.training = Evaluation(
      &memory, loss: loss, table: training, classification: classification, measures: measures,
      while: goesOn
    ) { pass, examples in
      pass.outputDeltas(loss, examples: examples)
      pass.backward(examples: examples, scale: scale)
      pass.addGradient()
    }
    let squares = memory.squaresOfAddedGradient
    gradientNorm = squares.reduce(0, +).squareRoot()
    layerGradientNorms = squares.map { $0.squareRoot() }
    self.test =
      test.count == 0
      ? nil
      : Evaluation(
        &memory, loss: loss, table: test, classification: classification, measures: measures,
        while: goesOn
      ) { _, _ in }
  }
}

extension BatchPass {
  /// Adds the gradient to those before it, in the place of the optimizer's first moment.
  fileprivate func addGradient() {
    var place = 0
    while place < parameterPlaces {
      let sum: WideLanes = firstMoment.load(place)
      firstMoment.store(sum + gradient.load(place), place)
      place &+= WideLanes.scalarCount
    }
  }
}

extension BatchMemory {
  /// Σg² of the gradients that were added up, for each layer.
  fileprivate var squaresOfAddedGradient: [Double] {
    let gradient = firstMoment
    return layout.layers.map { layer in
      var (weights, biases) = (0.0, 0.0)
      for unit in 0..<layer.units {
        let row = gradient.startIndex + layer.weights + unit * layer.rowPlaces
        for slope in gradient[row..<row + layer.inputs] { weights += slope * slope }
        guard layer.hasBiases else { continue }
        let slope = gradient[gradient.startIndex + layer.biases + unit]
        biases += slope * slope
      }
      return weights + biases
    }
  }
}

/// The mean training loss after an epoch.
package struct EpochLoss: Hashable, Sendable {
  /// How many epochs were done.
  package let epoch: Int
  /// The mean of L over the training examples, without penalties.
  package let loss: Double

  /// A loss that was found elsewhere.
  package init(epoch: Int, loss: Double) {
    self.epoch = epoch
    self.loss = loss
  }
}

/// The epoch with the lowest loss so far, and the network it ended with.
package struct BestEpoch: Hashable, Sendable {
  /// How many epochs were done when it was found.
  package let epoch: Int
  /// Its mean loss: on the test examples if there are any.
  package let loss: Double
  /// The network as it was then.
  package let network: Network
  /// Where the training stood.
  package let place: TrainingPlace
}
