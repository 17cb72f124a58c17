import Explorer
@testable import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@Suite("README's examples")
struct ReadmeExamplesTests {
  @Test("The lesson is one that nn101 reads")
  func lesson() throws {
    let text = try #require(try example("lesson"))
    let lesson = try Lesson(SourceText(path: "20-or-gate.md", text: text))
    #expect(lesson.id == "or-gate")
    #expect(lesson.pages.map(\.title) == ["One neuron", "Make it OR"])
    #expect(lesson.pages.allSatisfy { $0.ask != nil })
    #expect(lesson.pages[0].notes.count == 1)
    let source = SourceText(path: "20-or-gate.md", text: text)
    let found = LessonCheck.complaints(in: source, misfits: PageFit.misfits)
    #expect(found.map(\.description) == [])
  }

  @Test("The network file gives the numbers of the published example")
  func network() throws {
    let text = try #require(try example("network"))
    let source = SourceText(path: "network.yaml", text: text)
    let trace = Trace(try NetworkFile.experiment(in: source))
    let loss = try #require(trace.value(of: .loss))
    #expect(abs(loss - 0.298371109) < 1e-9)
  }

  @Test("Every word of the formats is explained", arguments: words)
  func explained(word: String) throws {
    #expect(try Repository.text("README.md").contains("`\(word)`"))
  }

  @Test("Every activation, loss, optimizer and scheme of weights is named", arguments: names)
  func named(name: String) throws {
    #expect(try Repository.text("README.md").contains(name))
  }

  private static let words: [String] =
    SceneReader.keys + LessonReader.keys + CourseOutline.keys + NetworkReader.keys
    + LayerReader.keys
    + DatasetKind.allCases.map(\.rawValue) + PredictionReader.keys + ComputationReader.keys
    + ChallengeReader.keys + Scene.View.allCases.map(\.rawValue)
    + Scene.Stride.allCases.map(\.rawValue) + Scene.Fading.allCases.map(\.rawValue)

  private static let names =
    Activation.allCases.map(\.rawValue) + Loss.allCases.map(\.rawValue)
    + OptimizerName.allCases.map(\.rawValue) + InitialWeights.allCases.map(\.rawValue)
    + DatasetReader.keys.map { "\($0): " }

  /// The fenced block below a mark, without its fences.
  private func example(_ name: String) throws -> String? {
    let readme = try Repository.text("README.md")
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    guard let mark = lines.firstIndex(of: "<!-- example: \(name) -->") else { return nil }
    let fence = String(lines[mark + 1].prefix { $0 == "`" })
    let body = lines[(mark + 2)...].prefix { $0 != fence }
    return body.joined(separator: "\n") + "\n"
  }
}
