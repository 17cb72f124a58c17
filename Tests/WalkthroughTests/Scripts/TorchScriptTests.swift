import Foundation
import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// What PyTorch computes from our scripts, by its own automatic differentiation, beside the walk.
@Suite struct TorchScriptTests {
  @Test("What PyTorch printed when it was last run is the walk", arguments: TorchCase.all)
  func stored(_ each: TorchCase) throws {
    let printed = try String(contentsOf: each.file, encoding: .utf8)
    let (head, lines) = (printed.prefix { $0 != "\n" }, printed.drop { $0 != "\n" })
    #expect(head.hasPrefix("# PyTorch 2."))
    try PrintedWalk(String(lines)).expectWalk(
      of: each.experiment, trainingSteps: each.trainingSteps, within: 1e-9)
    // What was stored is of the script as it is now.
    let script = try String(contentsOf: each.scriptFile, encoding: .utf8)
    #expect(try each.script == script, "NN101_RECORD=1 with PyTorch writes both anew.")
  }

  @Test(
    "PyTorch's numbers are the walk's",
    .enabled(if: Python.hasTorch || Python.isDemanded, "PyTorch is not installed"))
  func numbersAgree() throws {
    if ProcessInfo.processInfo.environment["NN101_RECORD"] != nil { try TorchCase.record() }
    var experiments = try RandomExperiment.seeds.flatMap {
      [
        RandomExperiment.gentle(seed: $0), RandomExperiment.batched(seed: $0),
        try RandomExperiment.takenUp(seed: $0),
      ]
    }
    experiments += TorchCase.vanishing
    let scripts = try experiments.map {
      try TorchScript($0, trainingSteps: 3, source: "random").text
    }
    for (experiment, printed) in zip(experiments, try Python.runAll(scripts)) {
      try PrintedWalk(printed).expectWalk(of: experiment, trainingSteps: 3, within: 1e-9)
    }
  }
}

/// A network whose PyTorch script, and what it printed, are kept.
struct TorchCase: Sendable, CustomTestStringConvertible {
  let name: String
  let experiment: Experiment
  let trainingSteps: Int

  var testDescription: String { name }

  static let all = [
    TorchCase(name: "mazur", experiment: Mazur.experiment, trainingSteps: 2),
    TorchCase(name: "momentum", experiment: Textbook.mitchell, trainingSteps: 3),
    TorchCase(name: "batches", experiment: Textbook.line(batch: 3), trainingSteps: 3),
    TorchCase(
      name: "penalties", experiment: Textbook.penalised(l1: 0.1, l2: 0.2), trainingSteps: 2),
    TorchCase(name: "adam", experiment: shares, trainingSteps: 3),
    TorchCase(name: "vanishing", experiment: vanishing[0], trainingSteps: 2),
  ]

  /// e to the −899 is rounded to 0: the right class has no chance, or a wrong one has none.
  static let vanishing = [[1.0, 0, 0], [0, 1, 0]].map { target in
    Experiment(
      network: Network(
        inputs: 1,
        layers: [.dense(.softmax, [[1], [900], [-20]], biases: [0, 0, 0.5])]),
      loss: .crossEntropy, examples: [Example(input: [1], target: target)], learningRate: 0.1)
  }

  /// Softmax, cross-entropy and Adam on batches of two.
  private static let shares = Experiment(
    network: Network(
      inputs: 2,
      layers: [
        .dense(.tanh, [[0.3, -0.2], [0.5, 0.4]], biases: [0.1, -0.1]),
        .dense(.softmax, [[0.2, -0.4], [0.6, 0.1], [-0.3, 0.5]], biases: [0, 0.1, -0.2]),
      ]),
    loss: .crossEntropy,
    examples: [
      Example(input: [1, 0.5], target: [1, 0, 0]), Example(input: [-0.5, 1], target: [0, 1, 0]),
      Example(input: [0.2, -1], target: [0, 0, 1]),
    ],
    settings: TrainingSettings(learningRate: 0.05, batchSize: 2, optimizer: .usualAdam))

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Torch")

  var file: URL { Self.folder.appendingPathComponent("\(name).tsv") }
  var scriptFile: URL { Self.folder.appendingPathComponent("\(name).py") }

  var script: String {
    get throws { try TorchScript(experiment, trainingSteps: trainingSteps, source: name).text }
  }

  /// Has PyTorch run the scripts, and keeps what it prints, with its version.
  static func record() throws {
    let version = try Python.run("import torch; print(torch.__version__)").printed
    for (each, printed) in zip(all, try Python.runAll(try all.map { try $0.script })) {
      try each.script.write(to: each.scriptFile, atomically: true, encoding: .utf8)
      try "# PyTorch \(version)\(printed)".write(to: each.file, atomically: true, encoding: .utf8)
    }
  }
}
