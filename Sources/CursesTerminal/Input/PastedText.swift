/// Text from outside, made safe to put into a field.
enum PastedText {
  /// Keeps characters, newlines and tabs; drops control characters and bytes that are not UTF-8.
  static func clean(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n", "\t": scalars.append(scalar)
      case "\u{fffd}": continue
      default:
        if scalar.properties.generalCategory != .control { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }
}
