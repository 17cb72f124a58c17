import Testing

/// The documents speak of files and headings that exist.
@Suite("Documents")
struct DocumentTests {
  static let lessons = Repository.files(under: "lessons", endingIn: ".md")

  @Test("Every link resolves", arguments: Repository.documents + lessons)
  func links(path: String) throws {
    let document = MarkdownLinks(try Repository.text(path))
    for link in document.links where !link.target.contains("://") {
      let parts = link.target.split(separator: "#", omittingEmptySubsequences: false)
      let file = parts[0].isEmpty ? path : folder(of: path) + parts[0]
      #expect(Repository.exists(file), "\(path):\(link.line): there is no \(file).")
      guard parts.count == 2, Repository.exists(file) else { continue }
      let anchors = MarkdownLinks(try Repository.text(file)).anchors
      #expect(anchors.contains(String(parts[1])), "\(path):\(link.line): \(file) has no such part.")
    }
  }

  @Test("Every file that is named in code signs exists", arguments: Repository.documents)
  func paths(path: String) throws {
    for (index, line) in try Repository.text(path).split(separator: "\n").enumerated() {
      for span in line.matches(of: /`([A-Za-z0-9_.\/-]+\/[A-Za-z0-9_.-]*)`/).map(\.1) {
        let places = ["", "Sources/", "Tests/"].map { $0 + span }
        // NN stands for a lesson's number.
        guard !span.contains("NN-") else { continue }
        #expect(places.contains(where: Repository.exists), "\(path):\(index + 1): no \(span).")
      }
    }
  }

  @Test("No line is wider than 100 columns", arguments: Repository.documents)
  func width(path: String) throws {
    for line in try Repository.text(path).split(separator: "\n")
    where !line.hasPrefix("|") && !line.contains("https://") {
      #expect(line.count <= 100, "\(path): \(line)")
    }
  }

  @Test(
    "Nothing is said twice: each part has its own heading, each paragraph its own words",
    arguments: Repository.documents)
  func twice(path: String) throws {
    let text = try Repository.text(path)
    let anchors = MarkdownLinks(text).anchors
    #expect(Set(anchors).count == anchors.count, "\(path): \(anchors)")
    var seen: Set<Substring> = []
    for part in text.split(separator: "\n\n") where part.count > 80 {
      #expect(seen.insert(part).inserted, "\(path): \(part)")
    }
  }

  @Test("A heading's anchor is what a code-hosting site makes of it")
  func anchors() {
    let document = MarkdownLinks("# One\n\n## Write a lesson: how?\n\n```\n# no\n```\n[a](b.md#c)")
    #expect(document.anchors == ["one", "write-a-lesson-how"])
    #expect(document.links == [.init(target: "b.md#c", line: 8)])
  }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
