import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

@Suite struct NetworkFileTests {
  static let mazur = """
    network:
      layers:
        - inputs: 2
        - {units: 2, activation: sigmoid, weights: [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35]}
        - {units: 2, activation: sigmoid, weights: [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60]}
    loss: squared-error
    example: {input: [0.05, 0.10], target: [0.01, 0.99]}
    learning-rate: 0.5
    train-biases: false
    """

  static func experiment(_ text: String) throws(SourceError) -> Experiment {
    try NetworkFile.experiment(in: SourceText(path: "net.yaml", text: text))
  }

  static func complaints(_ text: String) -> [String] {
    do throws(SourceError) {
      _ = try experiment(text)
      return []
    } catch {
      return error.complaints.map(Sample.short)
    }
  }

  @Test func readsTheFullForm() throws {
    let experiment = try Self.experiment(Self.mazur)
    #expect(experiment.network.inputs == 2)
    #expect(experiment.network.layers[0].weights == [[0.15, 0.2], [0.25, 0.3]])
    #expect(experiment.network.layers[1].biases == [0.6, 0.6])
    #expect(experiment.examples == [Example(input: [0.05, 0.1], target: [0.01, 0.99])])
    #expect(experiment.learningRate == 0.5)
    #expect(!experiment.trainsBiases)
    #expect(abs(Trace(experiment).value(of: .loss)! - 0.2983711087600027) < 1e-15)
  }

  @Test func readsJSON() throws {
    let json = """
      {"network": {"layers": [{"inputs": 1},
        {"units": 1, "activation": "linear", "weights": [[2]], "biases": [0]}]},
       "example": {"input": [3], "target": [5]}}
      """
    let experiment = try Self.experiment(json)
    #expect(experiment.network.layers[0].weights == [[2]])
    #expect(experiment.loss == .squaredError)
    #expect(experiment.learningRate == 0.5)
    #expect(experiment.trainsBiases)
  }

  @Test func readsTheShortForm() throws {
    let experiment = try Self.experiment(
      """
      network: {layers: [2, 3, 1], activation: tanh, output-activation: sigmoid, seed: 7}
      data: xor
      """)
    let network = Network(sizes: [2, 3, 1], hidden: .tanh, output: .sigmoid, seed: 7)
    #expect(experiment.network == network)
    #expect(experiment.examples.map(\.target) == [[0], [1], [1], [0]])
  }

  @Test func drawsMissingWeightsFromTheSeed() throws {
    let text = """
      network:
        seed: 18446744073709551615
        layers:
          - inputs: 2
          - {units: 3, activation: relu}
          - {units: 2, activation: softmax}
      loss: cross-entropy
      examples: [{input: [0, 1], target: [0, 1]}, {input: [1, 1], target: [1, 0]}]
      """
    let experiment = try Self.experiment(text)
    let network = Network(sizes: [2, 3, 2], hidden: .relu, output: .softmax, seed: .max)
    #expect(experiment.network == network)
    #expect(experiment.examples.count == 2)
  }

  @Test func missingBiasesAreZero() throws {
    let text = Self.mazur.replacing(", biases: [0.35, 0.35]", with: "")
    #expect(try Self.experiment(text).network.layers[0].biases == [0, 0])
  }

  struct Break: CustomTestStringConvertible, Sendable {
    let words: String
    let others: String
    let complaint: String

    init(_ words: String, _ others: String, _ complaint: String) {
      (self.words, self.others, self.complaint) = (words, others, complaint)
    }

    var testDescription: String { "\(words) -> \(others)" }
  }

