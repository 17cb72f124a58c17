import Drawing

/// The keys that are one byte below 128.
enum ControlKey {
  /// The key for a byte; `nil` when the byte is no key.
  static func key(for byte: UInt8) -> Key? {
    switch byte {
    case 0x20: .space
    case 0x0a, 0x0d: .enter
    case 0x09: .tab
    case 0x08, 0x7f: .backspace
    case 0x01...0x1a: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x21...0x7e: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }
}
