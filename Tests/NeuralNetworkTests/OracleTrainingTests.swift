import NeuralNetwork
import Reference
import Testing

/// The fast trainer against PyTorch's optimizers, and against published numbers.
@Suite struct OracleTrainingTests {
  /// Fifty epochs: every optimizer with every penalty, in batches of 1, 4, 7 and all 17 rows.
  @Test(arguments: try ReferenceRun.all())
  func fiftyEpochsGivePyTorchsNetwork(_ run: ReferenceRun) throws {
    var trainer = try Trainer(
      run.network, loss: run.loss, settings: TrainingSettings(run), training: run.examples)
    for _ in 0..<run.epochs { trainer.trainEpoch() }
    #expect(trainer.epoch == run.epochs)
    for parameter in run.network.parameters {
      let (ours, theirs) = (trainer.network[parameter], run.finalNetwork[parameter])
      #expect(ours.agrees(with: theirs), "\(parameter) is \(ours), PyTorch says \(theirs)")
    }
    #expect(trainer.network.loss(run.loss, on: run.examples).agrees(with: run.finalLoss))
    #expect(trainer.report().training.loss.agrees(with: run.finalLoss))
  }

  @Test("The runs cover what they say, and training moves every network far")
  func theReferenceIsWide() throws {
    let runs = try ReferenceRun.all()
    #expect(Set(runs.map(\.batchSize)) == [1, 4, 7, 17])
    #expect(Set(runs.map(\.method)).count == 3)
    #expect(Set(runs.map { [$0.l1 > 0, $0.l2 > 0] }).count == 4)
    #expect(Set(runs.map(\.loss)) == Set(Loss.allCases))
    for run in runs {
      let moves = run.network.parameters.map { abs(run.finalNetwork[$0] - run.network[$0]) }
      #expect((moves.max() ?? 0) > 0.1, "\(run)")
    }
  }

  /// One update on one example is the walks' descent, biases held or not.
  @Test(arguments: try ReferenceWalk.all())
  func oneExample(_ walk: ReferenceWalk) throws {
    var trainer = try Trainer(walk.file)
    trainer.trainBatch()
    for parameter in walk.file.network.parameters {
      let ours = trainer.network[parameter]
      let theirs = walk.updated(parameter) ?? walk.file.network[parameter]
      #expect(ours.agrees(with: theirs), "\(parameter) is \(ours), PyTorch says \(theirs)")
    }
  }

  @Test(arguments: try ReferenceWalk.all().filter { !$0.losses.isEmpty })
  func manyStepsOnOneExample(_ walk: ReferenceWalk) throws {
    var trainer = try Trainer(walk.file)
    for step in 1...(walk.losses.keys.max() ?? 1) {
      trainer.trainBatch()
      guard let expected = walk.losses[step] else { continue }
      let loss = trainer.network.loss(walk.file.loss, on: walk.file.example)
      #expect(loss.agrees(with: expected), "after \(step): \(loss), PyTorch says \(expected)")
    }
  }

  /// Mazur's network for as long as his page trains it; the page prints 0.000035085.
  ///
  /// With biases learning the same network gets further.
  @Test(arguments: [
    (false, 10_000, 3.510187782978859e-05), (true, 10_000, 2.4475622359322466e-06),
    (false, 1000, 0.001114349453733746), (true, 100, 0.006083131061206281),
  ])
  func mazur(trainsBiases: Bool, steps: Int, expected: Double) throws {
    let example = Example(input: [0.05, 0.10], target: [0.01, 0.99])
    var trainer = try Trainer(
      Self.mazurNetwork, loss: .squaredError,
      settings: TrainingSettings(learningRate: 0.5, trainsBiases: trainsBiases),
      training: [example])
    for _ in 0..<steps { trainer.trainEpoch() }
    let loss = trainer.network.loss(.squaredError, on: example)
    #expect(loss.agrees(with: expected), "\(loss)")
    if !trainsBiases, steps == 10_000 {
      let outputs = trainer.network.outputs(for: example.input)
      #expect(outputs[0].agrees(with: 0.01591362044355068))
      #expect(outputs[1].agrees(with: 0.9840642735146238))
    }
  }

  private static let mazurNetwork = Network(
    inputs: 2,
    layers: [
      Layer(weights: [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35], activation: .sigmoid),
      Layer(weights: [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60], activation: .sigmoid),
    ])
}

extension Trainer {
  fileprivate init(_ file: NetworkFile) throws {
    try self.init(
      file.network, loss: file.loss,
      settings: TrainingSettings(
        learningRate: file.learningRate, trainsBiases: file.trainsBiases),
      training: [file.example])
  }
}

extension ReferenceWalk {
  /// A parameter after the update; nil for a bias that is held.
  fileprivate func updated(_ parameter: Parameter) -> Double? {
    switch parameter {
    case .weight(let layer, let to, let from): value("w'", layer: layer, to: to, from: from)
    case .bias(let layer, let neuron): value("b'", layer: layer, neuron: neuron)
    }
  }
}
