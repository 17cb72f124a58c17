import ArgumentParser
import CLibrary
import NeuralNetwork
import Walkthrough

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Print every step of one or more training steps, without a screen.",
    usage: "nn101 trace <source> [<options>]",
    discussion: """
      A training step is what one update learns from: an example, or a whole batch. Training steps \
      take the batches that train takes, in the same order. In a batch of several, z(h1)@2 is the \
      number of its second example; J is the mean of the examples' losses L and what the penalties \
      cost, and the update takes the gradients of J.

      JSON: one object with network, loss, example (or examples), learning-rate, steps, loss-after \
      and cost-after. Each step has its training-step, its example (the place in the batch) and \
      row (the place in the data) where there are several, phase, rule, quantity, formula, \
      substituted formula and value, with all digits. loss-after is the mean loss of the last \
      training step's examples with the weights that it led to, without penalties; cost-after is J.

      Examples:
        nn101 trace chain-rule
        nn101 trace network.yaml --steps 3 --format json
        nn101 trace examples/mazur | grep backward
      """)

  @Argument(
    help: "A lesson's id, a lesson file, a network file (YAML or JSON), or - for standard input.",
    completion: SourceCompletion.sources)
  var source: String

  @Option(help: "How it is written.")
  var format: TextFormat = .text

  @Option(help: "How many training steps to take.")
  var steps = 1

  @OptionGroup var place: PlaceOptions

  @Option(help: "With a page, such as chain-rule:4: draws its weights.")
  var seed: UInt64?

  @OptionGroup var lessons: LessonOptions

  func validate() throws {
    guard (1...100_000).contains(steps) else {
      throw ValidationError("--steps takes a number from 1 to 100000.")
    }
  }

  func run() throws {
    let experiment = try lessons.experiment(from: source, place, seed: seed)
    let export = TraceExport(experiment, trainingSteps: steps)
    let output = StandardOutput()
    var problem: StandardOutput.Problem?
    func write(_ text: String) -> Bool {
      do throws(StandardOutput.Problem) {
        try output.write(text)
        return true
      } catch {
        problem = error
        return false
      }
    }
    do throws(NetworkProblem) {
      switch format {
      case .text: try export.writeText(to: write)
      case .json: try export.writeJSON(to: write)
      }
    } catch {
      throw Failure("nn101: error: \(source): the network cannot learn its examples (\(error))")
    }
    switch problem {
    case .closed?: finish(status: 128 + SIGPIPE)
    case .failed(let reason)?:
      throw Failure("nn101: error: standard output cannot be written (\(reason))")
    case nil: break
    }
  }
}
