import Foundation

/// A part of README.md between `<!-- name -->` and `<!-- /name -->`, which the program itself writes.
///
/// With NN101_RECORD=1 in the environment the part is written anew instead of compared.
struct MarkedBlock {
  private let opening: String
  private let closing: String

  /// `closing` is the word of the second mark when it is not the name.
  init(name: String, closing: String? = nil) {
    opening = "<!-- \(name) -->\n"
    self.closing = "<!-- /\(closing ?? name) -->"
  }

  static var isRecording: Bool { ProcessInfo.processInfo.environment["NN101_RECORD"] == "1" }

  /// What stands between the marks; nil when a mark is missing.
  func content() throws -> String? {
    let readme = try Repository.text("README.md")
    return range(in: readme).map { String(readme[$0]) }
  }

  func record(_ content: String) throws {
    var readme = try Repository.text("README.md")
    guard let range = range(in: readme) else { return }
    readme.replaceSubrange(range, with: content)
    let url = Repository.root.appendingPathComponent("README.md")
    try readme.write(to: url, atomically: true, encoding: .utf8)
  }

  private func range(in readme: String) -> Range<String.Index>? {
    guard let start = readme.range(of: opening)?.upperBound,
      let end = readme.range(of: closing, range: start..<readme.endIndex)?.lowerBound
    else { return nil }
    return start..<end
  }
}
