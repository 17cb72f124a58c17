/// How well a network does on some examples.
package struct Evaluation: Hashable, Sendable {
  /// How many examples it is of.
  package let examples: Int
  /// The mean of L, without penalties; 0 without examples.
  package let loss: Double
  /// How classes were told apart; nil when the examples have no classes.
  package let confusion: ConfusionMatrix?
  /// How far measurements were told off; nil where that was not asked for.
  package let errors: OutputErrors?

  /// The share of examples that were taken for what they are, 0 … 1; nil without classes.
  package var accuracy: Double? { confusion?.accuracy }

  /// Runs the network on all examples; `classification` says how outputs are read as classes, and
  /// `measures` whether it is told how far they are off.
  package init(
    _ network: Network, loss: Loss, examples: [Example], classification: Classification?,
    measures: Bool = false
  ) {
    let table = ExampleTable(examples, for: network)
    var memory = BatchMemory(network, batch: BatchMemory.usualBatch(examples: table.count))
    self.init(
      &memory, loss: loss, table: table, classification: classification, measures: measures
    ) { _, _ in }
  }

  /// Takes the network as it stands in the memory of a batch, and allocates no other.
  ///
  /// The losses are added in the examples' order, whatever the size of the batch. `body` sees each
  /// batch after its forward pass. Where it is not to go on, it is of the examples before that.
  @inline(__always)
  init(
    _ memory: inout BatchMemory, loss: Loss, table: ExampleTable, classification: Classification?,
    measures: Bool = false, while goesOn: () -> Bool = { true }, _ body: (BatchPass, Int) -> Void
  ) {
    var total = 0.0
    var errors = measures ? OutputErrors(of: table) : nil
    var confusion = classification.map { ConfusionMatrix(classes: $0.classCount) }
    examples = memory.forEachBatch(of: table, while: goesOn) { pass, examples in
      pass.forward(examples: examples, keepingSums: true)
      for example in 0..<examples { total += pass.loss(loss, of: example) }
      if let classification {
        for example in 0..<examples {
          confusion?.add(
            actual: classification.classIndex(in: pass.column(pass.targetNumbers, example)),
            predicted: classification.classIndex(in: pass.column(pass.outputNumbers, example)))
        }
      }
      errors?.add(pass, examples: examples)
      body(pass, examples)
    }
    self.errors = errors?.means(of: examples)
    self.loss = examples == 0 ? 0 : total / Double(examples)
    self.confusion = confusion
  }
}

extension BatchPass {
  /// L of one example, after a forward pass that kept its sums.
  @inline(__always)
  func loss(_ loss: Loss, of example: Int) -> Double {
    loss.total(
      sums: column(outputSumNumbers, example), outputs: column(outputNumbers, example),
      targets: column(targetNumbers, example))
  }
}
