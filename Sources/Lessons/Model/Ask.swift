import Walkthrough

/// A question on a page.
package struct Ask: Hashable, Sendable {
  /// When the question is put: before the page's steps, or after them.
  package enum Time: String, CaseIterable, Hashable, Sendable {
    case before, after
  }

  /// What is asked for: a choice, a number, or a change of the network.
  package enum Kind: Hashable, Sendable {
    case predict(Prediction)
    case compute(Computation)
    case challenge(Challenge)
    /// The first wrong number of an engine with a fault; with hints.
    case find(hints: [[Inline]])
  }

  /// What is asked for, with its right answer.
  package let kind: Kind
  /// What the question is about, for progress and review: `update-sign`.
  package let concept: String
  /// The words of the question.
  package let question: [Inline]
  /// When it is asked: before the page's steps, or after them.
  package let time: Time
  /// Where in the file it stands.
  package let place: LineAndColumn

  /// A question of a page.
  package init(kind: Kind, concept: String, question: [Inline], time: Time, place: LineAndColumn) {
    self.kind = kind
    self.concept = concept
    self.question = question
    self.time = time
    self.place = place
  }
}

extension Ask {
  /// True for what can be asked again another day: challenges are played with, not repeated.
  package var isReviewable: Bool {
    switch kind {
    case .predict, .compute: true
    case .challenge, .find: false
    }
  }

  /// True for the search for an engine's fault.
  package var isSearch: Bool { if case .find = kind { true } else { false } }
}

/// A choice to make before the answer is seen; which one is right is asked of the live network.
package struct Prediction: Hashable, Sendable {
  /// The expression that tells the right choice from the live network.
  package enum Answer: Hashable, Sendable {
    case signOf(Quantity)
    /// By absolute value: which of these moves most.
    case largest([Quantity])
    case smallest([Quantity])
    /// Whether this training step makes the loss rise or fall.
    case lossChange
    /// Of two numbers, each of now or of another time.
    case compare(Term, Term)
    /// A question about an idea: the right choice says so itself.
    case concept
  }

  /// One side of a comparison.
  package enum Term: Hashable, Sendable {
    /// A number, a quantity, or what a formula over them comes to now.
    case formula(Formula)
    case timed(TimedQuantity)
  }

  /// When a choice is the right one.
  package enum Condition: Hashable, Sendable {
    case positive, negative, zero
    case rise, fall, same
    case above, below, equal
    case quantity(Quantity)
    case correct, incorrect
  }

  /// One of the answers that are offered.
  package struct Choice: Hashable, Sendable {
    /// What must be so for this choice to be the right one.
    package let when: Condition
    /// The words of the choice.
    package let text: [Inline]
    /// Why this choice is right or wrong.
    package let because: [Inline]

    /// A choice, with the reason that is given after it.
    package init(when: Condition, text: [Inline], because: [Inline]) {
      self.when = when
      self.text = text
      self.because = because
    }
  }

  /// What tells the right choice.
  package let answer: Answer
  /// What is offered, in order.
  package let choices: [Choice]

  /// A question with choices.
  package init(answer: Answer, choices: [Choice]) {
    self.answer = answer
    self.choices = choices
  }
}

extension Prediction.Answer {
  /// The quantities that the answer is read from.
  package var quantities: [Quantity] {
    switch self {
    case .signOf(let quantity): [quantity]
    case .largest(let quantities), .smallest(let quantities): quantities
    case .compare(let left, let right): left.operands + right.operands
    case .lossChange, .concept: []
    }
  }
}

extension Prediction.Term {
  /// The numbers of now that it is made of.
  fileprivate var operands: [Quantity] {
    switch self {
    case .formula(let formula): formula.operands
    case .timed: []
    }
  }

  /// The number of another time that it is; nil for one of now.
  package var timed: TimedQuantity? {
    switch self {
    case .formula: nil
    case .timed(let timed): timed
    }
  }
}

extension Prediction.Answer {
  /// The numbers of other times that the answer is read from.
  package var timed: [TimedQuantity] {
    switch self {
    case .compare(let left, let right): [left, right].compactMap(\.timed)
    case .signOf, .largest, .smallest, .lossChange, .concept: []
    }
  }
}

/// A number to type.
package struct Computation: Hashable, Sendable {
  /// A mistake that the lesson's author foresees.
  package struct Mistake: Hashable, Sendable {
    /// What comes out when the mistake is made.
    package let formula: Formula
    /// What is said to one who made it.
    package let because: [Inline]

    /// A mistake that is known by its result.
    package init(formula: Formula, because: [Inline]) {
      self.formula = formula
      self.because = because
    }
  }

  /// The number that is asked for.
  package let quantity: Quantity
  /// How far the answer may be off; nil asks for agreement to two significant digits.
  package let tolerance: Double?
  /// The mistakes that are told apart.
  package let mistakes: [Mistake]

  /// A question for a number.
  package init(quantity: Quantity, tolerance: Double?, mistakes: [Mistake]) {
    self.quantity = quantity
    self.tolerance = tolerance
    self.mistakes = mistakes
  }
}

/// Something to bring about on the live network.
package struct Challenge: Hashable, Sendable {
  /// What a number must keep: above or below another, or within 0.05 of it.
  package enum Bound: Hashable, Sendable {
    case above(Double), below(Double), near(Double)
  }

  /// With this input every output must keep its bound.
  package struct Test: Hashable, Sendable {
    /// What the network is given.
    package let input: [Double]
    /// What each of its outputs must keep.
    package let output: [Bound]

    /// An input and the bounds of its outputs.
    package init(input: [Double], output: [Bound]) {
      self.input = input
      self.output = output
    }
  }

  /// What one quantity of the page's own example must keep.
  package struct Goal: Hashable, Sendable {
    /// The number that is judged.
    package let quantity: Quantity
    /// What it must keep.
    package let bound: Bound

    /// A quantity and its bound.
    package init(quantity: Quantity, bound: Bound) {
      self.quantity = quantity
      self.bound = bound
    }
  }

  /// All of these must be met.
  package let tests: [Test]
  /// This must be met as well, when there is one.
  package let goal: Goal?
  /// One more is shown at each press of `h`.
  package let hints: [[Inline]]

  /// A change of the network that is asked for.
  package init(tests: [Test], goal: Goal?, hints: [[Inline]]) {
    self.tests = tests
    self.goal = goal
    self.hints = hints
  }
}
