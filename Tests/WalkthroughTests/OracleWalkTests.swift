import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// The walk against PyTorch: the same networks and examples, every number of every step.
@Suite struct OracleWalkTests {
  @Test(arguments: try ReferenceWalk.all())
  func everyNumberIsPyTorchs(_ walk: ReferenceWalk) {
    let trace = Trace(Experiment(walk.file))
    for step in trace.steps {
      guard let expected = walk.values[step.quantity.key] ?? nil else { continue }
      #expect(
        step.value.agrees(with: expected),
        "\(step.quantity.key) is \(step.value), PyTorch says \(expected)")
    }
  }

  @Test(arguments: try ReferenceWalk.all())
  func everyQuantityHasOneStep(_ walk: ReferenceWalk) {
    let keys = Trace(Experiment(walk.file)).steps.map(\.quantity.key)
    #expect(keys.count == walk.values.count)
    #expect(Set(keys) == Set(walk.values.keys))
  }

  @Test("Where double precision cannot tell a number, the walk still shows a finite one")
  func saturatedSlopesAreFinite() throws {
    let walks = try ReferenceWalk.all().filter { $0.values.values.contains(nil) }
    #expect(walks.count >= 5)
    for walk in walks {
      for step in Trace(Experiment(walk.file)).steps {
        #expect(step.value.isFinite, "\(step.quantity.key) of \(walk.name)")
      }
    }
  }

  @Test(arguments: try ReferenceWalk.all())
  func theLossAfterTheUpdateIsPyTorchs(_ walk: ReferenceWalk) {
    let loss = Trace(Trace(Experiment(walk.file)).nextExperiment).value(of: .loss)
    #expect(loss?.agrees(with: walk.lossAfter) == true, "\(loss ?? .nan) \(walk.lossAfter)")
  }

  @Test(arguments: try ReferenceWalk.all().filter { !$0.losses.isEmpty })
  func manyTrainingStepsStayWithPyTorch(_ walk: ReferenceWalk) {
    var experiment = Experiment(walk.file)
    for step in 1...(walk.losses.keys.max() ?? 1) {
      experiment = Trace(experiment).nextExperiment
      guard let expected = walk.losses[step] else { continue }
      let loss = Trace(experiment).value(of: .loss) ?? .nan
      #expect(loss.agrees(with: expected), "after \(step): \(loss), PyTorch says \(expected)")
    }
  }

  @Test("The reference covers every activation with every loss, and depths 1 to 6")
  func theReferenceIsWide() throws {
    let files = try ReferenceWalk.all().map(\.file)
    let outputs = Set(files.map { "\($0.network.layers.last?.activation as Any) \($0.loss)" })
    #expect(outputs.count == 74)
    #expect(Set(files.map(\.network.layers.count)) == [1, 2, 3, 4, 5, 6])
    #expect(files.contains { !$0.trainsBiases } && files.contains { $0.trainsBiases })
    let hidden = files.flatMap { $0.network.layers.dropLast().map(\.activation) }
    #expect(Set(hidden) == Set(Activation.allCases.filter { $0 != .softmax }))
  }
}

extension Experiment {
  init(_ file: NetworkFile) {
    self.init(
      network: file.network, loss: file.loss, examples: [file.example],
      learningRate: file.learningRate, trainsBiases: file.trainsBiases)
  }
}
