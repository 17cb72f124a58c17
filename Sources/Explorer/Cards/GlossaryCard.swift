import Drawing
import Lessons
import Session
import Walkthrough

/// The answer to "what is this?": the entry, the live number and how it comes about.
struct GlossaryCard {
  let topic: GlossaryTopic
  let walk: LessonWalk
  let look: ScreenLook

  func card(on size: Size) -> Card {
    let columns = Card.textColumns(on: size)
    switch topic.aside {
    case .sign(let sign): return card(sign, columns)
    case .word(let term): return Self.card(term.word, term.meaning, nil, columns, look.notation)
    case nil: break
    }
    let entry = Glossary.entry(for: topic.quantity)
    var lines = [TextLine()]
    lines += TextFlow.wrap([Span(entry.text)], columns: columns)
    if let words = Glossary.function(of: topic.quantity, in: walk.trace) {
      lines += TextFlow.wrap([Span(words)], columns: columns)
    }
    for text in names { lines += TextFlow.wrap([Span(text)], columns: columns) }
    lines.append(TextLine())
    for text in live { lines += TextFlow.wrap([Span(text, style: .strong)], columns: columns) }
    lines.append(TextLine())
    let name = look.notation.text(topic.quantity)
    return Card(
      title: "\(entry.term): \(name)", lines: lines,
      footer: Self.footer)
  }

  private static let footer = "tab what stands beside it · esc closes"

  /// A sign that is no number of the network.
  private func card(_ sign: ScreenSign, _ columns: Int) -> Card {
    let entry = Glossary.entry(for: sign)
    return Self.card(entry.term, entry.text, live(sign), columns, look.notation)
  }

  /// A word, what it means, and how it stands on the screen now.
  private static func card(
    _ term: String, _ text: String, _ live: String?, _ columns: Int, _ notation: Notation
  ) -> Card {
    var lines = TextFlow.wrap([Span(notation.prose(text))], columns: columns) + [TextLine()]
    if let live {
      lines += TextFlow.wrap([Span(live, style: .strong)], columns: columns) + [TextLine()]
    }
    return Card(title: notation.prose(term), lines: [TextLine()] + lines, footer: footer)
  }

  /// How it stands on the screen now.
  private func live(_ sign: ScreenSign) -> String {
    switch sign {
    case .sigmoid: return "At z = 0 it gives 0.5, at z = 2 it gives 0.8808."
    case .steps: return "Now: step \(walk.cursor) of \(walk.trace.steps.count)."
    case .epoch:
      let count = walk.experiment.examples.count
      return "Now: epoch \(walk.epochsDone); "
        + (count == 1 ? "there is one example." : "there are \(count) examples.")
    case .power: return look.notation.prose("4.4e-4 = 0.00044")
    case .measured:
      guard let report = walk.run.report else { return "" }
      return "Now: "
        + PlayText.measured(report, walk, look).map(look.notation.prose).joined(separator: "; ")
        + "."
    }
  }

  /// What the neurons are called that it is about, and what those words mean where the lesson says.
  ///
  /// `x1 is clouds. How much of the sky they cover.`
  private var names: [String] {
    let quantity = topic.quantity
    let neurons =
      quantity.connection.map { [$0.from, $0.to] } ?? [quantity.neuron].compactMap(\.self)
    return neurons.compactMap { neuron in
      walk.experiment.names[neuron].map { name in
        let meaning = walk.lesson.glossary.first { $0.word == name }?.meaning
        return ["\(neuron.key) is \(name).", meaning].compactMap { $0 }.joined(separator: " ")
      }
    }
  }

  /// The number as it stands now, with the formula that gave it.
  private var live: [String] {
    let name = look.notation.text(topic.quantity)
    guard let value = walk.known(topic.quantity) else {
      return [
        walk.isAsked(topic.quantity)
          ? "\(name) is what is asked for here." : "\(name) is not computed yet at this step."
      ]
    }
    let result = look.notation.live(topic.quantity, value)
    guard let index = walk.trace.index(of: topic.quantity) else {
      return ["\(result) is given: e edits it."]
    }
    let step = walk.trace.steps[index]
    let formula = step.formula.text(look.notation)
    return behind(step, name) + ["\(name) = \(formula)", result]
  }

  /// The sum that a delta comes from whose formula shows only what it comes to.
  private func behind(_ step: Step, _ name: String) -> [String] {
    guard let delta = walk.trace.deltaSum(of: step), delta.sum != delta.comesTo else { return [] }
    let number = NumberFormat(.exact, minus: look.notation.minus)
    let numbers = delta.sum.text(look.notation) { quantity in
      let value = walk.trace.value(of: quantity) ?? .nan
      return value < 0 ? "(\(number.text(value)))" : number.text(value)
    }
    let end = delta.holds ? number.text(delta.sumValue) : "too few digits are left of it"
    return [
      "\(name) = \(delta.sum.text(look.notation))", "= \(numbers) = \(end)", "which comes to",
    ]
  }
}
