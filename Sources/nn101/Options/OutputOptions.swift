import ArgumentParser

/// Where a command writes what it makes.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file to write, or - for standard output. One that is there stays unless --force is given.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Replace older files of the same kind.")
  var force = false

  /// The file of `--output`; nil where none is named.
  ///
  /// Throws when nothing may or can be written there.
  func file(isOurs: ([UInt8]) -> Bool) throws(Failure) -> OutputFile? {
    guard let output else { return nil }
    return try OutputFile(output, option: "--output", force: force, isOurs: isOurs)
  }
}
