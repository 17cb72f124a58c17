import ArgumentParser
import CLibrary
import Lessons

/// The command line: each subcommand is a file in Commands.
///
/// Every command writes its name out: to find it by the type would cost a millisecond at each
/// start.
@main
struct NN101: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nn101",
    abstract: "Walk through a neural network, one number at a time.",
    usage: """
      nn101 [<lesson>]
      nn101 <subcommand> [<options>]
      """,
    discussion: """
      Without a subcommand nn101 opens the menu of lessons. Space takes the next step, the left \
      arrow takes it back, ? lists all keys and q quits. Your progress is kept.

      Examples:
        nn101 chain-rule                         a lesson; nn101 list has them all
        nn101 play --data spiral                 free play with a network and data
        nn101 train --data flowers.csv           a network for a table of your own
      """,
    version: "nn101 \(ProgramVersion.text)",
    subcommands: [
      Learn.self, List.self, Check.self, NewCommand.self, TraceCommand.self, Export.self,
      Train.self, Play.self,
      Show.self, FollowCommand.self, NotesCommand.self, WorksheetCommand.self, MarkCommand.self,
      CollectCommand.self,
      ReviewCommand.self, ProgressCommand.self, Doctor.self,
    ],
    defaultSubcommand: Learn.self)

  /// Runs the command; a failure is one line on standard error that begins with its place.
  static func main() {
    // A file that may not grow is a write that fails, as on a full disk, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    StandardStreams.open()
    var words = Array(CommandLine.arguments.dropFirst())
    do {
      guard !CommandLine.arguments.isEmpty else {
        throw Failure("nn101: error: nn101 reads its arguments from /proc, which is not there")
      }
      if Kiosk.isOn {
        let asked = EnvironmentVariable.value("SSH_ORIGINAL_COMMAND")
        words = try KioskRules.words(words, asked: asked)
      }
      var command = try command(ArgumentWords.read(words))
      if Kiosk.isOn, try KioskRules.isSession(command) {
        try Seat(in: ProgressFile.standard.folder).take()
      }
      try command.run()
      try StandardStreams.flush()
    } catch let failure as Failure {
      leave(with: failure)
    } catch {
      leave(with: error)
    }
  }

  /// The command that the arguments ask for.
  ///
  /// A command that is named reads its arguments by itself: from the root, its options would be
  /// gathered four times over. What cannot be read so (a wrong word, a call for help) is the
  /// root's to answer, whose messages name the command in full.
  static func command(_ arguments: [String]) throws -> any ParsableCommand {
    let name = arguments.first ?? Learn.configuration.commandName
    let named = configuration.subcommands.first { $0.configuration.commandName == name }
    if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return command
    }
    if named == nil, let name = arguments.first { try refuseUnknown(name, arguments) }
    return try parseAsRoot(arguments)
  }

  /// Throws for a first word that is neither a command nor a lesson, and for `help` with such a one.
  private static func refuseUnknown(_ name: String, _ arguments: [String]) throws {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    if name == "help" {
      guard arguments.count > 1, !(commands + ["help"]).contains(arguments[1]) else { return }
      throw Failure(
        usage: "there is no command \(NearestName.quoted(arguments[1])); "
          + NearestName.advice(for: arguments[1], among: commands))
    }
    guard !name.hasPrefix("-"), !arguments.contains(where: { $0.hasPrefix("--lessons") }) else {
      return
    }
    let lessons = try LessonOptions.parse([])
    guard !lessons.names(name) else { return }
    let nearest = NearestName.to(name, among: commands + lessons.ids)
    throw Failure(
      usage: "there is no command or lesson \(NearestName.quoted(name)); "
        + (nearest.map { "did you mean \(NearestName.quoted($0))?" }
          ?? "nn101 --help lists the commands, and nn101 list the lessons"))
  }

  /// Ends with what the parser of the command line has to say: help, or what is wrong with it.
  private static func leave(with error: any Error) -> Never {
    let code = exitCode(for: error)
    if code.isSuccess {
      print(answer(fullMessage(for: error), columns: TerminalWidth.columns(STDOUT_FILENO)))
    } else {
      say(complaint(error))
    }
    do throws(Failure) {
      try StandardStreams.flush()
    } catch {
      leave(with: error)
    }
    finish(status: code.rawValue)
  }

  /// A text that was asked for: help in our order, all else as it is; for a terminal of so many
  /// columns.
  static func answer(_ text: String, columns: Int? = nil) -> String {
    guard text.hasPrefix("OVERVIEW: ") else { return text }
    return HelpText(text, columns: columns ?? 80).text
  }

  /// What is wrong with the command line, and where to read about it.
  static func complaint(_ error: any Error) -> [String] {
    let problem = message(for: error)
    guard !problem.isEmpty else { return [] }
    let advice = fullMessage(for: error).split(separator: "\n").last.map(String.init)
    let start = problem.prefix(1).lowercased()
    let rest = problem.hasSuffix(".") ? problem.dropFirst().dropLast() : problem.dropFirst()
    return ["nn101: error: \(start)\(rest)"]
      + [advice].compactMap { $0 }.filter { $0.hasPrefix("  See ") }
  }

  private static func leave(with failure: Failure) -> Never {
    say([failure.description])
    finish(status: failure.status)
  }
}
