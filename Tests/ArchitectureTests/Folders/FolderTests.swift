import Testing

/// The order of the folders inside each target, from what their files declare and name.
@Suite("Folders inside a target")
struct FolderTests {
  /// Targets whose folders still need each other: their parts are being moved to where they belong.
  static let notYet: Set<String> = ["Explorer", "Lessons", "Session", "nn101"]

  static let targets = SwiftFile.byTarget.keys.filter { !notYet.contains($0) }.sorted()

  static func graph(of target: String) -> FolderGraph {
    let imported = ImportTests.allowed[target] ?? []
    return FolderGraph(
      SwiftFile.byTarget[target] ?? [], imported: imported.flatMap { SwiftFile.byTarget[$0] ?? [] })
  }

  @Test("No folder needs one that needs it, by whatever way", arguments: targets)
  func noCircles(target: String) {
    let graph = Self.graph(of: target)
    for circle in graph.circles {
      Issue.record("Folders of \(target) need each other:\n\(graph.explanation(of: circle))")
    }
  }

  @Test("ARCHITECTURE.md shows the folders and what each needs")
  func document() throws {
    let parts = Self.targets.map { FolderList(Self.graph(of: $0), of: $0).text }
    let expected = "\n```text\n" + parts.filter { !$0.isEmpty }.joined(separator: "\n") + "```\n\n"
    let block = MarkedBlock(name: "folders", in: "ARCHITECTURE.md")
    if MarkedBlock.isRecording { try block.record(expected) }
    #expect(try block.content() == expected, "NN101_RECORD=1 writes the folders anew.")
  }
}
