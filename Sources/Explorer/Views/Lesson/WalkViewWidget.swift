import Drawing
import Session

extension WalkView {
  /// The view as it stands at this moment.
  func widget(_ walk: LessonWalk, _ look: ScreenLook) -> any Widget {
    switch self {
    case .table: NeuronTable(walk: walk, look: look)
    case .weights: WeightTable(walk: walk, look: look)
    case .curve: ActivationCurve(walk: walk, look: look)
    case .lossCurve: LossCurve(walk: walk, look: look)
    case .paths: PathList(walk: walk, look: look)
    case .training: TrainingPlot(walk: walk, look: look)
    case .map: AnswerPicture(walk: walk, look: look)
    case .neuronMaps: NeuronMaps(walk: walk, look: look)
    case .surface: LossSurface(walk: walk, look: look)
    case .histogram: WeightHistogram(walk: walk, look: look)
    case .confusion: ConfusionTable(walk: walk, look: look)
    case .check: NudgeTable(walk: walk, look: look)
    case .examples: ExampleList(walk: walk, look: look, isBySize: false)
    case .examplesBySize: ExampleList(walk: walk, look: look, isBySize: true)
    case .nudge: NudgedNumbers(walk: walk, look: look)
    case .nudgeErrors: NudgeErrors(walk: walk, look: look)
    case .matrix: MatrixView(walk: walk, look: look)
    }
  }
}
