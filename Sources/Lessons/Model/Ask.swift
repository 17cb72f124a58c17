import Walkthrough

/// A question on a page.
package struct Ask: Hashable, Sendable {
  /// When the question is put: before the page's steps, or after them.
  package enum Time: String, CaseIterable, Hashable, Sendable {
    case before, after
  }

  package enum Kind: Hashable, Sendable {
    case predict(Prediction)
    case compute(Computation)
    case challenge(Challenge)
  }

  package let kind: Kind
  /// What the question is about, for progress and review: `update-sign`.
  package let concept: String
  package let question: [Inline]
  package let time: Time
  package let place: LineAndColumn

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
    case .challenge: false
    }
  }
}

/// A choice to make before the answer is seen; which one is right is asked of the live network.
package struct Prediction: Hashable, Sendable {
  package enum Answer: Hashable, Sendable {
    case signOf(Quantity)
    /// By absolute value: which of these moves most.
    case largest([Quantity])
    case smallest([Quantity])
    /// Whether this training step makes the loss rise or fall.
    case lossChange
    case compare(Quantity, Comparand)
    /// A question about an idea: the right choice says so itself.
    case concept
  }

  package enum Comparand: Hashable, Sendable {
    case number(Double)
    case quantity(Quantity)
  }

  /// When a choice is the right one.
  package enum Condition: Hashable, Sendable {
    case positive, negative, zero
    case rise, fall, same
    case above, below, equal
    case quantity(Quantity)
    case correct, incorrect
  }

  package struct Choice: Hashable, Sendable {
    package let when: Condition
    package let text: [Inline]
    /// Why this choice is right or wrong.
    package let because: [Inline]

    package init(when: Condition, text: [Inline], because: [Inline]) {
      self.when = when
      self.text = text
      self.because = because
    }
  }

  package let answer: Answer
  package let choices: [Choice]

  package init(answer: Answer, choices: [Choice]) {
    self.answer = answer
    self.choices = choices
  }
}

extension Prediction.Answer {
  /// The quantities that the answer is read from.
  package var quantities: [Quantity] {
    switch self {
    case .signOf(let quantity), .compare(let quantity, .number): [quantity]
    case .largest(let quantities), .smallest(let quantities): quantities
    case .compare(let quantity, .quantity(let other)): [quantity, other]
    case .lossChange, .concept: []
    }
  }
}

/// A number to type.
package struct Computation: Hashable, Sendable {
  /// A mistake that the lesson's author foresees.
  package struct Mistake: Hashable, Sendable {
    package let formula: Formula
    package let because: [Inline]

    package init(formula: Formula, because: [Inline]) {
      self.formula = formula
      self.because = because
    }
  }

  package let quantity: Quantity
  /// How far the answer may be off; nil asks for agreement to two significant digits.
  package let tolerance: Double?
  package let mistakes: [Mistake]

  package init(quantity: Quantity, tolerance: Double?, mistakes: [Mistake]) {
    self.quantity = quantity
    self.tolerance = tolerance
    self.mistakes = mistakes
  }
}

/// Something to bring about on the live network.
package struct Challenge: Hashable, Sendable {
  package enum Bound: Hashable, Sendable {
    case above(Double), below(Double), near(Double)
  }

  /// With this input every output must keep its bound.
  package struct Test: Hashable, Sendable {
    package let input: [Double]
    package let output: [Bound]

    package init(input: [Double], output: [Bound]) {
      self.input = input
      self.output = output
    }
  }

  package struct Goal: Hashable, Sendable {
    package let quantity: Quantity
    package let bound: Bound

    package init(quantity: Quantity, bound: Bound) {
      self.quantity = quantity
      self.bound = bound
    }
  }

  package let tests: [Test]
  package let goal: Goal?
  package let hints: [[Inline]]

  package init(tests: [Test], goal: Goal?, hints: [[Inline]]) {
    self.tests = tests
    self.goal = goal
    self.hints = hints
  }
}
