import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// Training steps and edits, there and back.
@Suite struct TimelineTests {
  private static let weight = SampleLesson.quantity("w(x1->o1)")

  /// A timeline and the numbers it has at each of the first steps.
  private static func numbers(_ timeline: inout Timeline, _ steps: Range<Int>) -> [Experiment] {
    steps.map { timeline.experiment(at: $0) }
  }

  /// Makes an edit that is possible, or not.
  private func edit(
    _ timeline: inout Timeline, _ edit: Edit, at step: Int, isPossible: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let wasMade = timeline.make(edit, at: step)
    #expect(wasMade == isPossible, "\(edit)", sourceLocation: sourceLocation)
  }

  @Test("a held key leaves one edit of a moment, and not hundreds")
  func heldKey() {
    var timeline = Timeline(SampleLesson.mazurExperiment)
    let weight = SampleLesson.quantity("w(x1->h1)")
    let bias = SampleLesson.quantity("b(h1)")
    var kept: [Timeline] = []
    for number in 1...300 {
      kept.append(timeline)
      edit(&timeline, .set(weight, to: Double(number)), at: 2)
      edit(&timeline, .set(bias, to: Double(-number)), at: 2)
    }
    #expect(timeline.edits.edits(at: 2).count == 2)
    #expect(timeline.trace(at: 2).value(of: weight) == 300)
    #expect(timeline.trace(at: 2).value(of: bias) == -300)
    #expect(kept[7].trace(at: 2).value(of: weight) == 7)
    edit(&timeline, .replace(SampleLesson.mazurExperiment), at: 2)
    #expect(timeline.edits.edits(at: 2) == [.replace(SampleLesson.mazurExperiment)])
  }

  @Test(arguments: [SampleLesson.mazurExperiment, SampleLesson.gate])
  func eachStepLearnsWhatItsTraceShows(_ experiment: Experiment) {
    var timeline = Timeline(experiment)
    for step in 0..<40 {
      let shown = timeline.trace(at: step).next
      let learned = timeline.experiment(at: step + 1).network
      for place in shown.parameters {
        #expect(abs(shown[place] - learned[place]) < 1e-12, "step \(step) \(place)")
      }
    }
  }

  @Test(arguments: [1, 3, 17, 64, 65, 200, 1000])
  func anyOrderGivesTheSameNumbersToTheLastBit(_ far: Int) {
    var straight = Timeline(SampleLesson.gate)
    let expected = Self.numbers(&straight, 0..<min(far, 150))
    var jumping = Timeline(SampleLesson.gate)
    let end = jumping.experiment(at: far)
    var random = SeededGenerator(seed: UInt64(far))
    for _ in 0..<40 {
      let step = random.index(below: expected.count)
      #expect(jumping.experiment(at: step) == expected[step], "step \(step)")
    }
    #expect(jumping.experiment(at: far) == end)
  }

  @Test func examplesTakeTurns() {
    var timeline = Timeline(SampleLesson.gate)
    let inputs = (0..<8).map { timeline.trace(at: $0).example.input }
    #expect(inputs == [[0, 0], [0, 1], [1, 0], [1, 1], [0, 0], [0, 1], [1, 0], [1, 1]])
  }

  @Test func anEditHoldsFromItsStepOn() {
    var plain = Timeline(SampleLesson.gate)
    let before = Self.numbers(&plain, 0..<20)
    var edited = plain
    edit(&edited, .set(Self.weight, to: 5), at: 10)
    let after = Self.numbers(&edited, 0..<20)
    #expect(after[..<10] == before[..<10])
    #expect(after[10].network.layers[0].weights[0][0] == 5)
    #expect(after[10].network.layers[0].biases == before[10].network.layers[0].biases)
    #expect(zip(after[11...], before[11...]).allSatisfy { $0 != $1 })
    #expect((0..<20).filter { !edited.edits.edits(at: $0).isEmpty } == [10])
  }

