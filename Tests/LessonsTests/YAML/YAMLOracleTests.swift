import NeuralNetwork
import Testing

@testable import Lessons

/// What we read as YAML, a reader of all of YAML reads the same way, places included.
@Suite struct YAMLOracleTests {
  /// The YAML of every lesson, every network file that is right, and what shows off each form.
  static let texts: [String] = lessons + networks + forms

  static let lessons: [String] = {
    let course = CourseTests.folder
    let files = (Folder.names(in: course) ?? []).filter { $0.hasSuffix(".md") }
    return files.flatMap { name -> [String] in
      guard let source = try? SourceFile.read(Folder.join(course, name)) else {
        return []
      }
      return blocks(source.text(lines: 1..<source.lineCount + 1))
    }
  }()

  static let networks: [String] = CorpusTests.files.filter {
    $0.hasPrefix("ok-") && !$0.hasSuffix(".md")
  }.compactMap { name in
    (try? SourceFile.read(Folder.join(CorpusTests.folder, name))).map {
      $0.text(lines: 1..<$0.lineCount + 1)
    }
  }

  static let forms = [
    "a: one\n  two\n\n  three\nb: 'it''s\n  one\n\n  two'\nc: \"x \\\n  y\\t\\u00e4 \"\n",
    "- a: 1\n  b: [x, {y: z, w}, \"q\",]\n- - 1\n  - - 2\n-\n  c:\n  - 3\n  d: # nothing\n- e\n",
    "{\"a\":1, 'b': [], c: ,\n d: {e: f\n g}}\n",
    "---\nä: ö ü # ß\n'ö': [ä, {é: \"ü\"}]\n...\n",
  ]

  @Test(arguments: texts)
  func readsTheSameTree(_ text: String) throws {
    let tree = try #require(Self.ours(text))
    #expect(tree == YAMLTree.yams(text))
  }

  @Test func hasMuchToCompare() {
    #expect(Self.lessons.count > 100)
    #expect(Self.networks.count >= 3)
  }

  /// We may refuse more, but what we accept we must not understand otherwise.
  @Test(arguments: 1...40)
  func neverReadsAnotherTree(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var accepted = 0
    for round in 0..<100 {
      let text = Self.texts[Int.random(in: Self.texts.indices, using: &generator)]
      let mutated = MutationTests.mutate(text, seed * 1000 + UInt64(round))
      let changed = mutated.replacing("\r\n", with: "\n")
      guard let tree = Self.ours(changed) else { continue }
      accepted += 1
      #expect(
        tree == YAMLTree.yams(changed), "seed \(seed), round \(round): \(changed.debugDescription)")
    }
    #expect(accepted > 10, "seed \(seed): too little to compare")
  }

  /// Our tree; nil when there is none, or when something is said about it.
  private static func ours(_ text: String) -> String? {
    let source = SourceText(path: "x", text: text)
    let log = ComplaintLog(source)
    let node = YAMLReader(source, lines: 1..<source.lineCount + 1, log: log).read()
    return log.isEmpty ? node.map { YAMLTree.text($0, source) } : nil
  }

  /// The front matter of a lesson, and its fenced blocks of YAML.
  private static func blocks(_ lesson: String) -> [String] {
    var blocks: [String] = []
    var block: [Substring]?
    for (number, line) in lesson.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let opens = number == 0 || line == "```scene" || line == "```ask"
      if block == nil, opens {
        block = []
      } else if let lines = block, line == "---" || line == "```" {
        blocks.append(lines.joined(separator: "\n") + "\n")
        block = nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }
}