  static let breaks: [Break] = [
    Break(
      "[[0.15, 0.20], [0.25, 0.30]]", "[[0.15, 0.20]]", "4:48: weights has 1 row for 2 neurons"),
    Break(
      "[0.15, 0.20]", "[0.15]", "4:49: this row has 1 weight, but the layer before has 2 values"),
    Break("0.15", ".nan", "4:50: a number in a row of weights is not a finite number"),
    Break("0.15", "1e999", "4:50: a number in a row of weights is not a finite number"),
    Break("0.15", "-.inf", "4:50: a number in a row of weights is not a finite number"),
    Break("0.15", "x", "4:50: a number in a row of weights should be a number, not \"x\""),
    Break(
      "[[0.15, 0.20], [0.25, 0.30]]", "[0.15, 0.20]", "4:49: a row of weights should be a list"),
    Break("[0.35, 0.35]", "[0.35]", "4:86: biases holds 1 number for 2 neurons"),
    Break("units: 2", "units: 0", "4:15: units should be a whole number from 1 to 1000, not \"0\""),
    Break("units: 2, ", "", nothing),
    Break("sigmoid", "sigmoyd", "4:30: unknown activation \"sigmoyd\"; did you mean \"sigmoid\"?"),
    Break("activation: sigmoid, ", "", "4:7: a layer has no activation; add activation: sigmoid"),
    Break("sigmoid", "softmax", "4:18: softmax works at the output only"),
    Break("inputs: 2", "inputs: 3", "4:49: this row has 2 weights, but the layer before has 3"),
    Break("- inputs: 2", "- units: 2", "3:7: the layers do not begin with the inputs"),
    Break("- inputs: 2\n    -", "-", "3:7: the layers do not begin with the inputs"),
    Break("squared-error", "cross-entropy", "6:7: cross-entropy needs a softmax output"),
    Break("[0.05, 0.10]", "[0.05]", "7:18: the input has 1 number, and the network has 2 inputs"),
    Break("[0.01, 0.99]", "[0.01]", "7:40: the target has 1 number, and the network has 2 outputs"),
    Break(", target: [0.01, 0.99]", "", "7:10: an example has no target; add target: [1]"),
    Break("example: {input", "exampel: {input", "1:1: the file has no example"),
    Break("loss: squared-error", "data: xor", "7:1: example and data are given together"),
    Break("network:", "net:", "1:1: the file has no network; add network: with its layers"),
    Break("learning-rate: 0.5", "learning-rate: [0.5]", "8:16: learning-rate should be a number"),
    Break("train-biases: false", "train-biases: \"false\"", "9:15: train-biases should be true or"),
    Break("layers:", "layer:", "2:3: network has no layers; add layers: [2, 3, 1]"),
  ]

  static let nothing = ""

  @Test(arguments: breaks)
  func saysWhatIsWrong(_ broken: Break) {
    let first = Self.mazur.split(
      separator: broken.words, maxSplits: 1, omittingEmptySubsequences: false)
    #expect(first.count == 2, "the sample has no \(broken.words)")
    let complaints = Self.complaints(first.joined(separator: broken.others))
    if broken.complaint.isEmpty {
      #expect(complaints == [])
    } else {
      #expect(
        complaints.contains { $0.hasPrefix(broken.complaint) },
        "wanted \(broken.complaint), said \(complaints)")
    }
  }

  @Test(arguments: [
    ("network: {layers: [2]}", "1:19: the network needs inputs and at least one layer"),
    ("network: {layers: []}", "1:19: the network needs inputs and at least one layer"),
    ("network: {layers: 3}", "1:19: layers should be a list of layers, not \"3\""),
    ("network: {layers: [2, 0]}", "1:23: the size of a layer should be a whole number"),
    ("network: {layers: [2, 1.5]}", "1:23: the size of a layer should be a whole number"),
    ("network: {layers: [1000, 1000]}", "1:20: the network has 1001000 weights and biases"),
    ("network: {layers: [2, 1], seed: -1}", "1:33: seed should be a whole number from 0 up"),
    ("network: {layers: [2, 1], activation: softmax}", "1:27: softmax works at the output only"),
    ("network: {layers: [2, 1], initial-weights: zero}", "1:44: unknown initial-weights \"zero\""),
    ("data: nand", "1:7: unknown data \"nand\"; did you mean \"and\"?"),
    ("examples: []", "1:11: examples is empty"),
    ("- 1", "1:1: the file should be a mapping, not a list"),
    ("3", "1:1: the file should be a mapping, not \"3\""),
  ])
  func saysWhatIsWrongInShort(_ text: String, _ complaint: String) {
    let said = Self.complaints(text)
    #expect(said.contains { $0.hasPrefix(complaint) }, "said \(said)")
  }

  @Test(arguments: [
    ("loss: binary-cross-entropy", "needs a sigmoid output, and the output layer is linear"),
    ("loss: cross-entropy", "needs a softmax output, and the output layer is linear"),
  ])
  func lossesNeedTheirOutput(_ loss: String, _ problem: String) {
    let text =
      "network: {layers: [1, 1], output-activation: linear}\nexample: {input: [1], target: [1]}"
    #expect(Self.complaints("\(text)\n\(loss)").first?.contains(problem) == true)
  }

  @Test func crossEntropiesNeedTargetsThatAreShares() {
    let text =
      "network: {layers: [1, 1]}\nloss: binary-cross-entropy\nexample: {input: [1], target: [2]}"
    #expect(
      Self.complaints(text).first?.hasPrefix("3:31: binary-cross-entropy needs targets") == true)
  }

  @Test(arguments: ["", " \n\n", "# nothing\n"])
  func refusesAnEmptyFile(_ text: String) {
    #expect(Self.complaints(text).count == 1)
    #expect(Self.complaints(text)[0].hasPrefix("1:1: the file "))
  }

  @Test func eachComplaintIsOneLine() throws {
    for broken in Self.breaks where !broken.complaint.isEmpty {
      for line in Self.complaints(Self.mazur.replacing(broken.words, with: broken.others)) {
        #expect(!line.contains("\n"))
      }
    }
  }
}
