import NeuralNetwork
import Walkthrough

/// The experiment at every training step: where it began, what it learned, and what was edited.
///
/// Time runs both ways. An edit belongs to the training step it was made in: before that step the
/// network is as it was, and from it on everything is computed anew. A training step is one batch.
/// A `Trainer` is a value, so a copy of it is a checkpoint: steps between two checkpoints are
/// trained again when they are needed, which gives the same numbers to the last bit.
package struct Timeline: Sendable {
  /// The experiment before any training.
  package let start: Experiment
  /// How many updates were done before it begins: a saved training goes on from there.
  let updatesBefore: Int
  /// What free play is set to, from which the start follows; nil in a lesson.
  package var setup: PlaySetup?
  /// What was changed by hand, and when.
  package private(set) var edits = EditLog()
  /// How the network stood at the end of each epoch so far, the first one before any training; of
  /// a long training every second epoch, fourth epoch and so on, and the newest.
  package var reports: [EpochReport] { history.reports }
  private var history = EpochHistory()
  /// The reports of the training that this one goes on from in other batches.
  private let earlier: EpochHistory
  private(set) var checkpoints: [Checkpoint]
  /// The moment that was asked for last: what is asked for next is often just behind it.
  private var recent: Checkpoint?

  /// One moment that was kept: all that learning goes on from.
  struct Checkpoint: Sendable {
    let trainingStep: Int
    var experiment: Experiment
    var trainer: Trainer?

    init(_ start: Experiment) {
      // Only the very beginning stands at the start's place.
      var experiment = start
      experiment.place = nil
      self.init(trainingStep: 0, experiment: experiment, trainer: Trainer(start))
    }

    init(trainingStep: Int, experiment: Experiment, trainer: Trainer?) {
      self.trainingStep = trainingStep
      self.experiment = experiment
      self.trainer = trainer
    }

    /// The examples that are learned from next.
    var nextBatch: [Int] { trainer?.nextBatch ?? Array(experiment.batch(of: trainingStep)) }

    /// Makes an edit; false when it makes no sense here.
    mutating func make(_ edit: Edit) -> Bool {
      guard let edited = edit.applied(to: experiment, batch: nextBatch) else { return false }
      experiment = edited
      trainer = trainer?.continued(with: edited) ?? Trainer(edited)
      return true
    }
  }

  /// So many checkpoints are kept at most; then every second one goes and the gaps double.
  static let maximumCheckpoints = 64

  /// Fewer of many examples: each keeps the order in which its epoch takes them.
  private var mostCheckpoints: Int {
    max(8, min(Self.maximumCheckpoints, 2_000_000 / start.examples.count))
  }

  /// A timeline that nothing has happened on yet.
  package init(_ start: Experiment) { self.init(start, after: EpochHistory()) }

  private init(_ start: Experiment, after earlier: EpochHistory) {
    self.start = start
    self.earlier = earlier
    history = earlier
    let beginning = Checkpoint(start)
    checkpoints = [beginning]
    updatesBefore = beginning.trainer?.updates ?? 0
  }

  /// A timeline that goes on from a training step in batches of another size.
  ///
  /// Training steps are counted anew, for an epoch has another number of them now.
  mutating func continued(with changed: Experiment, at trainingStep: Int) -> Timeline {
    let moment = moment(at: trainingStep)
    var start = changed
    start.place = moment.trainer?.place.fitted(
      to: changed.settings, from: moment.experiment.settings, changed.network)
    var earlier = history
    let isBetween = start.place?.position == 0
    earlier.forget(from: (start.place?.epoch ?? 0) + (isBetween ? 0 : 1))
    var timeline = Timeline(start, after: earlier)
    timeline.setup = setup
    return timeline
  }

  init(_ setup: PlaySetup) {
    self.init(setup.experiment)
    self.setup = setup
  }

  /// The same timeline with little kept of it: what is gone is trained again when it is asked for.
  package func keeping(_ detail: Detail) -> Timeline {
    var less = self
    less.recent = nil
    less.history.thin(to: detail.reports)
    switch detail {
    case .newestMoment, .resting:
      less.checkpoints = checkpoints.suffix(1).filter { $0.trainingStep > 0 }
    case .edits:
      less.checkpoints = []
      less.history = earlier
    }
    return less
  }

  /// The very beginning, with the edits that were made there.
  private var beginning: Checkpoint {
    var beginning = Checkpoint(start)
    for edit in edits.edits(at: 0) { _ = beginning.make(edit) }
    return beginning
  }

  /// True as long as nothing was learned and nothing edited.
  var isUntouched: Bool { edits.isEmpty && checkpoints.allSatisfy { $0.trainingStep == 0 } }

  /// The experiment as it stands when a training step begins, edits of that step included.
  package mutating func experiment(at trainingStep: Int) -> Experiment {
    moment(at: trainingStep).experiment
  }

  /// Where training stands when a training step begins; nil when its numbers have grown beyond all
  /// bounds.
  mutating func place(at trainingStep: Int) -> TrainingPlace? {
    moment(at: trainingStep).trainer?.place
  }

  private mutating func moment(at trainingStep: Int) -> Checkpoint {
    if checkpoints.first?.trainingStep != 0 { checkpoints.insert(beginning, at: 0) }
    var moment = nearest(to: trainingStep)
    if let first = checkpoints[0].trainer, first.position == 0,
      first.epoch > reports.last?.epoch ?? -1
    {
      history.add(first.sampledReport())
    }
    while moment.trainingStep < trainingStep {
      moment = next(after: moment, toward: trainingStep)
      keep(moment)
    }
    recent = moment
    return moment
  }

  /// The experiment at some of the training steps before one, in order, from the very first.
  ///
  /// Each of a few; of more those that are kept, at even distances.
  package func path(to trainingStep: Int, maximum: Int) -> [Experiment] {
    if trainingStep <= maximum {
      var walked = self
      return (0..<trainingStep).map { walked.experiment(at: $0) }
    }
    let kept = checkpoints.prefix { $0.trainingStep < trainingStep }
    let gap = max(1, (kept.count + maximum - 1) / maximum)
    return stride(from: 0, to: kept.count, by: gap).map { kept[$0].experiment }
  }

  /// Whether nothing but the start and training leads to the network, now and later.
  package func follows(from start: Experiment) -> Bool {
    edits.firstStep(after: 0) == nil && self.start.place == start.place
      && beginning.experiment == Checkpoint(start).experiment
  }

  /// How the network stood after an epoch that was gone to; of one that is not kept, after the
  /// nearest before it.
  package func report(atEpoch epoch: Int) -> EpochReport? {
    let kept = history.report(before: epoch + 1)
    guard kept?.epoch != epoch, let trainer = recent?.trainer, trainer.epoch == epoch,
      trainer.position == 0
    else { return kept }
    return trainer.sampledReport()
  }

  /// How the network stands when a training step begins; nil when its numbers have grown beyond all
  /// bounds.
  mutating func report(at trainingStep: Int) -> EpochReport? {
    guard let trainer = moment(at: trainingStep).trainer else { return nil }
    let kept = trainer.position == 0 ? report(atEpoch: trainer.epoch) : nil
    return kept?.epoch == trainer.epoch ? kept : trainer.sampledReport()
  }

  /// The latest moment kept that is not behind a training step.
  private func nearest(to trainingStep: Int) -> Checkpoint {
    let kept = checkpoints.last { $0.trainingStep <= trainingStep } ?? checkpoints[0]
    guard let recent, recent.trainingStep <= trainingStep, recent.trainingStep > kept.trainingStep
    else { return kept }
    return recent
  }

  /// Some training steps on, with the edits that were made there: as many at once as there are in
  /// this epoch before anything is asked for or was edited.
  private mutating func next(after moment: Checkpoint, toward target: Int) -> Checkpoint {
    var trainer = moment.trainer
    let epoch = trainer?.epoch ?? 0
    let epochEnd =
      moment.trainingStep + (trainer?.batchesLeft ?? moment.experiment.stepsPerEpoch)
    let step = min(target, epochEnd, edits.firstStep(after: moment.trainingStep) ?? .max)
    trainer?.train(batches: step - moment.trainingStep)
    var experiment = moment.experiment
    if let trainer { experiment.network = trainer.network }
    var next = Checkpoint(trainingStep: step, experiment: experiment, trainer: trainer)
    for edit in edits.edits(at: step) { _ = next.make(edit) }
    if let trainer = next.trainer, trainer.epoch > epoch, trainer.epoch > reports.last?.epoch ?? -1
    {
      history.add(trainer.sampledReport())
    }
    return next
  }

  /// Every step of one training step: all examples of its batch, and the update.
  ///
  /// A trace that is known already is given back when it is of the same numbers: most keys move
  /// within one training step.
  package mutating func trace(at trainingStep: Int, reusing known: Trace? = nil) -> Trace {
    let moment = moment(at: trainingStep)
    let (batch, optimizer) = (moment.nextBatch, moment.trainer?.optimizerState)
    if let known, known.trainingStep == trainingStep, known.batch == batch,
      known.experiment == moment.experiment, known.optimizer == optimizer ?? known.optimizer
    {
      return known
    }
    return Trace(
      moment.experiment, trainingStep: trainingStep, batch: batch, optimizer: optimizer)
  }

  /// Makes an edit; false when it makes no sense for the experiment at that step.
  package mutating func make(_ edit: Edit, at trainingStep: Int) -> Bool {
    var edited = moment(at: trainingStep)
    guard edited.make(edit) else { return false }
    edits.add(edit, at: trainingStep)
    checkpoints.removeAll { $0.trainingStep >= trainingStep }
    recent = nil
    checkpoints.append(edited)
    guard let trainer = edited.trainer else { return true }
    // The epochs that are done stay as they were, but for one that ends in this very moment.
    history.forget(from: trainer.position == 0 ? trainer.epoch : trainer.epoch + 1)
    if trainer.position == 0 { history.add(trainer.sampledReport()) }
    return true
  }

  /// Keeps a moment when it lies far enough behind the last one that is kept.
  private mutating func keep(_ moment: Checkpoint) {
    let spacing =
      checkpoints.count < 2 ? 1 : checkpoints[1].trainingStep - checkpoints[0].trainingStep
    guard let last = checkpoints.last, moment.trainingStep >= last.trainingStep + max(1, spacing)
    else { return }
    checkpoints.append(moment)
    guard checkpoints.count > mostCheckpoints else { return }
    checkpoints = checkpoints.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
  }
}

extension Trainer {
  /// A trainer for an experiment; nil when its numbers have grown beyond all bounds.
  package init?(_ experiment: Experiment) {
    guard
      let trainer = try? Trainer(
        experiment.network, loss: experiment.loss, settings: experiment.settings,
        training: experiment.examples, test: experiment.test, from: experiment.place)
    else { return nil }
    self = trainer
  }

  /// The same training going on with what an edit changed; nil when that needs a new one.
  ///
  /// With as many examples as before it goes on where it stands.
  fileprivate func continued(with experiment: Experiment) -> Trainer? {
    guard experiment.examples == training, experiment.test == test, experiment.loss == loss else {
      var moved = experiment
      moved.place = place.fitted(to: experiment.settings, from: settings, experiment.network)
      return Trainer(moved)
    }
    var changed = self
    changed.settings = experiment.settings
    guard (try? changed.replaceNetwork(with: experiment.network)) != nil else { return nil }
    return changed
  }
}