  @Test func anEarlierEditEndsLaterOnes() {
    var timeline = Timeline(SampleLesson.gate)
    edit(&timeline, .set(Self.weight, to: 5), at: 10)
    edit(&timeline, .set(Self.weight, to: 4), at: 12)
    edit(&timeline, .set(.learningRate, to: 1), at: 3)
    #expect((0..<20).filter { !timeline.edits.edits(at: $0).isEmpty } == [3])
    var direct = Timeline(SampleLesson.gate)
    edit(&direct, .set(.learningRate, to: 1), at: 3)
    #expect(Self.numbers(&timeline, 0..<20) == Self.numbers(&direct, 0..<20))
  }

  @Test func editsOfOneStepAddUp() {
    var timeline = Timeline(SampleLesson.gate)
    _ = timeline.experiment(at: 30)
    edit(&timeline, .set(Self.weight, to: 5), at: 7)
    edit(&timeline, .set(.bias(.output(1)), to: 2), at: 7)
    edit(&timeline, .set(.target(1), to: 0.5), at: 7)
    let at = timeline.experiment(at: 7)
    #expect(at.network.layers[0].weights[0][0] == 5)
    #expect(at.network.layers[0].biases == [2])
    #expect(at.examples[3].target == [0.5])
    let later = Self.numbers(&timeline, 0..<40)
    // Going far and coming back finds the same numbers.
    _ = timeline.experiment(at: 500)
    #expect(Self.numbers(&timeline, 0..<40) == later)
  }

  @Test("After an edit, the reports of epochs that no longer come to be are forgotten")
  func reportsAfterAnEdit() {
    let perEpoch = SampleLesson.gate.stepsPerEpoch
    var plain = Timeline(SampleLesson.gate)
    _ = plain.experiment(at: 9 * perEpoch)
    var direct = Timeline(SampleLesson.gate)
    edit(&direct, .set(Self.weight, to: 5), at: 4 * perEpoch)
    _ = direct.experiment(at: 9 * perEpoch)
    // The same edit, made after nine epochs were seen: nothing is left of the last five.
    var late = plain
    edit(&late, .set(Self.weight, to: 5), at: 4 * perEpoch)
    #expect(late.reports.map(\.epoch) == [0, 1, 2, 3, 4])
    #expect(late.reports.dropLast() == plain.reports[..<4])
    #expect(late.reports.last?.training.loss != plain.reports[4].training.loss)
    _ = late.experiment(at: 9 * perEpoch)
    #expect(late.reports == direct.reports)
    // And within an epoch, whose report has not come yet.
    var within = plain
    edit(&within, .set(Self.weight, to: 5), at: 4 * perEpoch + 2)
    _ = within.experiment(at: 9 * perEpoch)
    #expect(within.reports.map(\.epoch) == Array(0...9))
    #expect(within.reports[..<4] == plain.reports[..<4])
    #expect(zip(within.reports[5...], plain.reports[5...]).allSatisfy { $0 != $1 })
  }

  @Test func whatMakesNoSenseIsRefused() {
    var timeline = Timeline(SampleLesson.gate)
    let before = Self.numbers(&timeline, 0..<5)
    edit(&timeline, .set(.bias(.output(2)), to: 1), at: 2, isPossible: false)
    edit(&timeline, .set(.loss, to: 1), at: 2, isPossible: false)
    edit(&timeline, .activation(layer: 2, .tanh), at: 2, isPossible: false)
    #expect(timeline.edits.isEmpty)
    #expect(Self.numbers(&timeline, 0..<5) == before)
  }

  @Test func numbersThatExplodeStayQuiet() {
    var timeline = Timeline(SampleLesson.mazurExperiment)
    edit(&timeline, .activation(layer: 1, .linear), at: 0)
    edit(&timeline, .activation(layer: 2, .linear), at: 0)
    edit(&timeline, .set(.learningRate, to: 1e6), at: 0)
    for step in [1, 5, 50, 300] { _ = timeline.trace(at: step) }
    edit(&timeline, .set(.learningRate, to: 0.1), at: 40)
    _ = timeline.trace(at: 100)
  }
}
