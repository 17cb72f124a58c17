/// Where a training stands, besides its network: all that learning goes on from.
package struct TrainingPlace: Hashable, Sendable {
  /// How many epochs are done.
  package var epoch: Int
  /// How many updates are done.
  package var updates: Int
  /// How many examples of this epoch have been learned from.
  package var position: Int
  /// The order in which this epoch takes the examples, as indices.
  package var order: [Int]
  /// What draws the next epoch's order; nil keeps the examples in theirs.
  package var generator: SeededGenerator?
  /// What the optimizer has gathered.
  package var optimizer: OptimizerState

  /// A place of given numbers; `fits` says whether a training can go on from it.
  package init(
    epoch: Int, updates: Int, position: Int, order: [Int], generator: SeededGenerator?,
    optimizer: OptimizerState
  ) {
    self.epoch = epoch
    self.updates = updates
    self.position = position
    self.order = order
    self.generator = generator
    self.optimizer = optimizer
  }

  /// Whether a training of so many examples can go on from here.
  package func fits(
    _ settings: TrainingSettings, _ network: Network, examples: Int
  ) -> Bool {
    epoch >= 0 && updates >= 0 && (0..<examples).contains(position)
      && order.count == examples && Set(order) == Set(0..<examples)
      && (generator != nil) == (settings.shuffleSeed != nil)
      && optimizer.fits(settings.optimizer, network)
  }
}

extension TrainingPlace {
  /// The same place for other settings than those that it was reached with.
  ///
  /// Another optimizer begins anew, another seed shuffles anew, what is no longer shuffled keeps the
  /// examples' order, and updates are counted in the batches of now: an epoch that was begun goes on
  /// behind its last whole one.
  package func fitted(
    to settings: TrainingSettings, from old: TrainingSettings, _ network: Network
  ) -> TrainingPlace {
    var place = self
    if !optimizer.fits(settings.optimizer, network) {
      place.optimizer = OptimizerState(settings.optimizer, for: network)
    }
    if settings.shuffleSeed != old.shuffleSeed {
      place.generator = settings.shuffleSeed.map(SeededGenerator.init)
      if position == 0 {
        place.order = Array(order.indices)
        place.generator?.shuffle(&place.order)
      }
    }
    let batch = max(1, min(settings.batchSize, order.count))
    let perEpoch = (order.count + batch - 1) / batch
    if settings.batchSize != old.batchSize { place.position = position / batch * batch }
    place.updates = epoch * perEpoch + (place.position + batch - 1) / batch
    return place
  }
}
