import Testing

@Suite("The graph of folders")
struct FolderGraphTests {
  @Test("A circle of any length is found, with the lines that make it")
  func circle() {
    let graph = graph([
      "A/A.swift": "struct A {}\nlet b: B", "B/B.swift": "struct B { let c: C }",
      "C/C.swift": "struct C {}\n\nextension A {}", "D/D.swift": "let a: A",
    ])
    #expect(graph.order == nil)
    #expect(graph.circles == [["Sources/T/A", "Sources/T/B", "Sources/T/C"]])
    #expect(
      graph.explanation(of: graph.circles[0]) == """
          Sources/T/A needs Sources/T/B:
            Sources/T/A/A.swift:2 names B (Sources/T/B/B.swift:1)
          Sources/T/B needs Sources/T/C:
            Sources/T/B/B.swift:1 names C (Sources/T/C/C.swift:1)
          Sources/T/C needs Sources/T/A:
            Sources/T/C/C.swift:3 names A (Sources/T/A/A.swift:1)

        """)
  }

  @Test("A folder and its subfolder count as two")
  func subfolder() {
    let graph = graph([
      "A/A.swift": "struct A { let b: B }", "A/B/B.swift": "struct B { let a: A }",
    ])
    #expect(graph.circles == [["Sources/T/A", "Sources/T/A/B"]])
  }

  @Test("Files of one folder may need each other")
  func oneFolder() {
    let graph = graph(["A/A.swift": "struct A { let b: B }", "A/B.swift": "struct B { let a: A }"])
    #expect(graph.circles.isEmpty)
    #expect(graph.order == ["Sources/T/A"])
  }

  @Test("The list begins with what nothing needs")
  func list() {
    let graph = graph([
      "Low/L.swift": "struct Low {}", "Middle/M.swift": "struct Middle { let low: Low }",
      "T.swift": "let t: (Middle, Low)",
    ])
    #expect(
      FolderList(graph, of: "T").text == """
        T
          (top)    -> Middle, Low
          Middle   -> Low
          Low

        """)
  }

  private func graph(_ sources: [String: String]) -> FolderGraph {
    FolderGraph(
      sources.sorted { $0.key < $1.key }
        .map { SwiftFile(path: "Sources/T/\($0.key)", source: $0.value) })
  }
}
