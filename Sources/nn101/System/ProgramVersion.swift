/// Which nn101 this is.
enum ProgramVersion {
  /// As `--version` says it, without the program's name.
  static let text = "0.1.0"
}
