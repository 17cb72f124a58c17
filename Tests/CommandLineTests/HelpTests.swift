import ArgumentParser
import Foundation
import Testing

@testable import nn101

/// What `--help` tells, and how it reads.
struct HelpTests {
  private static let names = NN101.configuration.subcommands.compactMap {
    $0.configuration.commandName
  }

  private func help(of name: String?, columns: Int = 80) throws -> [String] {
    let words = name.map { [$0, "--help"] } ?? ["--help"]
    do {
      var command = try NN101.command(words)
      try command.run()
      return []
    } catch {
      return NN101.answer(NN101.fullMessage(for: error, columns: columns), columns: columns)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("No line is wider than a screen", arguments: names)
  func width(of name: String) throws {
    let lines = try help(of: name)
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines.filter { $0.count > 80 })")
  }

  @Test("It ends with three examples or more, which the program understands", arguments: names)
  func examples(of name: String) throws {
    let lines = try help(of: name)
    let start = try #require(lines.firstIndex(of: "EXAMPLES:"), "\(name)")
    #expect(start > (lines.firstIndex { $0.hasPrefix("USAGE: ") } ?? .max))
    let examples = lines[(start + 1)...].prefix { !$0.isEmpty }
    #expect(examples.count >= 3)
    for example in examples {
      let (line, _) = Self.parts(example)
      guard let call = line.split(separator: " | ").first(where: { $0.contains("nn101 ") }) else {
        Issue.record("\(example)")
        continue
      }
      let words = call[call.range(of: "nn101 ")!.upperBound...].split(separator: " <")[0]
        .split(separator: " >")[0]
      #expect(throws: Never.self, "\(line)") { try NN101.command(ShellWords.words(words)) }
    }
  }

  /// A command, and what stands beside it.
  private static func parts(_ example: String) -> (line: String, meaning: String?) {
    let line = example.drop { $0 == " " }
    guard let gap = line.range(of: "   ") else { return (String(line), nil) }
    return (String(line[..<gap.lowerBound]), String(line[gap.upperBound...]))
  }

  @Test("Training's options stand in groups, and each option's values once")
  func groups() throws {
    let lines = try help(of: "train")
    let titles = lines.filter { $0.hasSuffix(":") && $0 == $0.uppercased() }
    #expect(
      titles == ["DATA:", "NETWORK:", "TRAINING:", "OUTPUT:", "OPTIONS:", "EXAMPLES:"], "\(titles)")
    for name in ["circle", "gaussian,", "momentum", "huber", "csv,", "drop,"] {
      let count = lines.filter { $0.split(separator: " ").contains(Substring(name)) }.count
      #expect(count <= 1, "\(name): \(count)")
    }
  }

  @Test("The program's own help tells of the environment and of the exit statuses")
  func program() throws {
    let text = try help(of: nil).joined(separator: "\n")
    for part in [
      "ENVIRONMENT:\n  NN101_LESSONS ", "ACCESSIBLE", "EXIT STATUS:\n  0 ", "\n  64 ",
      "\n  -V, --version           Show", "USAGE: nn101 [<lesson>]\n       nn101 <subcommand>",
    ] {
      #expect(text.contains(part), "\(text)")
    }
    let train = try help(of: "train").last
    #expect(train == "'nn101 --help' tells of environment variables and exit statuses.")
  }
}

extension HelpTests {
  @Test("At a narrow terminal all of it is there, broken between words")
  func narrow() throws {
    let lines = try help(of: nil, columns: 40)
    let start = try #require(lines.firstIndex(of: "ENVIRONMENT:"))
    #expect(lines[start...].contains("EXIT STATUS:"))
    #expect(lines[start...].allSatisfy { $0.count <= 40 }, "\(lines[start...])")
    #expect(lines.contains("                    --plain."))
  }
}

/// Words as a shell divides them, as far as examples need it.
private enum ShellWords {
  static func words(_ line: Substring) -> [String] {
    line.split(omittingEmptySubsequences: false) { "\"'".contains($0) }.enumerated().flatMap {
      $0.isMultiple(of: 2) ? $1.split(separator: " ").map(String.init) : [String($1)]
    }
  }
}
