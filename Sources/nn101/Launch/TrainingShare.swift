import Lessons

/// How much of a core training may use that is only watched, above 0 and at most 1.
enum TrainingShare {
  /// Where nobody says otherwise, a class's terminal: thirty who watch do not starve the rest.
  static let ofKiosk = 0.2

  /// What `NN101_CPU` says here, or what is usual; throws for what is no such share.
  static var here: Double {
    get throws(Failure) {
      try share(EnvironmentVariable.value("NN101_CPU"), isKiosk: Kiosk.isOn)
    }
  }

  /// The share that a text says; nil and nothing leave it as usual.
  static func share(_ text: String?, isKiosk: Bool) throws(Failure) -> Double {
    guard let text, !text.isEmpty else { return isKiosk ? ofKiosk : 1 }
    guard let share = Double(text), (0.01...1).contains(share) else {
      throw Failure(
        "nn101: error: NN101_CPU is the share of a core that training may use, from 0.01 to 1, "
          + "not \(NearestName.quoted(text))")
    }
    return share
  }
}
