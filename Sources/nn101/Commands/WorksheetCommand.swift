import ArgumentParser
import CLibrary
import Lessons
import NeuralNetwork
import Session
import Walkthrough

struct WorksheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worksheet",
    abstract: "Write a training step on paper, with blanks to fill in; or its key.",
    usage: "nn101 worksheet <source> [<options>]",
    discussion: """
      markdown, or one html file that prints on A4 and Letter: the network, the numbers that are \
      given, and a table to fill in. csv is the file that the numbers are typed into, and that \
      nn101 mark judges. Every blank can be filled in from the printed digits.

      --seed gives a learner numbers of their own. --roster writes a file for each name in a list, \
      with the seeds from --seed on, and one key; nothing that is there already is written over.

      Examples:
        nn101 worksheet chain-rule > sheet.md
        nn101 worksheet chain-rule --format html --seed 7 --blank layer > sheet.html
        nn101 worksheet by-hand --whole --seed 3 --format csv > work.csv
        nn101 worksheet chain-rule --format html --roster names.txt
      """)

  enum Format: String, WordChoice {
    case markdown, html, csv

    /// How files of it end.
    var ending: String { self == .markdown ? "md" : rawValue }

    /// For a shell that offers it.
    var meaning: String {
      switch self {
      case .markdown: "text with tables"
      case .html: "to print"
      case .csv: "to type numbers into"
      }
    }
  }

  @Argument(
    help: "A lesson's id, a lesson file, a network file (YAML or JSON), or - for standard input.",
    completion: SourceCompletion.sources)
  var source: String

  @Option(help: "How it is written.")
  var format: Format = .markdown

  @Option(help: "What is left blank: one number of each neuron (neuron), the output layer, or all.")
  var blank: Worksheet.Blank = .all

  @Option(help: "Draw weights, biases and inputs of the sheet's own from this seed.")
  var seed: UInt64?

  @Flag(help: "With --seed or --roster: whole and half numbers.")
  var whole = false

  @Option(
    help: ArgumentHelp(
      "A file with a name on each line, or - for standard input: a sheet for each, and one key.",
      valueName: "file"),
    completion: .file())
  var roster: String?

  @Flag(help: "The key instead: every formula with its numbers.")
  var answers = false

  @OptionGroup var place: PlaceOptions
  @OptionGroup var lessons: LessonOptions

  func validate() throws {
    if whole, seed == nil, roster == nil {
      throw ValidationError("--whole goes with --seed or --roster.")
    }
    if roster != nil, answers {
      throw ValidationError("--roster writes the key as well; leave --answers out.")
    }
    if source == "-", roster == "-" {
      throw ValidationError("The source and --roster cannot both be standard input.")
    }
  }

  func run() throws {
    let experiment = try lessons.experiment(from: source, place)
    guard let roster else {
      let sheet = try WrittenSheet(experiment, label(seed), blank)
      warn(of: sheet)
      return print(text([sheet], answers: answers), terminator: "")
    }
    try write(try learners(roster), of: experiment)
  }

  private func label(_ seed: UInt64?) -> SheetSource {
    SheetSource(
      source: source, place: place.words, seed: seed, isWhole: whole, blank: blank.rawValue)
  }

  private func text(_ sheets: [WrittenSheet], answers: Bool) -> String {
    switch format {
    case .markdown:
      sheets.map { MarkdownSheet($0.page(answers: answers)).text }.joined(separator: "\n")
    case .html:
      HTMLSheet(sheets.map { ($0.page(answers: answers), $0.drawing) }).text
    case .csv:
      sheets.map { CSVSheet($0.worksheet, source: $0.label, answers: answers).text }
        .joined(separator: "\n")
    }
  }

  /// Much paper is worth a word before it is printed.
  private func warn(of sheet: WrittenSheet) {
    guard format != .csv, sheet.pages > 10 else { return }
    say([
      "nn101: note: \(sheet.worksheet.rows.count) numbers take about \(sheet.pages) pages; a smaller "
        + "network or a smaller batch takes fewer"
    ])
  }

  // MARK: A class

  private func learners(_ path: String) throws -> [Roster.Learner] {
    let text: SourceText
    do throws(SourceError) {
      text = try StandardInput.text(of: path)
    } catch {
      throw Failure(error.description)
    }
    let learners = Roster(text.whole, firstSeed: seed ?? 1).learners
    guard (1...Roster.mostLearners).contains(learners.count) else {
      throw Failure(
        "\(text.path): error: it has \(counted(learners.count, "name")); write a name on each line, "
          + "\(Roster.mostLearners) at most")
    }
    return learners
  }

  private func write(_ learners: [Roster.Learner], of experiment: Experiment) throws {
    let sheets = try learners.map { learner in
      try WrittenSheet(experiment, label(learner.seed), blank, learner: learner.name)
    }
    warn(of: sheets[0])
    let key = "worksheet-key.\(format.ending)"
    var files = zip(learners, sheets).map { learner, sheet in
      ("\(learner.file).\(format.ending)", text([sheet], answers: false))
    }
    files.append((key, text(sheets, answers: true)))
    for (name, text) in files {
      if let problem = WholeFile.create(name, with: text) {
        let reason = problem == EEXIST ? "it is there already" : String(cString: strerror(problem))
        throw Failure(
          "\(name): error: it cannot be written (\(reason)); go to an empty folder, or remove it")
      }
    }
    print("Written: \(counted(learners.count, "sheet")), \(files[0].0) and so on, and \(key).")
  }
}

