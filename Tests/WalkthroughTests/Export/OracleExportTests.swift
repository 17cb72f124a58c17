import Foundation
import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// The JSON of `trace` against PyTorch: three training steps of every optimizer, batch and penalty.
@Suite struct OracleExportTests {
  /// What another program reads of it.
  private struct Document: Decodable {
    struct Step: Decodable {
      let phase, quantity: String
      let value: Double
      let trainingStep: Int
      let example, row: Int?

      enum CodingKeys: String, CodingKey {
        case phase, quantity, value, example, row
        case trainingStep = "training-step"
      }
    }

    let steps: [Step]
    let lossAfter, costAfter: Double

    enum CodingKeys: String, CodingKey {
      case steps
      case lossAfter = "loss-after"
      case costAfter = "cost-after"
    }
  }

  private func document(_ reference: ReferenceSteps) throws -> Document {
    var text = ""
    try TraceExport(reference.experiment, trainingSteps: reference.steps.count).writeJSON {
      text += $0
      return true
    }
    return try JSONDecoder().decode(Document.self, from: Data(text.utf8))
  }

  @Test(arguments: try ReferenceSteps.all())
  func everyNumberIsPyTorchs(_ reference: ReferenceSteps) throws {
    let document = try document(reference)
    for (index, expected) in reference.steps.enumerated() {
      let steps = document.steps.filter { $0.trainingStep == index + 1 }
      let found = Dictionary(uniqueKeysWithValues: steps.map { ($0.quantity, $0.value) })
      let hasCost = found["J"] != nil
      for (key, value) in expected.values {
        // Where one example alone decides, the update takes dL/dw itself, and L is J.
        let name = hasCost ? key : key.replacing("dJ/", with: "dL/").replacing("J", with: "L")
        let number = try #require(found[name], "\(name) has no step")
        #expect(number.agrees(with: value), "\(name) is \(number), PyTorch says \(value)")
      }
    }
    let last = try #require(reference.steps.last)
    #expect(document.lossAfter.agrees(with: last.lossAfter))
    #expect(document.costAfter.agrees(with: last.costAfter))
  }

  @Test("A step names its example where the batch has several, and its row where the data have")
  func placesAreNamed() throws {
    for reference in try ReferenceSteps.all().prefix(20) {
      let count = reference.examples.count
      for step in try document(reference).steps {
        let isCommon = step.phase == "update" || step.quantity.contains("J")
        #expect((step.example != nil) == step.quantity.contains("@"))
        if isCommon { #expect(step.example == nil) }
        #expect((step.row != nil) == (count > 1 && !isCommon), "\(step.quantity)")
      }
    }
  }
}
