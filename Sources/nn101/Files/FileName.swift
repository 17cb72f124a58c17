import Lessons

/// What a file is called, without the folders that it is in.
struct FileName {
  /// Safe to print.
  let text: String

  init(_ path: String) {
    let safe = Sanitiser.visible(path, keepingLines: false)
    text = safe.split(separator: "/").last.map(String.init) ?? safe
  }

  /// Mostly the learner's name.
  var withoutEnding: String {
    guard let point = text.lastIndex(of: "."), point != text.startIndex else { return text }
    return String(text[..<point])
  }
}
