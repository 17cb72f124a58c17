/// Where on a page its reader stopped, with the network as it stood: a place of the page, and the
/// keys that lead on from it where a place does not say all.
package struct PageStop: Hashable, Sendable {
  /// How many steps are done; nil where the page begins.
  package let step: Int?
  /// Which training step, counted from 1; nil the one that the page begins in.
  package let trainingStep: Int?
  /// What the weights were drawn from; nil leaves them as they are.
  package let seed: UInt64?
  /// What was changed, in this order.
  package let settings: [LessonPlace.Setting]
  /// The keys to press from there, as their names.
  package let keys: String

  /// A place of a page, and keys; nil for the page's beginning.
  package init?(_ place: LessonPlace, keys: String) {
    (step, trainingStep, seed) = (place.step, place.trainingStep, place.seed)
    (settings, self.keys) = (place.settings, keys)
    guard step != nil || trainingStep != nil || seed != nil || !settings.isEmpty || !keys.isEmpty
    else { return nil }
  }

  /// The place, on a page that is counted from 0.
  package func place(page: Int) -> LessonPlace {
    LessonPlace(
      page: page + 1, step: step, trainingStep: trainingStep, seed: seed, settings: settings)
  }
}
