import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// What a network file says of weights and biases that stay as they are.
@Suite struct HeldParametersTests {
  private static func read(_ text: String) throws(SourceError) -> Experiment {
    try NetworkFile.experiment(in: SourceText(path: "net.yaml", text: text))
  }

  /// A question of a learner: hidden neurons have biases that learn, the output has none.
  private static func file(output: String = "", end: String = "") -> String {
    """
    network:
      layers:
        - inputs: 2
        - {units: 2, activation: sigmoid, weights: [[1/10, 0.2], [0.3, 0.4]], biases: [0.1, 0.2]}
        - {units: 1, activation: sigmoid, weights: [[0.5, 0.6]]\(output)}
    example: {input: [1, 0], target: [1]}
    learning-rate: 1

    """ + end
  }

  /// The keys that a training step updates, in order.
  private func updated(_ text: String) throws -> [String] {
    Trace(try Self.read(text)).steps.filter { $0.phase == .update }.map(\.quantity.key)
  }

  private static let hidden = [
    "w'(x1->h1)", "w'(x2->h1)", "b'(h1)", "w'(x1->h2)", "w'(x2->h2)", "b'(h2)",
  ]

  @Test("A layer's biases, those of all layers, and single numbers can be held")
  func held() throws {
    let all = Self.hidden + ["w'(h1->o1)", "w'(h2->o1)", "b'(o1)"]
    #expect(try updated(Self.file()) == all)
    let layer = Self.file(output: ", train-biases: false")
    #expect(try updated(layer) == all.filter { $0 != "b'(o1)" })
    let every = Self.file(end: "train-biases: false\n")
    #expect(try updated(every) == all.filter { !$0.hasPrefix("b") })
    let single = Self.file(end: "hold: [w(x1->h1), b(o1)]\n")
    #expect(try updated(single) == all.filter { $0 != "w'(x1->h1)" && $0 != "b'(o1)" })
    #expect(Trace(try Self.read(single)).index(of: .lossByBias(.output(1))) == nil)
  }

  @Test("biases: none leaves b out of the formula, and out of what an update changes")
  func withoutBiases() throws {
    let text = Self.file(output: ", biases: none")
    let trace = Trace(try Self.read(text))
    let sum = try #require(trace.step(of: .preActivation(.output(1))))
    #expect(sum.formula.text(.keys) == "w(h1->o1)*a(h1) + w(h2->o1)*a(h2)")
    #expect(trace.value(of: .bias(.output(1))) == nil)
    #expect(try updated(text) == Self.hidden + ["w'(h1->o1)", "w'(h2->o1)"])
  }

  @Test("A penalty counts a held weight in J, which has no gradient of it")
  func penalised() throws {
    let trace = Trace(try Self.read(Self.file(end: "l1: 0.5\nhold: [w(x1->h1)]\n")))
    let cost = try #require(trace.step(of: .cost))
    #expect(cost.formula.text(.keys).contains("abs(w(x1->h1))"))
    #expect(trace.index(of: Quantity(key: "dJ/dw(x1->h1)")!) == nil)
    #expect(trace.index(of: Quantity(key: "dJ/dw(x2->h1)")!) != nil)
  }

  @Test("What is written reads back", arguments: ["", "hold: [w(x2->h1), b(h2)]\n"])
  func reads(_ end: String) throws {
    for output in ["", ", train-biases: false", ", biases: none"] {
      let experiment = try Self.read(Self.file(output: output, end: end))
      #expect(try Self.read(NetworkFile.text(experiment)) == experiment)
    }
  }

  @Test("A fraction is the number that it comes to")
  func fraction() throws {
    #expect(try Self.read(Self.file()).network.layers[0].weights[0][0] == 1.0 / 10)
  }

  @Test(
    "What cannot be held is told with its place",
    arguments: [
      ("hold: [w(x1->o1)]", "10:8", "w(x1->o1) is no weight or bias of this network"),
      ("hold: [a(h1)]", "10:8", "a(h1) is no weight or bias of this network"),
      ("hold: [weight]", "10:8", "hold \"weight\" is not a quantity"),
      ("hold: b(o1)", "10:7", "hold should be a list of weights and biases"),
    ])
  func refused(_ end: String, _ place: String, _ message: String) {
    do throws(SourceError) {
      _ = try Self.read(Self.file(end: "\n" + end + "\n"))
      Issue.record("accepted: \(end)")
    } catch {
      #expect(error.description.contains("net.yaml:\(place)"), "\(error.description)")
      #expect(error.description.contains(message), "\(error.description)")
    }
  }
}
