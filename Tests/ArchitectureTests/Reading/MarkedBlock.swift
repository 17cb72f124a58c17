import Foundation

/// A part of a document between `<!-- name -->` and `<!-- /name -->`, which the program itself writes.
///
/// With NN101_RECORD=1 in the environment the part is written anew instead of compared.
struct MarkedBlock {
  private let document: String
  private let opening: String
  private let closing: String

  /// `closing` is the word of the second mark when it is not the name.
  init(name: String, closing: String? = nil, in document: String = "README.md") {
    self.document = document
    opening = "<!-- \(name) -->\n"
    self.closing = "<!-- /\(closing ?? name) -->"
  }

  static var isRecording: Bool { ProcessInfo.processInfo.environment["NN101_RECORD"] == "1" }

  /// What stands between the marks; nil when a mark is missing.
  func content() throws -> String? {
    let text = try Repository.text(document)
    return range(in: text).map { String(text[$0]) }
  }

  func record(_ content: String) throws {
    var text = try Repository.text(document)
    guard let range = range(in: text) else { return }
    text.replaceSubrange(range, with: content)
    let url = Repository.root.appendingPathComponent(document)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  private func range(in text: String) -> Range<String.Index>? {
    guard let start = text.range(of: opening)?.upperBound,
      let end = text.range(of: closing, range: start..<text.endIndex)?.lowerBound
    else { return nil }
    return start..<end
  }
}
