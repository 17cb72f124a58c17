import Walkthrough

/// Where a page begins and ends, in the time of its experiment.
///
/// Whoever walks a lesson and whoever checks it asks here, so that both see the same pages.
package struct PageBounds: Hashable, Sendable {
  /// What stands for a mark that the network does not have.
  package enum MissingMark: Sendable {
    /// The end of the training step: the network was changed, and the walk must go on.
    case end
    /// The place where the page would be without the mark: it is complained of already.
    case here
  }

  /// The moment that the page opens at.
  package private(set) var start: Moment
  /// The moment that its walk leads to.
  package private(set) var end: Moment
  /// False when `until` comes before the page's beginning: then it ends where it begins.
  package private(set) var goesForward = true

  /// A page without `from` begins where the page before ended.
  ///
  /// `trace` gives the steps of a training step, counted from 0.
  package init(
    _ scene: Scene, after earlier: Moment, missing: MissingMark = .end,
    trace: (_ trainingStep: Int) -> Trace
  ) {
    start = earlier
    if let pass = scene.pass, pass - 1 != earlier.trainingStep {
      start = Moment(trainingStep: max(0, pass - 1), cursor: 0)
    }
    end = start
    func cursor(of mark: Scene.Mark) -> Int {
      if mark == .start { return 0 }
      var trace = trace(start.trainingStep)
      guard case .after(let quantity) = mark else { return trace.steps.count }
      // In a batch a quantity without a mark is that of the example that the page begins in.
      if trace.isMarked { trace.unmarkedMeans = trace.example(at: start.cursor) }
      if let index = trace.index(of: quantity) { return index + 1 }
      return missing == .end ? trace.steps.count : start.cursor
    }
    if let from = scene.from { start.cursor = cursor(of: from) }
    end = start
    if let epochs = scene.epochs {
      end = Self.end(of: epochs, from: start, trace(start.trainingStep))
    } else if let until = scene.until {
      end.cursor = cursor(of: until)
      goesForward = end >= start
      end = max(start, end)
    }
  }

  /// A page that trains ends with the last step of its last epoch.
  private static func end(of epochs: Int, from start: Moment, _ trace: Trace) -> Moment {
    let perEpoch = trace.experiment.stepsPerEpoch
    let begun = start.cursor > 0 ? start.trainingStep + 1 : start.trainingStep
    let first = (begun + perEpoch - 1) / perEpoch
    let last = (first + epochs) * perEpoch - 1
    let examples = trace.experiment.batch(of: last).count
    return Moment(trainingStep: last, cursor: trace.stepCount(examples: examples))
  }
}

extension TimedQuantity.Time {
  /// The training step that begins at this time, on a page with such a start and end: behind a moment
  /// at which all of its own is done it is the next one.
  package func trainingStep(
    from start: Moment, to end: Moment, trace: (_ trainingStep: Int) -> Trace
  ) -> Int {
    func next(_ moment: Moment) -> Int {
      let isDone = moment.cursor > 0 && moment.cursor >= trace(moment.trainingStep).steps.count
      return isDone ? moment.trainingStep + 1 : moment.trainingStep
    }
    return switch self {
    case .pass(let number): number - 1
    case .start: next(start)
    case .end: next(end)
    }
  }
}
