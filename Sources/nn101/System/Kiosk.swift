/// A class's terminal: whoever sits at it has lessons, free play, review and progress, and nothing
/// else.
enum Kiosk {
  /// True where `NN101_KIOSK` is set, and not 0.
  static var isOn: Bool {
    !["", "0"].contains(EnvironmentVariable.value("NN101_KIOSK") ?? "")
  }
}
