/// How well a network does on some examples.
package struct Evaluation: Hashable, Sendable {
  /// How many examples it is of.
  package let examples: Int
  /// The mean of L, without penalties; 0 without examples.
  package let loss: Double
  /// How classes were told apart; nil when the examples have no classes.
  package let confusion: ConfusionMatrix?

  /// The share of examples that were taken for what they are, 0 … 1; nil without classes.
  package var accuracy: Double? { confusion?.accuracy }

  /// Runs the network on all examples; `classification` says how outputs are read as classes.
  package init(
    _ network: Network, loss: Loss, examples: [Example], classification: Classification?
  ) {
    let table = ExampleTable(examples, for: network)
    var memory = BatchMemory(network, batch: BatchMemory.usualBatch(examples: table.count))
    self.init(&memory, loss: loss, table: table, classification: classification) { _, _ in }
  }

  /// Takes the network as it stands in the memory of a batch, and allocates no other.
  ///
  /// The losses are added in the examples' order, whatever the size of the batch. `body` sees each
  /// batch after its forward pass.
  @inline(__always)
  init(
    _ memory: inout BatchMemory, loss: Loss, table: ExampleTable, classification: Classification?,
    _ body: (BatchPass, Int) -> Void
  ) {
    var total = 0.0
    var confusion = classification.map { ConfusionMatrix(classes: $0.classCount) }
    memory.forEachBatch(of: table) { pass, examples in
      pass.forward(examples: examples, keepingSums: true)
      for example in 0..<examples { total += pass.loss(loss, of: example) }
      if let classification {
        for example in 0..<examples {
          confusion?.add(
            actual: classification.classIndex(in: pass.column(pass.targetNumbers, example)),
            predicted: classification.classIndex(in: pass.column(pass.outputNumbers, example)))
        }
      }
      body(pass, examples)
    }
    self.examples = table.count
    self.loss = table.count == 0 ? 0 : total / Double(table.count)
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
