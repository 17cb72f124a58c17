import Walkthrough

extension String {
  /// The key that was meant, where the signs of the screen or large letters were written; nil
  /// where none was.
  var keyMeant: String? {
    guard utf8.count <= 40 else { return nil }
    return (Quantity(asShown: self) ?? Quantity(key: lowercased()))?.key
  }

  /// True for what was meant to be a quantity's key: its beginning is one, and a neuron follows.
  var looksLikeQuantity: Bool {
    let kinds = [
      "a", "b", "z", "w", "L", "w'", "b'", "dL/da", "dL/dz", "dL/dw", "dL/db", "da/dz", "delta",
    ]
    guard let open = utf8.firstIndex(of: UInt8(ascii: "(")), kinds.contains(String(self[..<open]))
    else { return false }
    let inside = utf8[open...].dropFirst().prefix(2)
    guard let letter = inside.first, let digit = inside.last else { return false }
    // A zero is easily typed for an o.
    return "xho0".utf8.contains(letter) && digit.isDigit
  }
}
