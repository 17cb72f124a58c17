import Foundation
import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// A lesson that learns from a table in its own folder.
@Suite struct LessonTableTests {
  private static let sky = "clouds,wind,umbrella\n0.9,0.2,yes\n0.1,0.4,no\n0.7,0.8,yes\n"

  private func lesson(_ data: String, inputs: Int = 2) -> String {
    """
    ---
    id: sky
    title: Sky
    goal: Take an umbrella.
    network: {layers: [\(inputs), 1], activation: sigmoid, seed: 1}
    data: \(data)
    ---

    # Sky

    ## Page

    Text.

    """
  }

  private func read(
    _ data: String, inputs: Int = 2, prepare: (String) throws -> Void = { _ in }
  ) throws -> Result<Lesson, SourceError> {
    try Scratch.folder { folder in
      try Scratch.file(folder, "sky.csv", Self.sky)
      try prepare(folder)
      let path = try Scratch.file(folder, "00-sky.md", lesson(data, inputs: inputs))
      do throws(SourceError) { return .success(try Lesson(path: path)) } catch {
        return .failure(error)
      }
    }
  }

  private func complaint(_ data: String, prepare: (String) throws -> Void = { _ in }) throws
    -> String
  {
    switch try read(data, prepare: prepare) {
    case .success: "none"
    case .failure(let error): error.description
    }
  }

  @Test func theLastColumnIsLearnedFromTheOthers() throws {
    let experiment = try read("sky.csv").get().experiment
    #expect(experiment.examples.map(\.input) == [[0.9, 0.2], [0.1, 0.4], [0.7, 0.8]])
    #expect(experiment.examples.map(\.target) == [[1], [0], [1]])
  }

  @Test func columnsAreChosenAndNamed() throws {
    let chosen = "{file: sky.csv, columns: [umbrella], inputs: [wind]}"
    let experiment = try read(chosen, inputs: 1).get().experiment
    #expect(experiment.examples.map(\.input) == [[0.2], [0.4], [0.8]])
    #expect(experiment.names[.input(1)] == "wind")
    let dropped = try read("{file: sky.csv, drop: [clouds]}", inputs: 1).get().experiment
    #expect(dropped.examples == experiment.examples)
  }

  @Test func whatDoesNotFitTheNetworkIsSaid() throws {
    let said = try complaint("{file: sky.csv, inputs: [wind]}")
    #expect(
      said.contains(":6:7: error: the input has 1 number, and the network has 2 inputs"), "\(said)")
  }

  @Test(arguments: ["../sky.csv", "/etc/passwd.csv", "sub/sky.csv"])
  func noFileOutsideTheFolderIsRead(_ name: String) throws {
    for data in [name, "{file: \(name)}"] {
      let said = try complaint(data)
      #expect(said.contains("a lesson reads no file outside its folder"), "\(said)")
    }
  }

  @Test func noLinkIsFollowed() throws {
    let said = try complaint("link.csv") { folder in
      try FileManager.default.createSymbolicLink(
        atPath: Folder.join(folder, "link.csv"), withDestinationPath: "sky.csv")
    }
    #expect(said.contains("symbolic link"), "\(said)")
  }

  @Test func aTableThatIsNotThereIsSaid() throws {
    let said = try complaint("cloud.csv")
    #expect(said.contains("cloud.csv: there is no such file"), "\(said)")
  }
}
