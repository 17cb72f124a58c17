import NeuralNetwork
import Reference
import Testing

/// Given weights on a given table become what PyTorch makes of them, through files and options.
@Suite struct TrainReferenceTests {
  private let train = TrainCommand()

  @Test("Fifty epochs end with PyTorch's weights and loss", arguments: try ReferenceRun.all())
  func fiftyEpochs(run: ReferenceRun) throws {
    try train.folder.write(table(run), to: "data.csv")
    try train.folder.write(file(run.network), to: "start.json")
    let outcome = train.run(
      "--data data.csv --target \(names("t", run.finalNetwork.layers.last?.units ?? 0)) "
        + "--network start.json --no-shuffle --test-share 0 --epochs \(run.epochs) "
        + "--loss \(run.loss.rawValue) --learning-rate \(run.learningRate) "
        + "--batch \(run.batchSize) --l1 \(run.l1) --l2 \(run.l2) \(optimizer(run)) "
        + "--output end.yaml --format csv --every 50")
    #expect(outcome.status == 0, "\(outcome.notes)")
    let written = try WrittenLayers(try #require(train.folder.text(of: "end.yaml")))
    #expect(written.layers.count == run.finalNetwork.layers.count)
    for (found, expected) in zip(written.layers, run.finalNetwork.layers) {
      expectAgreement(
        found.weights.joined() + found.biases, expected.weights.joined() + expected.biases)
    }
    let loss = outcome.rows.split(separator: "\n").last?.split(separator: ",")[1]
    #expect(try #require(loss.flatMap { Double($0) }).agrees(with: run.finalLoss))
  }

  private func expectAgreement(_ found: [Double], _ expected: [Double]) {
    #expect(found.count == expected.count)
    for (one, other) in zip(found, expected) { #expect(one.agrees(with: other)) }
  }

  private func table(_ run: ReferenceRun) -> String {
    let head = "\(names("x", run.network.inputs)),\(names("t", run.examples[0].target.count))"
    let rows = run.examples.map { example in
      (example.input + example.target).map { "\($0)" }.joined(separator: ",")
    }
    return ([head] + rows).joined(separator: "\n") + "\n"
  }

  private func names(_ letter: String, _ count: Int) -> String {
    (1...count).map { "\(letter)\($0)" }.joined(separator: ",")
  }

  /// A network without an example: nothing but its weights.
  private func file(_ network: Network) -> String {
    let layers = network.layers.map {
      "{\"activation\": \"\($0.activation.rawValue)\", \"weights\": \($0.weights), "
        + "\"biases\": \($0.biases)}"
    }
    let all = ["{\"inputs\": \(network.inputs)}"] + layers
    return "{\"network\": {\"layers\": [\(all.joined(separator: ", "))]}}"
  }

  private func optimizer(_ run: ReferenceRun) -> String {
    switch run.method {
    case .gradientDescent: "--optimizer gradient-descent"
    case .momentum: "--optimizer momentum"
    case .adam: "--optimizer adam"
    }
  }
}
