import Testing

/// The arrows of ARCHITECTURE.md, held against the imports of every file.
@Suite("Who imports whom")
struct ImportTests {
  /// What each target may import; `CLibrary` is the system's C library under one name.
  static let allowed: [String: Set<String>] = [
    "CLibrary": ["Glibc", "Musl", "Darwin"],
    "NeuralNetwork": ["CLibrary"],
    "Drawing": ["CLibrary"],
    "Walkthrough": ["NeuralNetwork", "CLibrary"],
    "Lessons": ["Walkthrough", "NeuralNetwork", "CLibrary"],
    // Foundation is for JSON, where there is no smaller part of it.
    "Session": ["Lessons", "Walkthrough", "NeuralNetwork", "FoundationEssentials", "Foundation"],
    "Explorer": ["Session", "Lessons", "Walkthrough", "NeuralNetwork", "Drawing"],
    "CTerminal": [],
    "CursesTerminal": ["Drawing", "CTerminal", "CLibrary"],
    "nn101": [
      "Explorer", "Session", "CursesTerminal", "Lessons", "Walkthrough", "NeuralNetwork",
      "Drawing", "CLibrary",
      "ArgumentParser",
    ],
    "nn101-bench": [
      "Explorer", "Session", "CursesTerminal", "Lessons", "Walkthrough", "NeuralNetwork",
      "Drawing", "CLibrary",
      "Foundation",
    ],
  ]

  @Test("Arrows point down only", arguments: Repository.files(under: "Sources", endingIn: ".swift"))
  func arrows(path: String) throws {
    let target = String(path.split(separator: "/")[1])
    let allowed = try #require(Self.allowed[target], "Sources/\(target) is not in the table.")
    for line in ImportLine.all(in: try Repository.text(path)) {
      #expect(
        allowed.contains(line.module),
        "\(path):\(line.line): \(target) may not import \(line.module); see ARCHITECTURE.md.")
    }
  }

  @Test(
    "Package.swift declares what a target imports, and nothing else",
    arguments: allowed.keys.sorted())
  func declared(target: String) throws {
    let declared = try #require(try Manifest.dependencies()[target])
    let files = Repository.files(under: "Sources/\(target)", endingIn: ".swift")
    let imported = try Set(
      files.flatMap { ImportLine.all(in: try Repository.text($0)).map(\.module) })
    let outside: Set = ["Glibc", "Musl", "Darwin", "Foundation", "FoundationEssentials"]
    #expect(imported.subtracting(outside) == declared)
  }

  @Test("The table names the folders of Sources, and no other")
  func tableIsComplete() throws {
    #expect(try Repository.folders(in: "Sources") == Self.allowed.keys.sorted())
  }

  @Test("No two targets import each other, by whatever way")
  func noCycles() {
    func reached(from target: String) -> Set<String> {
      (Self.allowed[target] ?? []).reduce(into: []) { $0.formUnion(reached(from: $1).union([$1])) }
    }
    for target in Self.allowed.keys { #expect(!reached(from: target).contains(target)) }
  }

  @Test("Only C files of CTerminal include ncurses")
  func onlyTheShimKnowsNcurses() throws {
    let files = Repository.files(under: "Sources", endingIn: ".c", ".h")
    let including = try files.filter { path in
      try Repository.text(path).split(separator: "\n").contains {
        $0.hasPrefix("#") && $0.contains("include") && $0.contains("curses")
      }
    }
    #expect(!including.isEmpty)
    for path in including {
      #expect(path.hasPrefix("Sources/CTerminal/"))
      #expect(!path.contains("/include/"), "\(path) would pour ncurses' names into Swift.")
    }
  }

  @Test(
    "Imports are found however they are written",
    arguments: [
      ("import Drawing", "Drawing"),
      ("  @testable import Explorer", "Explorer"),
      ("package import struct Foundation.URL", "Foundation"),
      ("#if canImport(Glibc)\n  import Glibc\n#endif", "Glibc"),
    ])
  func findsImports(source: String, module: String) {
    #expect(ImportLine.all(in: source).map(\.module) == [module])
  }

  @Test("A comment or a string is no import")
  func findsOnlyImports() {
    #expect(ImportLine.all(in: "// import Drawing\nlet text = \"import Drawing\"").isEmpty)
  }
}
