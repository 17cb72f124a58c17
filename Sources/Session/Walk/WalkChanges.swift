import Lessons
import NeuralNetwork
import Walkthrough

/// Changing the live network, and taking changes back.
extension LessonWalk {
  /// Makes an edit now; false when it makes no sense here.
  ///
  /// An input or a target without a mark is that of the example that is looked at.
  package mutating func make(_ edit: Edit) -> Bool {
    guard case .set(let quantity, let value) = edit else { return changed { $0.make(edit) } }
    let number = trace.resolved(quantity)
    return changed { $0.make(.set(number, to: value)) }
  }

  /// Takes the last change back; false when there is none.
  package mutating func undo() -> Bool { changed { $0.undo() } }

  /// Makes the change again that was taken back last; false when there is none.
  package mutating func redo() -> Bool { changed { $0.redo() } }

  /// Begins this page's timeline anew with its first experiment, as an edit that can be undone.
  package mutating func reset() { restart(with: .replace(firstExperiment), as: .reset) }

  /// Begins it anew with weights that are drawn from a seed, and another fault where one is looked
  /// for.
  package mutating func redraw(from seed: UInt64) {
    var drawn = firstExperiment
    drawn.network = experiment.network.reseeded(seed)
    if let fault = drawn.fault { drawn.fault = EngineFault.drawn(for: drawn, seed: seed) ?? fault }
    restart(with: .replace(drawn, drawnFrom: seed), as: .reseed)
  }

  private mutating func restart(with edit: Edit, as subject: RunVersion.Subject) {
    var timeline = Timeline(firstExperiment)
    _ = timeline.make(edit, at: 0)
    restart(on: timeline, as: subject)
  }

  /// Puts another timeline in this page's place, as an edit that can be undone.
  mutating func restart(on timeline: Timeline, as subject: RunVersion.Subject? = nil) {
    _ = changed {
      $0.restart(on: timeline, as: subject)
      return true
    }
  }

  /// Changes the run, and brings the page along; false when nothing was changed.
  private mutating func changed(_ change: (inout Run) -> Bool) -> Bool {
    guard change(&run) else { return false }
    questions.leaveBlank()
    plan = plan(page: pageNumber)
    visitTimes()
    tellTimes()
    if isSearching { searchAnew() }
    if let neuron = selection?.neuron, trace.shape.position(of: neuron) == nil { selection = nil }
    catchUp()
    return true
  }

  /// The walk with little kept of it, while another lesson is open.
  package var resting: LessonWalk {
    var walk = self
    walk.run = run.resting
    walk.besides = besides.mapValues { $0.map(\.resting) }
    return walk
  }
}

extension LessonWalk {
  /// On to the next weight of the neuron that was selected when the walk through them began.
  package mutating func walkWeights(from start: Selection) {
    if case .neuron(let neuron) = start { walkedNeuron = neuron }
    let next = walkedNeuron.flatMap { trace.shape.walk(weightsOf: $0, from: start) }
    if let next {
      selection = next
    } else if let neuron = start.neuron {
      walkedNeuron = neuron
      selection = trace.shape.walk(weightsOf: neuron, from: start) ?? .neuron(neuron)
    }
  }
}
