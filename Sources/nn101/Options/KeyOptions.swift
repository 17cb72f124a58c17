import ArgumentParser
import Drawing
import Explorer

/// Keys that are pressed before anything is shown.
struct KeyOptions: ParsableArguments {
  // A minus is a key too, and no option.
  @Option(
    name: .customLong("keys"), parsing: .unconditional,
    help: "Keys to press first, divided by spaces: \"space space tab\".")
  var script = ""

  func validate() throws { _ = try pressed() }

  /// The keys, in their order.
  func pressed() throws -> [Key] {
    do throws(KeyScript.UnknownKey) {
      return try KeyScript.keys(script)
    } catch {
      throw ValidationError(
        "--keys, word \(error.number): \"\(error.word)\" is no key. Known are "
          + KeyScript.names.map(\.name).joined(separator: " ") + " and single characters.")
    }
  }
}
