/// A network that learns from examples: by one example, one batch or one epoch at a time.
///
/// A value: a copy is a checkpoint, and training it again gives the same bits. The arithmetic is
/// that of `Network.backward` and `Optimizer`, on the fast path of `BatchPass`.
package struct Trainer: Sendable {
  /// What training makes smaller, penalties apart.
  package let loss: Loss
  /// What the network learns from; never empty.
  package let training: [Example]
  /// What it is only judged by; may be empty.
  package let test: [Example]
  /// How the examples name classes; nil when their targets are measurements.
  package let classification: Classification?
  /// Changing them changes what follows.
  ///
  /// Another optimizer begins with moments of 0.
  package var settings: TrainingSettings {
    didSet { settingsChanged(from: oldValue) }
  }
  /// How many epochs are done.
  package private(set) var epoch = 0
  /// How many updates are done.
  package private(set) var updates = 0
  /// How many examples of this epoch have been learned from.
  package private(set) var position = 0
  /// The order in which this epoch takes the examples, as indices into `training`.
  package private(set) var order: [Int]
  /// The best epoch so far, for early stopping.
  package private(set) var best: BestEpoch?

  private var memory: BatchMemory
  private let table: ExampleTable
  private let testTable: ExampleTable
  /// What reports on a sample look at: the same tables where they are no larger than that.
  private let sampleTable: ExampleTable
  private let testSampleTable: ExampleTable
  private var generator: SeededGenerator?
  private var clock = OptimizerClock()
  /// Where the numbers stand that no update may change.
  private var held: [Int] = []
  /// How many updates were done when the optimizer began.
  private var updatesBefore = 0

  /// Begins with a network; throws when it is not sound, or does not fit the loss or the examples.
  ///
  /// Goes on from a place that fits what is learned; without one it begins anew.
  package init(
    _ network: Network, loss: Loss, settings: TrainingSettings, training: [Example],
    test: [Example] = [], from place: TrainingPlace? = nil
  ) throws(NetworkProblem) {
    guard !training.isEmpty else { throw .noExamples }
    try network.validate(loss: loss)
    try network.validate(examples: training)
    try network.validate(examples: test)
    self.loss = loss
    self.settings = settings
    self.training = training
    self.test = test
    classification = Classification(training, test)
    order = Array(training.indices)
    table = ExampleTable(training, for: network)
    testTable = ExampleTable(test, for: network)
    let isLarge = max(training.count, test.count) > [Example].sampleSize
    sampleTable = isLarge ? ExampleTable(training.sample, for: network) : table
    testSampleTable = isLarge ? ExampleTable(test.sample, for: network) : testTable
    memory = BatchMemory(
      network, batch: Self.batchSize(settings, examples: training.count))
    generator = settings.shuffleSeed.map(SeededGenerator.init)
    generator?.shuffle(&order)
    if let place, place.fits(settings, network, examples: training.count) { go(to: place) }
    hold()
  }

  /// The network as it stands.
  package var network: Network { memory.network }

  /// The examples that the next update learns from, as indices into `training`, in their order.
  package var nextBatch: [Int] { Array(order[position..<position + nextBatchSize]) }

  /// How many batches are left of the current epoch.
  package var batchesLeft: Int {
    let size = Self.batchSize(settings, examples: training.count)
    return (training.count - position + size - 1) / size
  }

  /// What the optimizer has gathered.
  package var optimizerState: OptimizerState {
    memory.state(of: settings.optimizer, updates: updates - updatesBefore)
  }

  /// All that learning goes on from, besides the network.
  package var place: TrainingPlace {
    TrainingPlace(
      epoch: epoch, updates: updates, position: position, order: order, generator: generator,
      optimizer: optimizerState)
  }

  private mutating func go(to place: TrainingPlace) {
    (epoch, updates, position) = (place.epoch, place.updates, place.position)
    (order, generator) = (place.order, place.generator)
    updatesBefore = updates - place.optimizer.updates
    clock = OptimizerClock(settings.optimizer, updates: place.optimizer.updates)
    memory.loadMoments(place.optimizer)
  }

  /// Goes on with other weights or another network, which must fit the loss and the examples.
  ///
  /// The optimizer's moments stay when the new network has the same shape. Throws when it does not
  /// fit, and nothing changes then.
  package mutating func replaceNetwork(with network: Network) throws(NetworkProblem) {
    try network.validate(loss: loss)
    try network.validate(examples: training)
    let layout = BatchLayout(network, batch: memory.layout.width)
    if layout == memory.layout {
      memory.load(network)
    } else {
      memory = BatchMemory(network, batch: memory.layout.width)
      restartOptimizer()
      hold()
    }
    best = nil
  }

  /// The batch size in use: at least 1, and at most all examples.
  private static func batchSize(_ settings: TrainingSettings, examples: Int) -> Int {
    max(1, min(settings.batchSize, examples))
  }

  /// How many examples the batch after `position` has.
  private var nextBatchSize: Int {
    min(Self.batchSize(settings, examples: training.count), training.count - position)
  }

  private mutating func settingsChanged(from old: TrainingSettings) {
    if old.batchSize != settings.batchSize {
      let batch = Self.batchSize(settings, examples: training.count)
      var resized = BatchMemory(memory, batch: batch)
      resized.loadMoments(from: memory)
      memory = resized
    }
    if old.shuffleSeed != settings.shuffleSeed {
      generator = settings.shuffleSeed.map(SeededGenerator.init)
    }
    if old.optimizer != settings.optimizer {
      restartOptimizer()
      memory.clearMoments()
    }
    if old.held != settings.held { hold() }
  }

  /// Finds what is held, of which the optimizer keeps nothing.
  private mutating func hold() {
    held = memory.layout.heldPlaces(settings)
    memory.clearMoments(at: held)
  }

  private mutating func restartOptimizer() {
    clock = OptimizerClock()
    updatesBefore = updates
  }
}

