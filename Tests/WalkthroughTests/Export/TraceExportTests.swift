import Foundation
import NeuralNetwork
import Testing
import Walkthrough

/// Training steps written out for other programs, read back by another reader.
@Suite struct TraceExportTests {
  @Test(arguments: RandomExperiment.seeds)
  func everyNumberReadsBackToTheLastBit(_ seed: UInt64) throws {
    let export = TraceExport(RandomExperiment.make(seed: seed), trainingSteps: 2)
    let read = try Export(export)
    let steps = export.traces.flatMap(\.steps)
    #expect(read.steps.map(\.value) == steps.map(\.value))
    #expect(read.steps.map(\.quantity) == steps.map(\.quantity.key))
    #expect(read.steps.map(\.phase) == steps.map(\.phase.rawValue))
    #expect(read.steps.map(\.rule) == steps.map(\.rule.rawValue))
    #expect(read.steps.map(\.formula) == steps.map { $0.formula.text() })
    #expect(read.steps.allSatisfy { Formula(key: $0.substituted) != nil })
    #expect(read.lossAfter == export.lossAfter)
  }

  @Test(arguments: RandomExperiment.seeds.prefix(20))
  func whatWasGivenReadsBack(_ seed: UInt64) throws {
    let experiment = RandomExperiment.make(seed: seed)
    let read = try Export(TraceExport(experiment, trainingSteps: 1))
    #expect(read.loss == experiment.loss.rawValue)
    #expect(read.learningRate == experiment.learningRate)
    #expect(read.trainBiases == experiment.trainsBiases)
    #expect(read.example.input == experiment.examples[0].input)
    #expect(read.example.target == experiment.examples[0].target)
    #expect(read.network.layers[0].inputs == experiment.network.inputs)
    for (written, layer) in zip(read.network.layers.dropFirst(), experiment.network.layers) {
      #expect(written.weights == layer.weights && written.biases == layer.biases)
      #expect(written.units == layer.units && written.activation == layer.activation.rawValue)
    }
  }

  @Test func eachTrainingStepGoesOnFromTheOneBefore() {
    let export = TraceExport(Mazur.experiment, trainingSteps: 3)
    #expect(export.traces.map(\.trainingStep) == [0, 1, 2])
    #expect(export.traces[1].experiment.network == export.traces[0].next)
    #expect(export.traces[2].experiment.network == export.traces[1].next)
    #expect(export.lossAfter < export.traces[2].value(of: .loss) ?? 0)
    #expect(TraceExport(Mazur.experiment, trainingSteps: 0).traces.count == 1)
  }

  @Test func theTextHasALineForEachStep() {
    let lines = TraceExport(Mazur.experiment, trainingSteps: 1).text.split(separator: "\n")
    #expect(lines.count == Mazur.trace.steps.count + Phase.allCases.count + 1)
    #expect(lines[0] == "forward")
    let sum = Mazur.trace.steps[0].value
    #expect(
      lines[1] == "   1  z(h1) = w(x1->h1)*x1 + w(x2->h1)*x2 + b(h1) "
        + "= 0.15*0.05 + 0.2*0.1 + 0.35 = \(sum)")
    #expect(lines.last?.hasPrefix("loss after the update: 0.29") == true)
  }

  @Test func whatIsNotFiniteIsNull() throws {
    var experiment = Mazur.experiment
    experiment.learningRate = .infinity
    let text = TraceExport(experiment, trainingSteps: 1).json.text()
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    #expect(text.contains("\"learning-rate\": null"))
  }
}

/// The exported object as another program sees it.
private struct Export: Decodable {
  struct Step: Decodable {
    let phase, rule, quantity, formula, substituted: String
    let value: Double
  }
  struct Pair: Decodable { let input, target: [Double] }
  struct Layer: Decodable {
    let inputs, units: Int?
    let activation: String?
    let weights: [[Double]]?
    let biases: [Double]?
  }
  struct Layers: Decodable { let layers: [Layer] }

  let network: Layers
  let loss: String
  let example: Pair
  let learningRate: Double
  let trainBiases: Bool
  let steps: [Step]
  let lossAfter: Double

  enum CodingKeys: String, CodingKey {
    case network, loss, example, steps
    case learningRate = "learning-rate"
    case trainBiases = "train-biases"
    case lossAfter = "loss-after"
  }

  init(_ export: TraceExport) throws {
    self = try JSONDecoder().decode(Export.self, from: Data(export.json.text().utf8))
  }
}
