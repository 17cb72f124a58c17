import Foundation
import Testing

@testable import Lessons

@Suite struct SourceFileTests {
  @Test func readsARegularFile() throws {
    try Scratch.folder { folder in
      let path = try Scratch.file(folder, "a.yaml", "network: x\n")
      #expect(String(decoding: try SourceFile.read(path).bytes, as: UTF8.self) == "network: x\n")
    }
  }

  @Test func namesWhatCannotBeRead() throws {
    try Scratch.folder { folder in
      let file = try Scratch.file(folder, "a.md", "words")
      let link = Folder.join(folder, "link.md")
      symlink(file, link)
      let pipe = Folder.join(folder, "pipe.md")
      mkfifo(pipe, 0o600)
      let large = try Scratch.file(folder, "large", String(repeating: "a", count: 1 << 20 | 1))
      let binary = Folder.join(folder, "binary")
      try Data([0x61, 0x0A, 0x62, 0xFF]).write(to: URL(fileURLWithPath: binary))
      #expect(problem(folder + "/none") == "\(folder)/none: error: there is no such file")
      #expect(problem(file + "/none") == "\(file)/none: error: there is no such file")
      #expect(problem(folder) == "\(folder): error: this is a directory")
      #expect(
        problem(pipe, namedBy: .lesson) == "\(pipe): error: this is not a regular file")
      #expect(
        problem(pipe, namedBy: .networkFile) == "\(pipe): error: this is not a regular file")
      #expect(problem(link, namedBy: .networkFile) == nil)
      #expect(problem(large) == "\(large): error: the file is larger than 1 MiB")
      #expect(problem(binary) == "\(binary):2:2: error: this is not UTF-8 text")
      #expect(problem(link) == nil)
      #expect(problem(link, namedBy: .lesson) == "\(link): error: this is a symbolic link")
    }
  }

  /// What is said of a file, without the advice; nil when it can be read.
  private func problem(
    _ path: String, namedBy: SourceFile.NamedBy = .commandLine
  ) -> String? {
    do throws(SourceError) {
      _ = try SourceFile.read(path, namedBy: namedBy)
      return nil
    } catch {
      return error.description.split(separator: ";").first.map(String.init)
    }
  }
}
