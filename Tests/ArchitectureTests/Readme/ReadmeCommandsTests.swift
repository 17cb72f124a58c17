import Explorer
import Foundation
import Session
import Testing

@Suite("README's command line")
struct ReadmeCommandsTests {
  @Test("Every subcommand and option of the program is explained")
  func nothingIsMissing() throws {
    let section = try commandLine()
    for command in try Description.read().subcommands where command.commandName != "help" {
      #expect(section.contains("\nnn101 \(command.commandName) "), "\(command.commandName)")
      for option in command.options { #expect(section.contains("`\(option)`"), "\(option)") }
    }
  }

  @Test("Every subcommand and option that is explained exists")
  func nothingIsInvented() throws {
    let commands = try Description.read().subcommands
    let options = Set(commands.flatMap(\.options))
    let names = Set(commands.map(\.commandName))
    let section = try commandLine()
    for match in section.matches(of: /`(--[a-z0-9-]+)/) {
      #expect(options.contains(String(match.1)))
    }
    for match in section.matches(of: /\nnn101 ([a-z]+)/) {
      #expect(names.contains(String(match.1)))
    }
    #expect(section.contains("`--"))
  }

  @Test("An option is said to be of commands that have it")
  func optionsBelong() throws {
    let commands = try Description.read().subcommands
    for row in try commandLine().matches(of: /\| `(--[a-z0-9-]+)` \| ([a-z, ]+) \|/)
    where row.2 != "all" {
      for name in row.2.split(separator: ", ") {
        let command = commands.first { $0.commandName == name }
        #expect(command?.options.contains(String(row.1)) == true, "\(row.1) of \(name)")
      }
    }
  }

  @Test("Every key's name is listed")
  func keyNames() throws {
    let section = try commandLine()
    for (name, _) in KeyScript.names { #expect(section.contains("`\(name)`")) }
  }

  private func commandLine() throws -> String {
    let readme = try Repository.text("README.md")
    let start = try #require(readme.range(of: "## The command line\n")?.upperBound)
    let end = try #require(readme.range(of: "\n## ", range: start..<readme.endIndex)?.lowerBound)
    return String(readme[start..<end])
  }
}

/// What the program says of its own command line.
private struct Description: Decodable {
  struct Command: Decodable {
    let commandName: String
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// The long names of the options that are shown, with their hyphens.
    var options: [String] {
      (arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }
        .filter { $0.kind == "long" }.map { "--\($0.name)" }
    }
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let shouldDisplay: Bool
    let names: [Name]?
  }

  let command: Command

  var subcommands: [Command] { command.subcommands ?? [] }

  static func read() throws -> Description {
    let outcome = try ArchitectureTests.Command.run(Program.nn101, ["--experimental-dump-help"])
    return try JSONDecoder().decode(Description.self, from: Data(outcome.output.utf8))
  }
}
