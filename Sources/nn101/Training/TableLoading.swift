import CLibrary
import Explorer
import Lessons

/// Reads the table that a command line names, and tells meanwhile how far it has come.
///
/// Only what takes long is told: at a terminal with a bar, elsewhere with one sentence.
struct TableLoading {
  private static let patience = 0.5
  private static let longPatience = 2.0

  private let name: String
  private let start = Clock.seconds
  private var line = ProgressLine(besides: STDOUT_FILENO)
  private var isSaid = false

  /// `name` is what the table is called in messages.
  init(_ name: String) {
    self.name = name
  }

  /// All of the file, or of standard input.
  static func text(_ path: String) throws -> SourceText {
    do throws(SourceError) {
      return try StandardInput.text(of: path, upTo: TableFile.maximumBytes)
    } catch {
      throw Failure(error.description)
    }
  }

  /// The table; where it cannot be read as it is, the error ends with a command that reads it.
  mutating func table(
    _ text: SourceText, _ options: TrainingOptions
  ) throws -> (ReadTable, TableFile) {
    defer { line.clear() }
    do throws(SourceError) {
      let read = try ReadTable(text) { show($0) }
      return (read, try read.table(options.tableChoices))
    } catch {
      line.clear()
      let advice = options.dataOptions.readyCommand(for: text).map { "\nTry: \($0)" } ?? ""
      throw Failure(error.description + advice)
    }
  }

  private mutating func show(_ share: Double) {
    let waited = Clock.seconds - start
    if line.isOn {
      guard waited >= Self.patience else { return }
      line.show(share) { "reading \(name)" }
    } else if !isSaid, waited >= Self.longPatience {
      isSaid = true
      say(["Reading \(name): this takes a while."])
    }
  }
}
