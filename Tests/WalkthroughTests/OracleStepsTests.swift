import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// Training steps in batches against PyTorch: the cost, every gradient, what the optimizer keeps,
/// and every new weight.
@Suite struct OracleStepsTests {
  @Test(arguments: try ReferenceSteps.all())
  func everyNumberIsPyTorchs(_ reference: ReferenceSteps) throws {
    let traces = try traces(reference)
    for (trace, expected) in zip(traces, reference.steps) {
      for (key, value) in expected.values {
        let quantity = try #require(Quantity(key: key))
        // Without J the update takes dL/dw itself, and L is J.
        let found =
          trace.value(of: quantity) ?? trace.value(of: quantity.unaveraged) ?? .nan
        #expect(found.agrees(with: value), "\(key) is \(found), PyTorch says \(value)")
      }
      let computed = trace.steps[trace.commonStart...].map(\.quantity.key)
      #expect(Set(computed).isSubset(of: expected.values.keys))
      let after = trace.costs(with: trace.next)
      #expect(after.meanLoss.agrees(with: expected.lossAfter))
      #expect(after.cost.agrees(with: expected.costAfter))
    }
  }

  private func traces(_ reference: ReferenceSteps) throws -> [Trace] {
    return Array(try TrainingSteps(reference.experiment).prefix(reference.steps.count))
  }
}

extension Quantity {
  /// The same of one example where only one decides.
  fileprivate var unaveraged: Quantity {
    self == .cost ? .loss : parameter?.lossGradient ?? self
  }
}

extension ReferenceSteps {
  /// The case as it is walked, with what it holds.
  var experiment: Experiment {
    let shape = NetworkShape(network)
    var settings = settings
    settings.held = Set(held.compactMap { Quantity(key: $0).flatMap(shape.parameter) })
    precondition(settings.held.count == held.count, "what is held is part of the network")
    return Experiment(network: network, loss: loss, examples: examples, settings: settings)
  }
}
