import NeuralNetwork

/// How many numbers a workbook of a walk has, counted before any is written.
struct WorkbookSize {
  /// What is given, and every step.
  private(set) var cells: Int
  /// Which of the examples are learned from, counted from 0, in their order.
  let rows: [Int]

  /// Throws when the network cannot learn its examples.
  init(_ experiment: Experiment, trainingSteps: Int) throws(NetworkProblem) {
    var trainer = try experiment.trainer()
    var used: Set<Int> = []
    var steps = 0
    // How many steps an example has, and how many a batch, by whether the batch has several.
    var counts: [Bool: (own: Int, common: Int)] = [:]
    for _ in 0..<trainingSteps {
      let batch = trainer.nextBatch
      used.formUnion(batch)
      let found = counts[batch.count > 1] ?? Self.count(experiment, batch, trainer.optimizerState)
      counts[batch.count > 1] = found
      steps += found.own * batch.count + found.common
      trainer.trainBatch()
    }
    rows = used.sorted()
    let outputs = experiment.network.layers.last?.units ?? 0
    let given = WorkbookSheets.givenNumbers(experiment).count
    cells = given + rows.count * (experiment.network.inputs + outputs) + steps
  }

  private static func count(
    _ experiment: Experiment, _ batch: [Int], _ optimizer: OptimizerState
  ) -> (own: Int, common: Int) {
    let trace = Trace(experiment, batch: Array(batch.prefix(2)), optimizer: optimizer)
    return (trace.steps.forms.count, trace.steps.common.count)
  }
}
