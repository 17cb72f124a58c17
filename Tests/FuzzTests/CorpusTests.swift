import Foundation
import FuzzTargets
import Testing

/// Every parser returns, whatever it is given: what once stopped one is in the corpus.
@Suite("What strangers write")
struct CorpusTests {
  @Test("the corpus is read", arguments: FuzzTarget.allCases)
  func corpus(target: FuzzTarget) throws {
    let files = try Corpus.files(of: target)
    let accepted = files.filter { target.read($0.bytes) }
    // A corpus of nothing but nonsense would test only the first line of a parser.
    #expect(!accepted.isEmpty)
    #expect(accepted.count < files.count, "and nothing but sense would test no complaint")
  }

  @Test("seeded mutations of the corpus are read", arguments: FuzzTarget.allCases)
  func mutations(target: FuzzTarget) throws {
    let files = try Corpus.files(of: target)
    let rounds = target == .lesson ? 12 : 60
    for seed in 1...UInt64(rounds) {
      var mutations = Mutations(seed: seed)
      for (index, file) in files.enumerated() {
        let other = files[(index + Int(seed)) % files.count]
        target.read(mutations.mutate(file.bytes, and: other.bytes))
      }
    }
  }

  @Test("a seed gives the same mutation again")
  func reproducible() {
    let bytes = Array("network: {layers: [2, 1]}".utf8)
    var one = Mutations(seed: 7)
    var other = Mutations(seed: 7)
    var third = Mutations(seed: 8)
    let first = one.mutate(bytes, and: bytes)
    #expect(first == other.mutate(bytes, and: bytes))
    #expect(first != third.mutate(bytes, and: bytes))
  }
}

/// The files of Tests/Fuzz/Corpus.
enum Corpus {
  struct File {
    let name: String
    let bytes: [UInt8]
  }

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fuzz/Corpus")

  static func files(of target: FuzzTarget) throws -> [File] {
    let folder = folder.appendingPathComponent(target.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map { name in
      File(name: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }
}
