import ArgumentParser
import CLibrary
import Lessons
import NeuralNetwork
import Walkthrough

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the same network, data and training steps for another tool.",
    usage: "nn101 export <source> --format <format> [<options>]",
    discussion: """
      numpy and pytorch: a script that prints a training step, a quantity and its value a line, \
      with tabs between, in the order of nn101 trace. NumPy does what the lessons do, array by \
      array; PyTorch takes the gradients by itself.

      xlsx: a workbook in which each number is a cell with a name and a formula, such as z_h1 and \
      w_x1_h1_new. It holds no results: a spreadsheet program computes them. Coloured numbers are \
      there to be changed. The sheet blank is to be filled in, and judges what is typed.

      Examples:
        nn101 export chain-rule --format numpy | python3
        nn101 export training-loop --format pytorch --steps 3 --output loop.py
        nn101 export network.yaml --format xlsx --output network.xlsx
      """)

  enum Format: String, WordChoice {
    case numpy, pytorch, xlsx

    /// For a shell that offers it.
    var meaning: String {
      switch self {
      case .numpy: "a script, array by array"
      case .pytorch: "a script with its gradients"
      case .xlsx: "a workbook of formulas"
      }
    }
  }

  @Argument(
    help: "A lesson's id, a lesson file, a network file (YAML or JSON), or - for standard input.",
    completion: SourceCompletion.sources)
  var source: String

  @Option(help: "The tool it is for.")
  var format: Format

  @Option(help: "How many training steps to take.")
  var steps = 1

  @OptionGroup(title: "Output") var output: OutputOptions

  @OptionGroup var place: PlaceOptions

  @Option(help: "With a page, such as chain-rule:4: draws its weights.")
  var seed: UInt64?

  @OptionGroup var lessons: LessonOptions

  func validate() throws {
    guard (1...100_000).contains(steps) else {
      throw ValidationError("--steps takes a number from 1 to 100000.")
    }
    if format == .xlsx, output.output ?? "-" == "-", isatty(STDOUT_FILENO) == 1 {
      throw ValidationError(
        "A workbook is no text for a terminal: say --output FILE.xlsx, or send it on with > or |.")
    }
  }

  func run() throws {
    let file = try output.file(isOurs: OutputFile.isExport)
    let bytes = try exported(try lessons.experiment(from: source, place, seed: seed))
    if let file { try file.write(bytes) } else { try StandardOutput().send(bytes) }
  }

  private func exported(_ experiment: Experiment) throws(Failure) -> [UInt8] {
    switch format {
    case .numpy:
      return try script { name throws(NetworkProblem) in
        try NumPyScript(experiment, trainingSteps: steps, source: name).text
      }
    case .pytorch:
      return try script { name throws(NetworkProblem) in
        try TorchScript(experiment, trainingSteps: steps, source: name).text
      }
    case .xlsx: return try workbook(experiment)
    }
  }

  private func script(_ text: (String) throws(NetworkProblem) -> String) throws(Failure) -> [UInt8]
  {
    do throws(NetworkProblem) {
      return Array(try text(Sanitiser.visible(source, keepingLines: false)).utf8)
    } catch {
      throw failure(error)
    }
  }

  private func workbook(_ experiment: Experiment) throws(Failure) -> [UInt8] {
    do throws(Workbook.Refusal) {
      return try Workbook(experiment, trainingSteps: steps).bytes
    } catch {
      switch error {
      case .network(let problem): throw failure(problem)
      case .cells(let count):
        throw failure(
          "a workbook of it would have \(count) numbers, and \(Workbook.mostCells) is the most; "
            + "take fewer --steps, a smaller batch or a smaller network")
      case .formula(let quantity, let length):
        throw failure(
          "the formula of \(quantity) would have \(length) characters, and a cell holds "
            + "\(Workbook.longestFormula); take a smaller network or a smaller batch")
      }
    }
  }

  private func failure(_ problem: NetworkProblem) -> Failure {
    failure("the network cannot learn its examples (\(problem))")
  }

  private func failure(_ reason: String) -> Failure {
    Failure("nn101: error: \(Sanitiser.visible(source, keepingLines: false)): \(reason)")
  }
}
