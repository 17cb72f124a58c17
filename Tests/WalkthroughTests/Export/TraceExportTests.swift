import Foundation
import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// Training steps written out for other programs, read back by another reader.
@Suite struct TraceExportTests {
  @Test(arguments: RandomExperiment.seeds)
  func everyNumberReadsBackToTheLastBit(_ seed: UInt64) throws {
    let experiment = RandomExperiment.batched(seed: seed)
    let read = try Export(TraceExport(experiment, trainingSteps: 3))
    let traces = Array(try TrainingSteps(experiment).prefix(3))
    let steps = traces.flatMap(\.steps)
    #expect(read.steps.map(\.value) == steps.map(\.value))
    #expect(read.steps.map(\.quantity) == steps.map(\.quantity.key))
    #expect(read.steps.map(\.phase) == steps.map(\.phase.rawValue))
    #expect(read.steps.map(\.rule) == steps.map(\.rule.rawValue))
    #expect(read.steps.map(\.formula) == steps.map { $0.formula.text() })
    #expect(read.steps.allSatisfy { Formula(key: $0.substituted) != nil })
    let numbers = traces.flatMap { trace in trace.steps.map { _ in trace.trainingStep + 1 } }
    #expect(read.steps.map(\.trainingStep) == numbers)
    let examples = traces.flatMap { trace in
      trace.steps.map { trace.isMarked ? $0.example : nil }
    }
    #expect(read.steps.map(\.example) == examples)
    let learned = traces[2].next
    let batch = traces[2].batch.map { experiment.examples[$0] }
    let loss = learned.loss(experiment.loss, on: batch)
    #expect(read.lossAfter.agrees(with: loss, within: 1e-12))
    let price = experiment.settings.penalty.price(of: learned)
    #expect(read.costAfter.agrees(with: loss + price, within: 1e-12))
  }

  @Test(arguments: RandomExperiment.seeds.prefix(20))
  func whatWasGivenReadsBack(_ seed: UInt64) throws {
    let experiment = RandomExperiment.make(seed: seed)
    let read = try Export(TraceExport(experiment, trainingSteps: 1))
    #expect(read.loss == experiment.loss.rawValue)
    #expect(read.learningRate == experiment.learningRate)
    #expect(read.trainBiases == experiment.trainsBiases)
    let pairs = read.examples ?? read.example.map { [$0] } ?? []
    #expect(pairs.map(\.input) == experiment.examples.map(\.input))
    #expect(pairs.map(\.target) == experiment.examples.map(\.target))
    #expect((read.example == nil) == (experiment.examples.count > 1))
    #expect(read.network.layers[0].inputs == experiment.network.inputs)
    for (written, layer) in zip(read.network.layers.dropFirst(), experiment.network.layers) {
      #expect(written.weights == layer.weights && written.biases?.numbers == layer.biases)
      #expect(written.units == layer.units && written.activation == layer.activation.rawValue)
    }
  }

  @Test func eachTrainingStepGoesOnFromTheOneBefore() throws {
    let traces = Array(try TrainingSteps(Mazur.experiment).prefix(3))
    #expect(traces.map(\.trainingStep) == [0, 1, 2])
    #expect(traces[1].experiment.network == traces[0].next)
    #expect(traces[2].experiment.network == traces[1].next)
    #expect(try Export(TraceExport(Mazur.experiment, trainingSteps: 3)).lossAfter < traces[2].loss)
  }

  @Test("Who needs no more than the first lines stops it at once")
  func itStopsWhenNobodyReads() throws {
    var pieces = 0
    try TraceExport(Mazur.experiment, trainingSteps: 100_000).writeText { _ in
      pieces += 1
      return pieces < 3
    }
    #expect(pieces == 3)
  }

  @Test func aBatchIsToldExampleByExample() throws {
    let text = try TraceExport(Textbook.line(batch: 2), trainingSteps: 1).text()
    let headings = text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map(String.init)
    #expect(
      headings == [
        "example 1 of 2, row 1", "forward", "loss", "backward",
        "example 2 of 2, row 2", "forward", "loss", "backward",
        "all 2 examples", "loss", "backward", "update",
        "mean loss after the update: 7.4500000000000011",
      ].prefix(12) + headings.suffix(1))
    #expect(text.contains("  J = (L@1 + L@2)/2 = (9.0 + 25.0)/2 = 17.0\n"))
    #expect(
      text.contains("  dJ/db(o1) = (dL/db(o1)@1 + dL/db(o1)@2)/2 = ((-6.0) + (-10.0))/2 = -8.0\n"))
  }

  @Test func theTextHasALineForEachStep() throws {
    let lines = try TraceExport(Mazur.experiment, trainingSteps: 1).text().split(separator: "\n")
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
    let text = try TraceExport(experiment, trainingSteps: 1).json()
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    #expect(text.contains("\"learning-rate\": null"))
  }
}

extension TraceExport {
  /// All pieces of the text, put together.
  func text() throws -> String {
    var text = ""
    try writeText { piece in
      text += piece
      return true
    }
    return text
  }

  /// All pieces of the JSON, put together.
  func json() throws -> String {
    var text = ""
    try writeJSON { piece in
      text += piece
      return true
    }
    return text
  }
}

/// The exported object as another program sees it.
private struct Export: Decodable {
  struct Step: Decodable {
    let phase, rule, quantity, formula, substituted: String
    let value: Double
    let trainingStep: Int
    let example, row: Int?

    enum CodingKeys: String, CodingKey {
      case phase, rule, quantity, formula, substituted, value, example, row
      case trainingStep = "training-step"
    }
  }
  struct Pair: Decodable { let input, target: [Double] }
  struct Layer: Decodable {
    let inputs, units: Int?
    let activation: String?
    let weights: [[Double]]?
    let biases: Biases?

    /// Numbers, or "none".
    struct Biases: Decodable {
      let numbers: [Double]

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let word = try? value.decode(String.self), word == "none" {
          numbers = []
        } else {
          numbers = try value.decode([Double].self)
        }
      }
    }
  }
  struct Layers: Decodable { let layers: [Layer] }

  let network: Layers
  let loss: String
  let example: Pair?
  let examples: [Pair]?
  let learningRate: Double
  let trainBiases: Bool
  let steps: [Step]
  let lossAfter, costAfter: Double

  enum CodingKeys: String, CodingKey {
    case network, loss, example, examples, steps
    case costAfter = "cost-after"
    case learningRate = "learning-rate"
    case trainBiases = "train-biases"
    case lossAfter = "loss-after"
  }

  init(_ export: TraceExport) throws {
    self = try JSONDecoder().decode(Export.self, from: Data(export.json().utf8))
  }
}
