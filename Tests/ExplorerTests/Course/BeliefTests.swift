import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// Whoever believes what people believe before they know better is asked, and told why not.
@Suite struct BeliefTests {
  /// The belief, the page that asks about it, and what somebody answers who holds it: a choice, or
  /// the formula that they compute with.
  static let beliefs: [(belief: String, lesson: String, page: String, answer: String)] = [
    ("finding gradients is learning", "weight-update", "No step, no learning", "fall"),
    ("the gradient points to the minimum", "weight-update", "A larger step", "on the bottom"),
    (
      "the gradient is the error", "weight-update", "The more wrong, the more it learns?",
      "that of o1"
    ),
    ("hidden neurons have targets", "backward-pass", "One number is yours", "t1 too"),
    ("updates use new weights", "weight-update", "Before and after", "the new one"),
    ("a weight moves with its gradient", "weight-update", "Against the gradient", "up"),
    (
      "the slope is taken at a", "activations", "How steep is it?",
      "sigmoid(a(o1))*(1 - sigmoid(a(o1)))"
    ),
    ("one path is enough", "chain-rule", "Paths add up", "takes the stronger path"),
    ("gradients pile up", "training-loop", "One epoch", "all five, added up"),
    ("weights of zero are neutral", "when-learning-fails", "Never to part", "both, slowly"),
    ("the bias does not matter", "layers", "What the bias says", "zero"),
    ("a bias has an input factor", "backward-pass", "A layer is yours", "smaller"),
    ("more linear layers help", "non-linearity", "More linear layers", "below the small one's"),
    ("one update mends the example", "welcome", "Once more, with new weights", "right on it"),
    ("a larger learning rate is faster", "weight-update", "Too large a step", "fall"),
    ("a lower training loss is a better model", "overfitting", "What went wrong", "A"),
    ("the loss falls at every step", "weight-update", "Too large a step", "fall"),
    ("what helps one example helps all", "training-loop", "The next example", "lower"),
    (
      "ReLU has a slope at the corner", "activations", "ReLU: pass or block",
      "1, as where z is above 0"
    ),
    ("ReLU has a slope below 0", "backward-pass", "All of it is yours", "below 0"),
    ("the half moves the minimum", "loss", "Does the half matter?", "half as far right"),
    ("an input of 0 gives a gradient", "chain-rule", "Names for slopes", "below 0"),
    ("the network stores the examples", "training-loop", "What it has learned", "nothing"),
    ("each input has its weight", "welcome", "What it is good for", "for one pair"),
  ]

  @Test("A belief has its answer, and the answer is told to be wrong, and why", arguments: beliefs)
  func toldWhyNot(_ belief: String, _ id: String, _ title: String, _ answer: String) throws {
    let lesson = try #require(RealLessons.all.first { $0.id == id })
    let page = try #require(lesson.pages.firstIndex { $0.title == title })
    var learner = Learner(lesson)
    while !learner.isAtEnd, !learner.isAsked(on: page), learner.keys.count < 600 {
      learner.press("space")
    }
    let walk = try #require(learner.walk)
    try #require(learner.isAsked(on: page), "\(belief)")
    if let prediction = learner.prediction {
      let number = try #require(prediction.choices.firstIndex { plain($0.text) == answer })
      learner.press("\(number + 1)")
      #expect(learner.walk?.questions.answers[page]?.verdict == .wrong, "\(belief)")
      #expect(
        learner.said(onPage: page).contains(beginning(of: prediction.choices[number].because)))
    } else if case .compute(let computation)? = walk.pendingAsk?.kind {
      let mistake = try #require(
        computation.mistakes.first { $0.formula == Formula(key: answer) }, "\(belief)")
      let typed = try #require(mistake.formula.value { walk.trace.value(of: $0) ?? .nan })
      learner.press(Learner.typing(typed))
      #expect(learner.walk?.questions.answers[page]?.verdict == .wrong, "\(belief)")
      #expect(learner.remark.contains(beginning(of: mistake.because)), "\(learner.remark)")
    } else {
      Issue.record("\(belief): nothing is asked that can be answered so")
    }
  }

  private func plain(_ text: [Inline]) -> String {
    text.map { if case .text(let words) = $0 { words } else { "" } }.joined()
  }

  /// The words of a reason up to the first number or sign of its own.
  private func beginning(of because: [Inline]) -> String {
    guard case .text(let words)? = because.first else { return "" }
    return words.split(separator: " ").prefix(4).joined(separator: " ")
  }
}

extension Learner {
  fileprivate func isAsked(on page: Int) -> Bool {
    walk?.pageNumber == page && walk?.pendingAsk != nil
  }
}
