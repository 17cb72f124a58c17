import Lessons

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
}