extension Worksheet.Blank: WordChoice {
  /// For a shell that offers it.
  package var meaning: String {
    switch self {
    case .neuron: "one number of each neuron"
    case .layer: "the output layer"
    case .all: "every number"
    }
  }
}

/// A worksheet with what it is called and whose it is.
struct WrittenSheet {
  let worksheet: Worksheet
  let label: SheetSource
  let learner: String?

  /// Throws when nobody would fill it in.
  init(
    _ experiment: Experiment, _ label: SheetSource, _ blank: Worksheet.Blank, learner: String? = nil
  ) throws(Failure) {
    self.label = label
    self.learner = learner
    let own =
      label.seed.map { experiment.drawn(seed: $0, whole: label.isWhole) } ?? experiment.printable
    do throws(Worksheet.Refusal) {
      worksheet = try Worksheet(own, blank: blank)
    } catch {
      throw Failure("nn101: error: \(label.name): \(Self.reason(error))")
    }
  }

  private static func reason(_ refusal: Worksheet.Refusal) -> String {
    switch refusal {
    case .network(let problem): "the network cannot learn its examples (\(problem))"
    case .rows(let count):
      "a training step has \(count) numbers, and a sheet \(Worksheet.mostRows) at most; take a "
        + "smaller network or a smaller batch"
    }
  }

  func page(answers: Bool) -> SheetPage {
    SheetPage(worksheet, source: label, learner: learner, answers: answers)
  }

  var drawing: String { NetworkDrawing(worksheet.trace).text }

  /// About how many pages of paper it takes: some 18 rows stand on one.
  var pages: Int { (worksheet.rows.count + 17) / 18 }
}

extension WorksheetCommand {
  /// The sheet that a file with answers says it is of.
  static func named(
    _ words: [String], lessons: LessonOptions, in path: String
  ) throws -> (experiment: Experiment, printed: [WrittenNumber]) {
    let name = Sanitiser.visible(path, keepingLines: false)
    guard let command = try? parse(words), command.source != "-" else {
      throw Failure(
        "\(name):1: error: this line names no worksheet; take it out and add --against LESSON")
    }
    let experiment = try lessons.experiment(from: command.source, command.place)
    let sheet = try WrittenSheet(experiment, command.label(command.seed), command.blank)
    return (sheet.worksheet.trace.experiment, sheet.worksheet.printed)
  }
}
