import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// A moment of a walk in sentences, each with one fact.
struct PlainWords {
  let walk: LessonWalk
  let look: ScreenLook

  init(_ walk: LessonWalk, look: ScreenLook) {
    self.walk = walk
    self.look = look
  }

  var words: SpokenNotation { SpokenNotation(walk.trace) }

  /// The page's heading, its text, and the network in words when it is new.
  var page: [String] {
    let title = heard(walk.page.title.asSentence)
    var lines = ["Page \(walk.pageNumber + 1) of \(walk.lesson.pages.count). \(title)"]
    lines += walk.page.blocks.flatMap(sentences).filter { !$0.isEmpty }
    if walk.page.scene.views != [] { lines.append(network) }
    return lines + (walk.page.scene.views?.contains(.nudge) == true ? nudged : [])
  }

  /// The text alternative of the diagram.
  private var network: String {
    let layers = walk.experiment.network.layers
    let hidden = layers.dropLast().map {
      "\($0.units) hidden \($0.units == 1 ? "neuron" : "neurons") with \($0.activation.rawValue)"
    }
    let output = layers.last.map {
      "\($0.units) \($0.units == 1 ? "output" : "outputs") with \($0.activation.rawValue)"
    }
    let inputs = walk.experiment.network.inputs
    let parts =
      [counted(inputs, "input") + called(layer: 0)] + hidden
      + [(output ?? "") + called(layer: walk.trace.shape.lastLayer)]
    let moment = "Step \(walk.cursor) of \(walk.trace.steps.count) is done."
    return "Network: \(parts.joined(separator: ", then ")). \(moment)"
  }

  /// The names of inputs or outputs: `, clouds and wind`; nothing where none has one.
  private func called(layer: Int) -> String {
    let named = walk.trace.shape.neurons(layer: layer)
    let names = walk.experiment.names
    guard named.contains(where: { names[$0] != nil }) else { return "" }
    return ", " + NearestName.listed(named.map { names[$0] ?? $0.key })
  }

