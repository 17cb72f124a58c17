import Lessons
import NeuralNetwork
import Walkthrough

/// A place in a lesson, with what was changed there: `chain-rule:7.22`, `w(h1->o1)=0.9`.
package struct LessonPlace: Hashable, Sendable {
  /// A given number that is to be another.
  package struct Setting: Hashable, Sendable {
    /// Which number.
    package let quantity: Quantity
    /// What it is to be.
    package let value: Double

    /// A number with its new value.
    package init(_ quantity: Quantity, _ value: Double) {
      self.quantity = quantity
      self.value = value
    }
  }

  /// Why a lesson has no such place.
  package enum Problem: Error, Hashable, Sendable {
    /// The lesson has only so many pages.
    case pages(Int)
    /// The training step has only so many steps.
    case steps(Int)
    /// This cannot be set there.
    case setting(Quantity)
  }

  /// The page, counted from 1.
  package var page: Int
  /// How many steps are done, as the header counts them; nil where the page begins.
  package var step: Int?
  /// Which training step, counted from 1; nil the one that the page begins in.
  package var trainingStep: Int?
  /// What the weights are drawn from; nil leaves them as they are.
  package var seed: UInt64?
  /// What is changed, in this order.
  package var settings: [Setting]

  /// A place; by itself the beginning of its page.
  package init(
    page: Int, step: Int? = nil, trainingStep: Int? = nil, seed: UInt64? = nil,
    settings: [Setting] = []
  ) {
    self.page = page
    self.step = step
    self.trainingStep = trainingStep
    self.seed = seed
    self.settings = settings
  }
}

extension LessonWalk {
  /// Goes to a place; throws when the lesson has none such.
  ///
  /// Weights are drawn first, and numbers are set in the training step that is gone to. A page that
  /// trains shows the network as that step begins, unless a step of it is named.
  package mutating func go(to place: LessonPlace) throws(LessonPlace.Problem) {
    guard lesson.pages.indices.contains(place.page - 1) else { throw .pages(lesson.pages.count) }
    open(page: place.page - 1)
    if let seed = place.seed {
      redraw(from: seed)
      move(to: plan.start)
    }
    run.isStepping = run.passesEpochs && place.step != nil
    if let number = place.trainingStep { move(to: beginning(ofTrainingStep: max(1, number))) }
    for setting in place.settings {
      guard SettingBounds(editing: setting.quantity).contains(setting.value),
        make(.set(setting.quantity, to: setting.value))
      else { throw .setting(setting.quantity) }
    }
    if let step = place.step {
      guard (0...trace.steps.count).contains(step) else { throw .steps(trace.steps.count) }
      move(to: Moment(trainingStep: moment.trainingStep, cursor: step))
    }
    forgetChange()
  }

  /// The same moment with nothing selected, no other view and no example picked.
  package var bare: LessonWalk {
    var bare = self
    (bare.selection, bare.walkedNeuron) = (nil, nil)
    (bare.viewNumber, bare.nudgePower, bare.textScroll) = (0, 2, 0)
    bare.run.look(atExample: nil)
    return bare
  }

  /// Marks no longer what the last change has changed.
  package mutating func forgetChange() { run.changedFrom = nil }

  /// Before a training step, counted from 1: where epochs pass by, behind the one before.
  private func beginning(ofTrainingStep number: Int) -> Moment {
    isWatching && number > 1
      ? Moment(trainingStep: number - 2, cursor: .max)
      : Moment(trainingStep: number - 1, cursor: 0)
  }

  /// What the training step on the screen begins with, ready to go on from there.
  package var experimentHere: Experiment {
    var timeline = run.timeline
    var experiment = trace.experiment
    experiment.place = timeline.place(at: trace.trainingStep)
    return experiment
  }
}
