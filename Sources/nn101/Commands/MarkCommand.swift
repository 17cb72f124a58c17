import ArgumentParser
import CLibrary
import Lessons
import Walkthrough

struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Judge a learner's numbers one by one, with errors carried forward.",
    usage: "nn101 mark [<work> ...] [<options>]",
    discussion: """
      WORK is a table with the columns quantity and value, and training-step and example where \
      there are several; nn101 worksheet --format csv writes one to fill in. Or it is what nn101 \
      trace --format json writes, or the hook for PyTorch, and says itself which network it is \
      about.

      right: the number, within one unit of the last digit given; two digits are enough, and \
      rounding is never held against anyone. follows: what the formula gives with the learner's \
      own earlier numbers; it counts. wrong: neither, with the slip by name where it is a known \
      one. missing: a row without a value.

      Several files: a table by quantity and learner, and the commonest slip.

      Examples:
        nn101 worksheet chain-rule --format csv > work.csv
        nn101 mark work.csv
        nn101 mark ann.csv ben.csv --format json
        nn101 mark work.csv --against network.yaml
        nn101 mark --hook pytorch > nn101_hook.py
      """)

  enum Hook: String, WordChoice {
    case pytorch

    /// For a shell that offers it.
    var meaning: String { "for a network of your own" }
  }

  @Argument(
    help: "Files with a learner's numbers, or - for standard input.",
    completion: .file(extensions: ["csv", "json"]))
  var work: [String] = []

  @Option(
    help: ArgumentHelp(
      "The lesson or network file that they are about, where they do not say so.",
      valueName: "source"),
    completion: SourceCompletion.sources)
  var against: String?

  @Option(help: "With --against: the numbers that nn101 worksheet draws from this seed.")
  var seed: UInt64?

  @Option(help: "How it is written.")
  var format: TextFormat = .text

  @Option(help: "Print a few lines for PyTorch that write such a file from your own network.")
  var hook: Hook?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var lessons: LessonOptions

  func validate() throws {
    if hook != nil { return }
    if work.isEmpty { throw ValidationError("Name a file with numbers, or - for standard input.") }
    if seed != nil, against == nil { throw ValidationError("--seed goes with --against.") }
    guard (work + [against]).count(where: { $0 == "-" }) > 1 else { return }
    throw ValidationError("Only one of them can be standard input.")
  }

  func run() throws {
    if hook != nil { return print(TorchHook.text, terminator: "") }
    let marked = try work.map { path in try MarkedWork(path, marks: marks(of: path)) }
    switch format {
    case .text:
      let columns = TerminalWidth.columns(STDOUT_FILENO)
      print(
        marked.count == 1
          ? MarginText(marked[0], columns: columns).text : ClassMarks(marked).text)
    case .json: print(MarksJSON(marked).text)
    }
  }

  private func marks(of path: String) throws -> Marks {
    let working: Working
    do throws(SourceError) {
      working = try Working.read(
        StandardInput.text(of: path, upTo: MarkedWork.mostBytes))
    } catch {
      throw Failure(error.description)
    }
    let sheet = try sheet(of: working, path)
    do throws(Marks.Refusal) {
      return try Marks(working.numbers + sheet.printed, of: sheet.experiment)
    } catch {
      switch error {
      case .network(let problem):
        throw Failure("nn101: error: the network cannot learn its examples (\(problem))")
      case .number(let index, let problem, let advice):
        throw Failure(working.error(at: index, problem: problem, advice: advice).description)
      }
    }
  }

  /// What the numbers are about, and what the sheet has printed of them.
  private func sheet(
    of working: Working, _ path: String
  ) throws -> (experiment: Experiment, printed: [WrittenNumber]) {
    if let against {
      let experiment = try lessons.experiment(from: against, place)
      return (seed.map { experiment.drawn(seed: $0) } ?? experiment, [])
    }
    if let words = working.worksheet {
      let sheet = try WorksheetCommand.named(words, lessons: lessons, in: path)
      return (sheet.experiment, sheet.printed)
    }
    if let experiment = working.experiment { return (experiment, []) }
    let name = Sanitiser.visible(path, keepingLines: false)
    throw Failure(
      "\(name): error: it does not say which network it is about; add --against LESSON, or "
        + "--against FILE")
  }
}
