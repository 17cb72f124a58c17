import ArgumentParser
import CLibrary

/// The command line: each subcommand is a file in Commands.
///
/// Every command writes its name out: to find it by the type would cost a millisecond at each
/// start.
@main
struct NN101: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nn101",
    abstract: "Walk through a neural network, one number at a time.",
    discussion: """
      Without a subcommand nn101 opens the menu of lessons. Space takes the next step, the left \
      arrow takes it back, ? lists all keys and q quits. Your progress is kept.
      """,
    version: "0.1.0",
    subcommands: [
      Learn.self, List.self, Check.self, TraceCommand.self, Export.self, Train.self, Play.self,
      Show.self, WorksheetCommand.self, MarkCommand.self, CollectCommand.self,
      ReviewCommand.self, ProgressCommand.self, Doctor.self,
    ],
    defaultSubcommand: Learn.self)

  /// Runs the command; a failure is one line on standard error that begins with its place.
  static func main() {
    // A file that may not grow is a write that fails, as on a full disk, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    StandardStreams.open()
    do {
      var command = try command(Array(CommandLine.arguments.dropFirst()))
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
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    let name = arguments.first ?? Learn.configuration.commandName
    let named = configuration.subcommands.first { $0.configuration.commandName == name }
    if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Ends with what the parser of the command line has to say: help, or what is wrong with it.
  private static func leave(with error: any Error) -> Never {
    let text = fullMessage(for: error)
    let code = exitCode(for: error)
    if !text.isEmpty {
      if code.isSuccess { print(text) } else { say([text]) }
    }
    do throws(Failure) {
      try StandardStreams.flush()
    } catch {
      leave(with: error)
    }
    finish(status: code.rawValue)
  }

  private static func leave(with failure: Failure) -> Never {
    say([failure.description])
    finish(status: 1)
  }
}
