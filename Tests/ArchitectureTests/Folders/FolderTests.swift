import Testing

/// The order of the folders inside each target, from what their files declare and name.
@Suite("Folders inside a target")
struct FolderTests {
  static func graph(of target: String) -> FolderGraph {
    let imported = ImportTests.allowed[target] ?? []
    return FolderGraph(
      TargetsInOrder.files(of: target), imported: imported.flatMap(TargetsInOrder.files))
  }

  @Test("No folder needs one that needs it, by whatever way", arguments: TargetsInOrder.names)
  func noCircles(target: String) {
    let graph = Self.graph(of: target)
    for circle in graph.circles {
      Issue.record("Folders of \(target) need each other:\n\(graph.explanation(of: circle))")
    }
  }

  @Test("ARCHITECTURE.md shows the folders and what each needs")
  func document() throws {
    let parts = TargetsInOrder.names.map { FolderList(Self.graph(of: $0), of: $0).text }
    let expected = "\n```text\n" + parts.filter { !$0.isEmpty }.joined(separator: "\n") + "```\n\n"
    let block = MarkedBlock(name: "folders", in: "ARCHITECTURE.md")
    if MarkedBlock.isRecording { try block.record(expected) }
    #expect(try block.content() == expected, "NN101_RECORD=1 writes the folders anew.")
  }
}
