import Lessons
import NeuralNetwork
import Walkthrough

extension SampleLesson {
  /// The whole example with every stride and every kind of fading.
  static let variants: [Lesson] =
    Scene.Stride.allCases.map { stride in
      Lesson(
        id: "by-\(stride)", title: "By \(stride)", goal: "Walk.", experiment: mazurExperiment,
        pages: [
          page("One", Scene(from: .start, until: after("a(o1)"), stride: stride), ["One."]),
          page("Two", Scene(until: .end, stride: stride), ["Two."]),
          page("Three", Scene(from: .start, until: .end, pass: 3, stride: stride), ["Three."]),
        ])
    }
    + Scene.Fading.allCases.map { fading in
      Lesson(
        id: "fading-\(fading)", title: "Fading", goal: "Fill in.", experiment: mazurExperiment,
        pages: [
          page("One", Scene(from: .start, until: .end, stride: .neuron, fading: fading), ["One."]),
          page("Two", Scene(from: .start, until: .end, pass: 2, fading: fading), ["Two."]),
        ])
    }

  /// Three of four examples at once, and then the fourth.
  static let batches: [Lesson] = Scene.Stride.allCases.map { stride in
    Lesson(
      id: "batch-by-\(stride)", title: "A batch", goal: "Walk.", experiment: batch(3),
      pages: [
        page(
          "One", Scene(from: .start, until: after("L@2"), stride: stride), ["Now ", "L", "."]),
        page("Two", Scene(until: after("dJ/db(o1)"), stride: stride), ["All."]),
        page("Three", Scene(until: .end, stride: stride), ["The update."]),
        page("Four", Scene(from: .start, until: .end, pass: 2, stride: stride), ["One is left."]),
      ])
  }

  /// The gate learned in batches, with momentum and, when asked for, a penalty.
  static func batch(_ size: Int, l2: Double = 0) -> Experiment {
    var experiment = gate
    experiment.settings.batchSize = size
    experiment.settings.optimizer = .usualMomentum
    experiment.settings.penalty.l2 = l2
    return experiment
  }
}
