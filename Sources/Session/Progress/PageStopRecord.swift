import Walkthrough

/// A stop as a part of the file: `"stop": {"step": 22, "set": ["w(h1->o1)=0.9"]}`.
extension PageStop? {
  /// The part of a lesson that says it, where there is one.
  var members: [JSONText.Member] {
    guard let stop = self else { return [] }
    let numbers = [
      ("step", stop.step), ("training-step", stop.trainingStep),
    ].compactMap { name, number in
      number.map { JSONText.Member(key: name, value: .integer($0)) }
    }
    // A seed has 64 bits, more than some readers keep of a number.
    let seed = stop.seed.map { [JSONText.Member(key: "seed", value: .string("\($0)"))] } ?? []
    let settings = stop.settings.map { JSONText.string("\($0.quantity.key)=\($0.valueText)") }
    let set = settings.isEmpty ? [] : [JSONText.Member(key: "set", value: .array(settings))]
    let keys = stop.keys.isEmpty ? [] : [JSONText.Member(key: "keys", value: .string(stop.keys))]
    return [.init(key: "stop", value: .object(numbers + seed + set + keys))]
  }
}

extension PageStop {
  /// A stop as it stands in a file: its numbers may be anything.
  struct Record: Decodable {
    let step, trainingStep: Int?
    let seed: String?
    let set: [String]?
    let keys: String?

    enum CodingKeys: String, CodingKey {
      case step, seed, set, keys
      case trainingStep = "training-step"
    }

    /// Nil where it says nothing that a place can be.
    var stop: PageStop? {
      var settings: [LessonPlace.Setting] = []
      for text in set ?? [] {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let quantity = Quantity(key: parts[0]),
          let value = Double(parts[1]), value.isFinite
        else { return nil }
        settings.append(.init(quantity, value))
      }
      return PageStop(
        LessonPlace(
          page: 1, step: step, trainingStep: trainingStep.map { min(max(1, $0), 100_000) },
          seed: seed.flatMap { UInt64($0) }, settings: settings),
        keys: keys ?? "")
    }
  }
}
