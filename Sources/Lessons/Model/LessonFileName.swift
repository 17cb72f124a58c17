/// The name of a lesson's file: a number that gives its place, and the lesson's id.
package struct LessonFileName: Hashable, Sendable {
  /// The number that the lesson is sorted by.
  package let number: Int
  /// The lesson's id.
  package let id: String

  /// Reads `05-chain-rule.md`; nil for any other name.
  package init?(_ name: some StringProtocol) {
    let bytes = Array(name.utf8)
    guard bytes.count > 6, bytes.count <= 100, bytes[0].isDigit, bytes[1].isDigit,
      bytes[2] == UInt8(ascii: "-"), bytes.suffix(3) == Array(".md".utf8)[...]
    else { return nil }
    let id = String(decoding: bytes[3..<bytes.count - 3], as: UTF8.self)
    guard Self.isIdentifier(id) else { return nil }
    number = Int(bytes[0] - UInt8(ascii: "0")) * 10 + Int(bytes[1] - UInt8(ascii: "0"))
    self.id = id
  }

  /// The id of the lesson in a file, with a number in its name or without: `05-chain-rule.md` and
  /// `chain-rule.md`; nil for any other name.
  package static func id(of name: String) -> String? {
    if let numbered = LessonFileName(name) { return numbered.id }
    guard name.hasSuffix(".md"), isIdentifier(String(name.dropLast(3))) else { return nil }
    return String(name.dropLast(3))
  }

  /// True for small letters, digits and single hyphens between them: `chain-rule`.
  package static func isIdentifier(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return text.utf8.count <= 60
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { $0.isDigit || ($0.isLetter && $0 >= UInt8(ascii: "a")) }
      }
  }
}