  private func sentences(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let text), .bullet(let text), .quote(let text):
      [ReadAloud.withoutSights(self.text(text))]
    case .item(let number, let text):
      [ReadAloud.withoutSights(self.text(text))].filter { !$0.isEmpty }.map { "\(number). \($0)" }
    case .preformatted(let lines): ReadAloud.block(lines)
    }
  }

  func text(_ inlines: [Inline]) -> String {
    let timed = walk.trace.timed.filter { walk.known($0.key) != nil }
    let typed = inlines.map { Self.keysAsTyped[$0] ?? $0 }
    return heard(typed.text(notation: look.notation, timed: timed, value: walk.known))
  }

  /// Keys that cannot be typed on a line, and what does the same here.
  private static let keysAsTyped: [Inline: Inline] = [
    .strong("←"): .strong("b"), .strong("→"): .strong("Enter"),
  ]

  /// What was set for the eye, with the names of this walk.
  func heard(_ text: String) -> String { HeardWords(words: words).heard(text) }

  /// Every step that was taken since a moment before.
  func steps(since before: LessonWalk) -> [String] {
    guard before.moment < walk.moment else { return currentStep }
    let first =
      before.moment.trainingStep == walk.moment.trainingStep ? before.moment.cursor : 0
    let skipped = walk.moment.trainingStep - before.moment.trainingStep
    let lead = skipped > 0 ? ["Training step \(walk.moment.trainingStep + 1)."] : []
    return lead + told(first..<walk.moment.cursor) + afterUpdate
  }

  /// Each step as a sentence, and where an example of a batch begins; of very many only those that
  /// the whole batch computes.
  private func told(_ steps: Range<Int>) -> [String] {
    let trace = walk.trace
    if !trace.isMarked, steps.count > Self.mostAtOnce { return summary(of: steps) }
    let isLong = trace.isMarked && steps.count > Self.mostSteps
    let shown = isLong ? max(steps.lowerBound, trace.commonStart)..<steps.upperBound : steps
    let passed = trace.example(at: shown.lowerBound - 1)
    let lead =
      shown == steps
      ? [] : ["The steps of the examples up to \(passed) of \(trace.batch.count) are done."]
    return lead
      + shown.flatMap { index -> [String] in
        let example = trace.steps.form(at: index).example
        let isNew = index == 0 || trace.steps.form(at: index - 1).example != example
        let heading = example.map { "Example \($0) of \(trace.batch.count)." } ?? "All examples."
        let said = walk.shows(trace.steps[index]) ? [sentence(index)] : []
        return (trace.isMarked && isNew ? [heading] : []) + said
      } + untaught(shown)
  }

  /// Of a press that computes a great deal, how much of each phase it was, and its last number.
  ///
  /// `Steps 11 to 35, backward: 25 numbers are computed.`
  private func summary(of steps: Range<Int>) -> [String] {
    let trace = walk.trace
    let phases = steps.reduce(into: [Range<Int>]()) { phases, index in
      if let last = phases.last, trace.steps[last.lowerBound].phase == trace.steps[index].phase {
        phases[phases.count - 1] = last.lowerBound..<index + 1
      } else {
        phases.append(index..<index + 1)
      }
    }
    let told = phases.map { phase in
      let first = phase.count == 1 ? "Step" : "Steps \(phase.lowerBound + 1) to"
      return "\(first) \(phase.upperBound), "
        + "\(trace.steps[phase.lowerBound].phase.rawValue): "
        + "\(counted(phase.count, "number")) \(phase.count == 1 ? "is" : "are") computed."
    }
    return told + currentStep + ["show tells them all."]
  }

  /// More sentences than this at one press nobody keeps in mind.
  private static let mostAtOnce = 12

  /// How much was computed besides that no lesson has told of yet.
  private func untaught(_ steps: Range<Int>) -> [String] {
    let count = steps.count { !walk.shows(walk.trace.steps[$0]) }
    return count == 0
      ? []
      : [
        "\(counted(count, "number")) more \(count == 1 ? "is" : "are") computed, which later lessons explain."
      ]
  }

  /// More steps than this at once nobody listens to.
  private static let mostSteps = 100

  /// What the update was for, once it is done.
  private var afterUpdate: [String] {
    let cost = CostReading(walk)
    guard walk.shows(.loss), let before = cost.before, let after = cost.after else { return [] }
    let name = words.name(cost.quantity)
    return [
      "With the new weights the \(name) of the same examples is \(SpokenNotation.number(after)); "
        + "it was \(SpokenNotation.number(before))."
    ]
  }

  var currentStep: [String] {
    guard let step = walk.currentStep else { return ["Nothing is computed yet."] }
    return walk.shows(step)
      ? [sentence(walk.cursor - 1)] : ["Step \(walk.cursor) of \(walk.trace.steps.count) is done."]
  }

  /// A step as a sentence, with its place in the walk.
  ///
  /// `Step 14 of 39, backward. Delta of o1 = error of o1 0.7414 times slope of o1 0.1868 = 0.1385.`
  private func sentence(_ index: Int) -> String {
    let step = walk.trace.steps[index]
    let place = "Step \(index + 1) of \(walk.trace.steps.count), \(step.phase.rawValue)."
    guard !walk.isAsked(step.quantity) else {
      return "\(place) \(words.name(step.quantity).capitalisedFirst): this is asked for."
    }
    return "\(place) \(words.sentence(step))"
  }

  /// The formula of the last step, what its quantity is, and what its result means.
  var why: [String] {
    guard let step = walk.currentStep else { return ["Nothing is computed yet. Press Enter."] }
    let entry = Glossary.entry(for: step.quantity)
    return [
      sentence(walk.cursor - 1),
      "In signs: \(step.quantity.key) = \(step.formula.text(.keys)).",
    ] + behind(step) + [
      heard(
        "\(entry.term): \(entry.text)"
          + (Glossary.function(of: step.quantity, in: walk.trace).map { " \($0)" } ?? "")),
      "Here: \(heard(StepMeaning(walk.trace, notation: .ascii).text(step))).",
    ]
  }

  /// The sum that a delta comes from whose formula shows only what it comes to.
  private func behind(_ step: Step) -> [String] {
    guard let delta = walk.trace.deltaSum(of: step), delta.sum != delta.comesTo else { return [] }
    let end = delta.holds ? " = \(SpokenNotation.number(delta.sumValue))" : ""
    return ["It is what this comes to: \(words.read(delta.sum))\(end)."]
  }

  func quantity(_ quantity: Quantity) -> String {
    let name = words.name(quantity).capitalisedFirst
    guard let value = walk.known(quantity) else {
      return walk.isAsked(quantity) ? "\(name) is asked for." : "\(name) is not computed yet."
    }
    return "\(name) is \(SpokenNotation.number(value))."
  }

  /// Everything that is known of a neuron.
  func neuron(_ neuron: Neuron) -> [String] {
    let given = walk.trace.shape.givenNumbers(of: neuron).map(quantity)
    if case .input = neuron { return [quantity(.activation(neuron))] + given }
    let numbers: [Quantity] = [
      .preActivation(neuron), .activation(neuron), .lossByActivation(neuron),
      .activationSlope(neuron), .lossByPreActivation(neuron),
    ]
    return given + numbers.filter { walk.trace.step(of: $0).map(walk.shows) ?? true }.map(quantity)
  }

  /// Every number that the screen shows now.
  var everything: [String] {
    let given = walk.trace.shape.neurons.flatMap { neuron -> [String] in
      guard case .input = neuron else {
        return walk.trace.shape.givenNumbers(of: neuron).map(quantity)
      }
      return [quantity(.activation(neuron))]
    }
    let trace = walk.trace
    let own = trace.steps(ofExample: trace.exampleNumber)
    let computed = [own, trace.commonStart..<trace.steps.count].flatMap { range in
      range.prefix { $0 < walk.cursor }.map { trace.steps[$0] }.filter(walk.shows)
        .map { quantity($0.quantity) }
    }
    return given + computed + (walk.shows(.update) ? [quantity(.learningRate)] : [])
  }

  func question(_ ask: Ask) -> [String] {
    let hints = AnswerText(walk: walk, look: look, isTyped: true).hints(ask).map(heard)
    var lines = ["Question. \(text(ask.question))"]
    switch ask.kind {
    case .predict(let prediction):
      lines += prediction.choices.enumerated().map { "\($0.offset + 1). \(text($0.element.text))." }
      lines.append("Type a number, or press Enter to see the answer.")
    case .compute:
      lines += hints
      lines.append("Type a number, hint for a hint, or press Enter to see the answer.")
    case .challenge(let challenge):
      let results = ChallengeJudge(challenge, walk).results
      lines += results.map {
        ($0.isMet ? "Holds: " : "Does not hold: ") + heard($0.text(.ascii)) + "."
      }
      lines += hints
      lines.append("Change the network with set, or press Enter to go on.")
    case .find:
      let told = AnswerText(walk: walk, look: look, isTyped: true).afterWrongTry(ask)
      lines += told.map(heard) + hints
      lines.append("Press Enter for the next number, or type wrong when this one is the first.")
    }
    return lines
  }

  var gradientCheck: [String] {
    NudgeCheck(walk.trace).rows.map { row in
      "\(words.name(row.parameter).capitalisedFirst): gradient \(SpokenNotation.number(row.gradient)), "
        + "by nudging \(SpokenNotation.number(row.measured)), difference \(SpokenNotation.number(row.difference))."
    }
  }
}