extension Trainer {
  /// Learns from the rest of the current batch: one update.
  package mutating func trainBatch() {
    learn(upTo: position + nextBatchSize)
  }

  /// Learns from about so many more examples of the current epoch: whole batches, at least one.
  package mutating func train(examples: Int) {
    train(batches: max(1, examples / Self.batchSize(settings, examples: training.count)))
  }

  /// Learns from so many more batches, at least one, but not beyond the current epoch.
  package mutating func train(batches: Int) {
    let size = Self.batchSize(settings, examples: training.count)
    learn(upTo: min(training.count, position + nextBatchSize + (batches - 1) * size))
  }

  /// Learns from the rest of the current epoch.
  package mutating func trainEpoch() {
    learn(upTo: training.count)
  }

  /// How the network stands now, as long as it is to go on; nil where it was not.
  package func report(while goesOn: () -> Bool) -> EpochReport? {
    let report = EpochReport(
      epoch: epoch, memory: evaluationMemory, loss: loss, training: table, test: testTable,
      classification: classification, while: goesOn)
    let isWhole =
      report.training.examples == table.count && report.test?.examples ?? 0 == testTable.count
    return isWhole ? report : nil
  }

  /// The same of a sample of many examples, so that it costs no more than a picture may.
  package func sampledReport() -> EpochReport {
    EpochReport(
      epoch: epoch, memory: evaluationMemory, loss: loss, training: sampleTable,
      test: testSampleTable, classification: classification)
  }

  /// The mean training loss as it stands, for less than a report.
  package func trainingLoss() -> Double {
    var memory = evaluationMemory
    return Evaluation(&memory, loss: loss, table: table, classification: nil) { _, _ in }.loss
  }

  /// The same, as long as it is to go on; nil where it was not.
  package func trainingLoss(while goesOn: () -> Bool) -> Double? {
    var memory = evaluationMemory
    let evaluation = Evaluation(
      &memory, loss: loss, table: table, classification: nil, while: goesOn
    ) { _, _ in }
    return evaluation.examples == table.count ? evaluation.loss : nil
  }

  /// Whether the mean training loss is below a limit for certain, told from the weights alone.
  ///
  /// It costs less than one example; false means only that the loss has to be worked out.
  package func trainingLossIsCertainlyBelow(_ limit: Double) -> Bool {
    // Twice the bound leaves room for what rounding adds.
    2 * memory.lossBound(loss, over: table) < limit
  }

  /// The network with room for many examples at once.
  private var evaluationMemory: BatchMemory {
    BatchMemory(
      memory, batch: BatchMemory.usualBatch(examples: max(training.count, test.count)))
  }

  /// Whether as many epochs have passed without improvement as early stopping allows.
  package var hasStoppedEarly: Bool {
    guard let stopping = settings.earlyStopping, let best else { return false }
    return epoch - best.epoch >= stopping.patience
  }

  /// Remembers the network when it is better than before: on the test examples if there are any.
  package mutating func note(_ report: EpochReport) {
    let loss = report.test?.loss ?? report.training.loss
    let limit = (best?.loss ?? .infinity) - (settings.earlyStopping?.improvement ?? 0)
    if best == nil || loss < limit {
      best = BestEpoch(epoch: report.epoch, loss: loss, network: network, place: place)
    }
  }

  /// Learns batch by batch until `end` examples of this epoch have been seen.
  private mutating func learn(upTo end: Int) {
    let (loss, table, settings, order, held) = (loss, table, settings, order, held)
    let size = Self.batchSize(settings, examples: training.count)
    var (clock, position, updates) = (clock, position, updates)
    memory.withPass { pass in
      order.withUnsafeBufferPointer { order in
        while position < end {
          let (start, count) = (position, min(size, order.count - position))
          table.fill(pass, count: count) { order[start &+ $0] }
          pass.forward(examples: count)
          pass.outputDeltas(loss, examples: count)
          pass.backward(examples: count, scale: 1 / Double(count))
          pass.update(clock.tick(settings), held: held)
          position += count
          updates += 1
        }
      }
    }
    (self.clock, self.position, self.updates) = (clock, position, updates)
    if position == training.count { startEpoch() }
  }

  private mutating func startEpoch() {
    epoch += 1
    position = 0
    if settings.shuffleSeed == nil {
      order = Array(training.indices)
    } else {
      generator?.shuffle(&order)
    }
  }
}
