import ArgumentParser
import Lessons
import Session
import Walkthrough

/// What makes up a place besides its address.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a given number: 'w(h1->o1)=0.9'; may be repeated.", valueName: "name=number"))
  var assignments: [String] = []

  @Option(
    help: ArgumentHelp(
      "With a page, such as chain-rule:4.22: which of its training steps, from 1.",
      valueName: "number"))
  var trainingStep: Int?

  func validate() throws {
    if let trainingStep, !(1...100_000).contains(trainingStep) {
      throw ValidationError("--training-step takes a number from 1 to 100000.")
    }
    _ = try settings()
  }

  /// What is to be changed, in order.
  func settings() throws -> [LessonPlace.Setting] {
    try assignments.map { assignment in
      let parts = assignment.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let quantity = Quantity(asShown: String(parts[0])),
        let value = TypedNumber.value(String(parts[1]))
      else {
        throw ValidationError(
          "--set takes a quantity and its new number, such as 'w(h1->o1)=0.9', not "
            + "\(NearestName.quoted(assignment)).")
      }
      return LessonPlace.Setting(quantity, value)
    }
  }

  /// The place that an address names; nil where it names a lesson alone and nothing is changed.
  func place(at address: LessonAddress, seed: UInt64? = nil) throws -> LessonPlace? {
    let settings = try settings()
    if address.page == nil, trainingStep != nil {
      throw Failure("nn101: error: --training-step goes with a page, such as chain-rule:4")
    }
    guard address.page != nil || !settings.isEmpty else { return nil }
    return LessonPlace(
      page: address.page ?? 1, step: address.step, trainingStep: trainingStep,
      seed: address.page == nil ? nil : seed, settings: settings)
  }

  /// The words that say the same again.
  var words: [String] {
    (trainingStep.map { ["--training-step \($0)"] } ?? [])
      + assignments.map { "--set \(PlaySettings.quoted($0))" }
  }
}

extension LessonWalk {
  /// Goes to a place that was named on the command line.
  mutating func go(to place: LessonPlace, named name: String) throws(Failure) {
    do throws(LessonPlace.Problem) {
      try go(to: place)
    } catch {
      let name = Sanitiser.visible(name, keepingLines: false)
      switch error {
      case .pages(let count):
        throw Failure("nn101: error: \(name): \(lesson.id) has \(counted(count, "page"))")
      case .steps(let count):
        throw Failure("nn101: error: \(name): a training step has \(counted(count, "step")) there")
      case .setting(let quantity):
        throw Failure(
          "nn101: error: \(name): \(quantity.key) is no number that can be set so there; given are "
            + "weights, biases, inputs, targets and eta")
      }
    }
  }
}
