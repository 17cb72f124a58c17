import ArgumentParser
import Walkthrough

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Print every step of one or more training examples, without a screen.",
    discussion: """
      JSON: one object with network, loss, example, learning-rate, steps and loss-after. Each step \
      has its phase, rule, quantity, formula, substituted formula and value, with all digits. With \
      several training steps the example is repeated with the weights learned so far, and \
      training-step tells them apart.
      """)

  enum Format: String, Choice { case text, json }

  @Argument(
    help: "A lesson's id, a lesson file, a network file (YAML or JSON), or - for standard input.")
  var source: String

  @Option(help: "text or json.")
  var format: Format = .text

  @Option(help: "How many training steps to take.")
  var steps = 1

  @OptionGroup var lessons: LessonOptions

  func validate() throws {
    guard (1...100_000).contains(steps) else {
      throw ValidationError("--steps takes a number from 1 to 100000.")
    }
  }

  func run() throws {
    let experiment = try lessons.experiment(from: source)
    let export = TraceExport(experiment, trainingSteps: steps)
    switch format {
    case .text: print(export.text)
    case .json: print(export.json.text())
    }
  }
}
