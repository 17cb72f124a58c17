import Lessons
import Session
import Walkthrough

/// What is said in search of an engine's fault.
struct FaultText {
  let walk: LessonWalk
  let look: ScreenLook

  /// What was said, and which number is the first wrong one.
  func verdict(_ answer: Answer?) -> String {
    let trace = walk.judgedTrace
    guard let index = trace.firstFaulty else { return "Nothing is wrong here." }
    let name = live(index, in: trace)
    guard case .choice? = answer?.given, answer?.verdict == .right else {
      return "The first wrong number is \(name)."
    }
    let looks = walk.looks == 1 ? "1 look" : "\(walk.looks) looks"
    return "Found in \(looks): \(name) is the first wrong number."
  }

  /// What the formula gives there, and what the engine does instead.
  var reason: String {
    let trace = walk.judgedTrace
    guard let index = trace.firstFaulty, let fault = trace.experiment.fault else { return "" }
    let right = NumberFormat(.exact, minus: look.notation.minus).text(trace.formulaValue(at: index))
    return "Its formula gives \(right). \(fault.sentence)"
  }

  /// Why the number that was named is not the one.
  var afterWrongTry: [String] {
    guard let answer = walk.questions.answers[walk.pageNumber], answer.verdict == .wrong,
      case .choice(let index) = answer.given, walk.trace.steps.indices.contains(index)
    else { return [] }
    let name = look.notation.text(walk.trace.steps[index].quantity)
    switch walk.finding(at: index) {
    case .found: return []
    case .sound: return ["Not \(name): it is right."]
    case .follows:
      return ["Not \(name): its arithmetic is right. What goes into it is wrong already."]
    case .tooLate: return ["\(name) is wrong by itself, but it is not the first."]
    }
  }

  private func live(_ index: Int, in trace: Trace) -> String {
    let step = trace.steps[index]
    return look.notation.live(step.quantity, step.value)
  }
}

extension EngineFault {
  /// What the engine does wrongly, in a sentence.
  var sentence: String {
    switch self {
    case .biasForgotten: "This engine forgets the bias."
    case .preActivationForActivation: "This engine passes on z where a belongs."
    case .halfForgotten: "This engine forgets the half before the square."
    case .errorTurned: "This engine takes target minus output: the sign is turned."
    case .slopeAtActivation: "This engine takes the slope at a, not at z."
    case .slopeForgotten: "This engine forgets the slope: it takes the error for δ."
    case .pathForgotten: "This engine leaves the last path out."
    case .updatedWeightsUsed: "This engine goes back through weights that it has updated already."
    case .inputForgotten: "This engine forgets the input: it takes δ for the gradient."
    case .meanForgotten: "This engine adds the gradients up and forgets the mean."
    case .uphill: "This engine adds where it should take away: it steps uphill."
    case .learningRateForgotten: "This engine forgets the learning rate."
    case .biasNotUpdated: "This engine leaves the biases as they were."
    }
  }
}
