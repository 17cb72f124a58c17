import Testing
import Walkthrough

@testable import Lessons

/// The published worked examples: what their pages say the source prints is what comes out here.
@Suite struct PublishedLessonsTests {
  private static let examples = Curriculum(folder: Folder.join(CourseTests.folder, "examples"))

  private static func trace(_ id: String, page: Int = 0, steps: Int = 0) throws -> Trace {
    let lesson = examples.lessons.open(try #require(examples.index(named: id)))
    var experiment =
      lesson.pages[...page].last { $0.scene.experiment != nil }?.scene.experiment
      ?? lesson.experiment
    for _ in 0..<steps { experiment = Trace(experiment).nextExperiment }
    return Trace(experiment)
  }

  private func text(_ id: String) throws -> String {
    let path = try #require(Self.examples.files[id])
    let source = try SourceFile.read(path)
    return (1...source.lineCount).map { String(decoding: source.line($0), as: UTF8.self) }
      .joined(separator: " ")
  }

  /// The example, the number, how the page prints it, and the sign of the source's convention.
  private static let printed: [(id: String, key: String, text: String, sign: Double)] = [
    ("mazur", "z(h1)", "0.3775", 1), ("mazur", "a(h1)", "0.593269992", 1),
    ("mazur", "a(o1)", "0.75136507", 1), ("mazur", "a(o2)", "0.772928465", 1),
    ("mazur", "L", "0.298371109", 1), ("mazur", "dL/da(o1)", "0.74136507", 1),
    ("mazur", "da/dz(o1)", "0.186815602", 1), ("mazur", "dL/dw(h1->o1)", "0.082167041", 1),
    ("mazur", "dL/da(h1)", "0.036350306", 1), ("mazur", "dL/dw(x1->h1)", "0.000438568", 1),
    ("mazur", "w'(h1->o1)", "0.35891648", 1), ("mazur", "w'(x1->h1)", "0.149780716", 1),
    ("two-two-one", "z(h1)", "0.755", 1), ("two-two-one", "z(h2)", "0.68", 1),
    ("two-two-one", "a(h1)", "0.68", 1), ("two-two-one", "a(h2)", "0.6637", 1),
    ("two-two-one", "a(o1)", "0.69", 1), ("two-two-one", "dL/dz(h1)", "0.00265", 1),
    ("two-two-one", "dL/dz(h2)", "0.0082", 1), ("two-two-one", "w'(h1->o1)", "0.272326", 1),
    ("two-two-one", "w'(h2->o1)", "0.872998", 1), ("two-two-one", "w'(x1->h1)", "0.099071", 1),
    ("two-two-one", "w'(x2->h1)", "0.797611", 1), ("two-two-one", "w'(x1->h2)", "0.397140", 1),
    ("two-two-one", "w'(x2->h2)", "0.592646", 1), ("one-neuron", "a(o1)", "0.82", 1),
    ("chain", "z(h1)", "0.095", -1), ("chain", "a(h1)", "0.476268", 1),
    ("chain", "z(o1)", "0.442880", 1), ("chain", "a(o1)", "0.608945", 1),
    ("chain", "L", "0.179368", 1), ("chain", "dL/dw(h1->o1)", "0.067929", 1),
    ("chain", "dL/db(o1)", "0.142627", 1), ("chain", "dL/dw(x1->h1)", "0.000533648", 1),
    ("chain", "dL/db(h1)", "0.010672955", 1), ("saturated", "a(h1)", "0.9999999", 1),
    ("saturated", "a(h2)", "0.0180", 1), ("saturated", "a(o1)", "0.7319", 1),
    ("saturated", "a(o2)", "0.1230", 1), ("saturated", "L", "0.086992", 1),
    ("saturated", "dL/dw(h1->o1)", "0.105188", -1), ("saturated", "dL/dw(h2->o1)", "0.001892", -1),
    ("saturated", "dL/dw(h1->o2)", "0.026549", 1), ("saturated", "dL/dw(h2->o2)", "0.000478", 1),
    ("saturated", "dL/dw(x1->h2)", "0.001420", 1), ("saturated", "dL/dw(x2->h2)", "0.000473", 1),
    ("saturated", "dL/dw(x1->h1)", "0.00000005", -1),
    ("saturated", "dL/dw(x2->h1)", "0.00000002", -1),
  ]

  @Test(arguments: printed)
  func aPrintedFigureIsOurs(_ id: String, _ key: String, _ digits: String, _ sign: Double) throws {
    #expect(try text(id).contains(digits))
    let quantity = try #require(Quantity(key: key))
    let value = try #require(Self.trace(id).value(of: quantity))
    let decimals = digits.count - 2
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    let told = try #require(Double(digits))
    #expect(abs(value * sign - told) <= unit * 0.5001, "\(key): \(value)")
  }

  /// The source's δ at the output was computed from an output rounded to 0.69.
  @Test func theRoundedDeltaOfTheSourceIsNearOurs() throws {
    let delta = try #require(Self.trace("two-two-one").value(of: .lossByPreActivation(.output(1))))
    #expect(abs(delta - 0.0406) < 1e-4)
    #expect(abs(delta - 0.0406) > 0.5e-4)
    let after = try #require(Self.trace("two-two-one", steps: 1).value(of: .activation(.output(1))))
    #expect(abs(after - 0.5 - 0.182) < 5e-4)
  }

  @Test func mazursErrorAfterwardsIsThatOfTheRightOrder() throws {
    let after = try #require(Self.trace("mazur", steps: 1).value(of: .loss))
    #expect(abs(after - 0.291027774) < 5e-10)
    #expect(abs(after - 0.291027924) > 1e-7)
  }

  @Test(arguments: [(1, 300, 0.093956, 5e-7), (2, 300, 0.202848, 5e-7), (2, 150, 0.93, 5e-3)])
  func theNeuronEndsWhereItIsSaidTo(
    _ page: Int, _ steps: Int, _ output: Double, _ within: Double
  ) throws {
    let end = try #require(
      Self.trace("one-neuron", page: page, steps: steps).value(of: .activation(.output(1))))
    #expect(abs(end - output) <= within, "\(end)")
  }

  @Test func everyExampleNamesItsSourceAndPasses() throws {
    let ids = ["mazur", "two-two-one", "one-neuron", "chain", "saturated"]
    #expect(Self.examples.lessons.map(\.id) == ids)
    #expect(
      LessonCheck.complaints(path: Folder.join(CourseTests.folder, "examples")).map(\.description)
        == [])
    for lesson in Self.examples.lessons.openAll() {
      #expect((2...4).contains(lesson.pages.count), "\(lesson.id)")
      #expect(try text(lesson.id).contains("Source: "), "\(lesson.id)")
    }
  }
}
