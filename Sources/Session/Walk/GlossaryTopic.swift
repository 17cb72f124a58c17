import Lessons
import NeuralNetwork
import Walkthrough

/// What `i` explains: a quantity of the live network, or a sign on the screen.
package struct GlossaryTopic: Hashable, Sendable {
  /// What is explained.
  package let quantity: Quantity
  /// What the first explanation was about: its neighbours are gone through.
  private let origin: Quantity
  /// What is explained beside the quantity; nil where it is the quantity itself.
  package private(set) var aside: Aside?

  /// What else `i` knows: the lesson's own words, and signs of the screen.
  package enum Aside: Hashable, Sendable {
    case word(GlossaryTerm)
    case sign(ScreenSign)
  }

  /// The first thing that is explained.
  package init(_ quantity: Quantity) {
    self.init(quantity, from: quantity)
  }

  /// A number of the example that is looked at carries its mark.
  private init(_ quantity: Quantity, in walk: LessonWalk) {
    self.init(walk.trace.resolved(quantity))
  }

  private init(_ quantity: Quantity, from origin: Quantity) {
    self.quantity = quantity
    self.origin = origin
  }

  /// What is selected; else what the step has just computed; else what it will compute next.
  package init(for walk: LessonWalk) {
    if let selection = walk.selection {
      self.init(GlossaryTopic.quantity(of: selection, in: walk), in: walk)
    } else {
      self.init((walk.currentStep ?? walk.trace.steps.first)?.quantity ?? .loss)
    }
  }

  /// For a neuron: the newest number that is known of it.
  private static func quantity(of selection: Selection, in walk: LessonWalk) -> Quantity {
    switch selection {
    case .given(let quantity): return quantity
    case .neuron(let neuron):
      let newest = walk.trace.forms(upTo: walk.cursor).last {
        $0.neuron == neuron && $0.connection == nil
      }
      return newest ?? .activation(neuron)
    }
  }

  /// Everything that stands beside the first topic on the screen, in the order it is computed: the
  /// numbers of its neuron or its weight, then the loss and the learning rate.
  package func neighbours(in walk: LessonWalk) -> [Quantity] {
    let shape = walk.trace.shape
    let computed = walk.trace.forms(upTo: .max)
    var found: [Quantity]
    if let line = origin.connection {
      found = [line.weight] + computed.filter { $0.connection == line }
    } else if let neuron = origin.neuron {
      let given = shape.givenNumbers(of: neuron).filter { $0.connection == nil }
      found = given + computed.filter { $0.neuron == neuron && $0.connection == nil }
      if case .input = neuron { found.insert(.activation(neuron), at: 0) }
    } else {
      found = []
    }
    let losses: [Quantity] = walk.trace.hasCost ? [.loss, .cost] : [.loss]
    return (found + losses + [.learningRate]).map(walk.trace.resolved)
  }

  /// The topic so many places further on, round and round: numbers, the lesson's own words, then
  /// signs.
  package func moved(by places: Int, in walk: LessonWalk) -> GlossaryTopic {
    let numbers = neighbours(in: walk)
    let asides = walk.lesson.glossary.map(Aside.word) + walk.signs.map(Aside.sign)
    let count = numbers.count + asides.count
    let place =
      aside.flatMap(asides.firstIndex).map { numbers.count + $0 }
      ?? numbers.firstIndex(of: quantity) ?? 0
    let next = ((place + places) % count + count) % count
    guard next >= numbers.count else { return GlossaryTopic(numbers[next], from: origin) }
    var topic = GlossaryTopic(quantity, from: origin)
    topic.aside = asides[next - numbers.count]
    return topic
  }
}

extension LessonWalk {
  /// The signs that may be on the screen.
  fileprivate var signs: [ScreenSign] {
    let isMeasured = setup != nil && run.report?.training.errors != nil
    return ScreenSign.allCases.filter { $0 != .measured || isMeasured }
  }
}

extension Trace {
  /// What was computed in the first steps of the example that is looked at, and of the whole batch,
  /// without marks and in order.
  fileprivate func forms(upTo cursor: Int) -> [Quantity] {
    [steps(ofExample: exampleNumber), commonStart..<steps.count].flatMap { range in
      range.prefix { $0 < cursor }.map { steps.form(at: $0).quantity }
    }
  }
}
