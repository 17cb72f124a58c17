import Lessons
import NeuralNetwork
import Testing
import Walkthrough

/// What inputs, neurons and classes are called, in network files and in lessons.
@Suite struct NamesTests {
  private static let network = """
    network:
      layers: [2, 2, 1]
      seed: 1
    example: {input: [0.5, 1], target: [1]}

    """

  private func read(_ more: String) throws -> Experiment {
    try NetworkFile.experiment(
      in: SourceText(path: "names.yaml", text: Self.network + more))
  }

  private func complaints(_ more: String) -> String {
    do throws(SourceError) {
      _ = try NetworkFile.experiment(
        in: SourceText(path: "names.yaml", text: Self.network + more))
      return ""
    } catch {
      return error.description
    }
  }

  @Test func namesAreReadAndWrittenAgain() throws {
    let names = """
      names: {x1: clouds, x2: "wind: \\"north\\"", h2: mood, o1: umbrella}
      classes: [no, yes]

      """
    let experiment = try read(names)
    #expect(experiment.names[.input(1)] == "clouds")
    #expect(experiment.names[.input(2)] == "wind: \"north\"")
    #expect(experiment.names[.hidden(2, layer: nil)] == "mood")
    #expect(experiment.names.said(.output(1)) == "umbrella (o1)")
    #expect(experiment.names.said(.hidden(1, layer: nil)) == "h1")
    #expect(experiment.className(1) == "yes")
    // An output's own name is that of neither class.
    #expect(try read("names: {o1: umbrella}\n").className(0) == nil)
    let again = try NetworkFile.experiment(
      in: SourceText(path: "again.yaml", text: NetworkFile.text(experiment)))
    #expect(again == experiment)
  }

  @Test func whatCannotBeNamedIsSaidWithItsPlace() {
    #expect(complaints("names: {x3: rain}").contains(":5:9: error: the network has no \"x3\""))
    #expect(complaints("names: [clouds]").contains("names: {x1: clouds, o1: umbrella}"))
    #expect(complaints("classes: [a, b, c]").contains("write classes: [no, yes]"))
    #expect(complaints("names: {x1: [1]}").contains("the name of x1 should be text"))
  }

  @Test func aTableNamesInputsOutputsAndClasses() throws {
    let two = try TableFile(SourceText(path: "t.csv", text: "a,b,kind\n1,2,no\n3,4,yes\n"))
    #expect(two.names[.input(2)] == "b" && two.names[.output(1)] == "kind")
    #expect(two.names.classes == ["no", "yes"])
    let three = try TableFile(
      SourceText(path: "t.csv", text: "a,b,kind\n1,2,no\n3,4,yes\n5,6,maybe\n"))
    #expect((1...3).map { three.names[.output($0)] } == ["maybe", "no", "yes"])
    #expect(three.names[.output(1)] == "maybe" && three.names.classes.isEmpty)
  }
}
