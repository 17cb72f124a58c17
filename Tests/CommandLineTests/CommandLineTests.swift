import Testing

/// What a command says of itself, and of words that it does not know.
struct CommandLineTests {
  private static let commands = [
    "learn", "list", "check", "trace", "train", "play", "show", "review", "progress", "doctor",
    "follow", "notes",
  ]

  private func nn101(_ arguments: String) -> Command {
    Command("\(Program.nn101.word) \(arguments) </dev/null")
  }

  @Test("Help is the same wherever it is asked for, and names the program", arguments: commands)
  func help(of command: String) {
    let help = nn101("help \(command)")
    #expect(help.status == 0)
    #expect(help.said.contains("USAGE: nn101 \(command)"), "\(help.said)")
    for flag in ["--help", "-h"] {
      let run = nn101("\(command) \(flag)")
      #expect(run.status == 0)
      #expect(run.said == help.said, "\(run.said)")
    }
  }

  @Test(
    "A word that a command does not know is an error that leads to its own help",
    arguments: commands)
  func unknownOption(of command: String) {
    // These miss their argument first.
    let argument = ["trace", "show", "follow", "notes", "new"].contains(command) ? "welcome" : ""
    let run = nn101("\(command) \(argument) --frobnicate")
    #expect(run.status == 64)
    #expect(run.said.contains("--frobnicate"), "\(run.said)")
    #expect(run.said.contains("See 'nn101 \(command) --help'"), "\(run.said)")
  }

  @Test(
    "A wrong frame or key of show is an error that leads to show's own help",
    arguments: ["--size 80", "--size 0x0", "--size 9999x24", "--keys nonsense"])
  func wrongValue(_ option: String) {
    let run = nn101("show welcome \(option)")
    #expect(run.status == 64)
    #expect(run.said.contains("nn101: error: \(option.prefix { $0 != " " })"), "\(run.said)")
    #expect(run.said.contains("See 'nn101 show --help'"), "\(run.said)")
  }
}
