import Testing

/// What holds for every Swift file.
@Suite("Source files")
struct SourceFileTests {
  static let longestFile = 300

  @Test("A file holds one concept: at most 300 lines", arguments: Repository.swiftFiles)
  func length(path: String) throws {
    let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count - 1 <= Self.longestFile, "\(path) is too long; divide it by concept.")
  }

  @Test("Identifiers are ASCII", arguments: Repository.swiftFiles)
  func identifiers(path: String) throws {
    for (index, line) in SwiftCode(try Repository.text(path)).lines.enumerated() {
      let strange = line.filter { !$0.isASCII }
      #expect(strange.isEmpty, "\(path):\(index + 1): \(strange) stands outside strings.")
    }
  }

  @Test("No file has a name that says nothing", arguments: Repository.swiftFiles)
  func names(path: String) {
    let name = path.split(separator: "/").last ?? ""
    for word in ["Util", "Helper", "Manager", "Common", "Misc"] {
      #expect(!name.contains(word), "\(path): name the concept instead.")
    }
  }
}
