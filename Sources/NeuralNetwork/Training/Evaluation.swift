/// How well a network does on some examples.
package struct Evaluation: Hashable, Sendable {
  /// The mean of L, without penalties; 0 without examples.
  package let loss: Double
  /// How classes were told apart; nil when the examples have no classes.
  package let confusion: ConfusionMatrix?

  package var accuracy: Double? { confusion?.accuracy }

  package init(
    _ network: Network, loss: Loss, examples: [Example], classification: Classification?
  ) {
    self.init(
      network, loss: loss, table: ExampleTable(examples, for: network),
      classification: classification)
  }

  init(_ network: Network, loss: Loss, table: ExampleTable, classification: Classification?) {
    var total = 0.0
    var confusion = classification.map { ConfusionMatrix(classes: $0.classCount) }
    var memory = BatchMemory(network, batch: BatchMemory.usualBatch)
    memory.forEachBatch(of: table) { pass, examples in
      pass.forward(examples: examples, keepingSums: true)
      for example in 0..<examples {
        let targets = pass.column(pass.targetNumbers, example)
        let outputs = pass.column(pass.outputNumbers, example)
        let sums = pass.column(pass.outputSumNumbers, example)
        total += loss.value(sums: sums, outputs: outputs, targets: targets)
        if let classification {
          confusion?.add(
            actual: classification.classIndex(of: targets),
            predicted: classification.classIndex(of: outputs))
        }
      }
    }
    self.loss = table.count == 0 ? 0 : total / Double(table.count)
    self.confusion = confusion
  }
}
