import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// What NumPy computes from our scripts, beside the walk.
@Suite struct NumPyScriptTests {
  @Test(
    "NumPy's numbers are the walk's",
    .enabled(if: Python.hasNumPy || Python.isDemanded, "NumPy is not installed"))
  func numbersAgree() throws {
    let experiments = try RandomExperiment.seeds.flatMap {
      [
        RandomExperiment.gentle(seed: $0), RandomExperiment.batched(seed: $0),
        try RandomExperiment.takenUp(seed: $0),
      ]
    }
    let scripts = try experiments.map {
      try NumPyScript($0, trainingSteps: 3, source: "random").text
    }
    for (experiment, printed) in zip(experiments, try Python.runAll(scripts)) {
      try PrintedWalk(printed).expectWalk(of: experiment, trainingSteps: 3, within: 1e-12)
    }
  }

  @Test("One example is written with vectors, and reads like the lesson")
  func vectors() throws {
    let text = try NumPyScript(Mazur.experiment, trainingSteps: 1, source: "chain-rule").text
    for line in [
      "#     nn101 export chain-rule --format numpy", "x = np.array([0.05, 0.1])",
      "    z1 = W1 @ x + b1                        # z(h1), z(h2)",
      "    a2 = sigmoid(z2)                        # a(o1), a(o2)",
      "    dL_dz2 = dL_da2 * da_dz2                # δ(o1), δ(o2)",
      "    dL_da1 = W2.T @ dL_dz2                  # ∂L/∂a(h1), ∂L/∂a(h2)",
      "    W2 = W2 - eta * dL_dW2",
    ] { #expect(text.contains("\n\(line)\n"), "\(line)") }
    #expect(!text.contains("\n    b2 ="), "biases that are held are not updated")
  }

  @Test("Several examples are rows, and their batches are those of training")
  func batches() throws {
    let whole = try NumPyScript(Textbook.line(batch: 4), trainingSteps: 2, source: "-").text
    #expect(whole.contains("\n    z1 = x @ W1.T + b1 ") && !whole.contains("batches"))
    let parts = try NumPyScript(Textbook.line(batch: 3), trainingSteps: 2, source: "-").text
    #expect(parts.contains("\nbatches = [[0, 1, 2], [3]]\n"))
    #expect(parts.contains("    batch = batches[(step - 1) % len(batches)]\n"))
    var shuffled = Textbook.line(batch: 3)
    shuffled.settings.shuffleSeed = 1
    let trainer = try shuffled.trainer()
    let drawn = try NumPyScript(shuffled, trainingSteps: 1, source: "-").text
    #expect(drawn.contains("\nbatches = [\(trainer.nextBatch)]\n"))
  }

  @Test("Names of columns and classes come along, and end no comment")
  func names() throws {
    var experiment = Textbook.line(batch: 4)
    experiment.names = NeuronNames(
      [.input(1): "wind\nimport os", .output(1): "umbrella"], classes: ["dry", "wet"])
    for text in [
      try NumPyScript(experiment, trainingSteps: 1, source: "-").text,
      try TorchScript(experiment, trainingSteps: 1, source: "-").text,
    ] {
      let told = "#   x1 is wind import os\n#   o1 is umbrella\n#   0 is dry\n#   1 is wet\n"
      #expect(text.contains(told), "\(text)")
    }
  }

  @Test("What cannot learn is refused")
  func refused() {
    var experiment = Mazur.experiment
    experiment.loss = .crossEntropy
    #expect(throws: NetworkProblem.self) {
      _ = try NumPyScript(experiment, trainingSteps: 1, source: "-")
    }
  }
}

extension RandomExperiment {
  /// A learning rate that a sine bears: far from 0 it makes much of the last digit.
  static func gentle(seed: UInt64) -> Experiment {
    var experiment = make(seed: seed)
    experiment.learningRate = min(experiment.learningRate, 0.2)
    return experiment
  }

  /// An experiment whose training is taken up in the middle, as from a saved file.
  static func takenUp(seed: UInt64) throws -> Experiment {
    var experiment = batched(seed: seed)
    var trainer = try experiment.trainer()
    for _ in 0..<Int(seed % 5) { trainer.trainBatch() }
    experiment.place = trainer.place
    experiment.network = trainer.network
    return experiment
  }
}
