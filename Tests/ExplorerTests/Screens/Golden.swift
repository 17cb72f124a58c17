import Drawing
import Foundation
import Testing

/// A picture kept as a text file, to be looked at when it changes.
///
/// `NN101_RECORD=1 swift test --filter GoldenTests` writes the files anew; look at the difference
/// before committing it.
struct Golden {
  let name: String

  private static let isRecording = ProcessInfo.processInfo.environment["NN101_RECORD"] == "1"

  private var file: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Goldens").appendingPathComponent(name + ".txt")
  }

  /// Compares a picture with the file, or writes the file.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = text + "\n"
    if Self.isRecording {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("\(name) was never recorded; see Golden.swift", sourceLocation: sourceLocation)
      return
    }
    guard kept != text else { return }
    let advice = "look at it; when it is better, record it with NN101_RECORD=1"
    Issue.record(
      "\(name) has changed: \(advice)\n\(difference(kept, text))", sourceLocation: sourceLocation)
  }

  /// The rows that differ, as they were and as they are.
  private func difference(_ old: String, _ new: String) -> String {
    let was = old.split(separator: "\n", omittingEmptySubsequences: false)
    let now = new.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = (0..<max(was.count, now.count)).filter { row in
      (row < was.count ? was[row] : "") != (row < now.count ? now[row] : "")
    }
    return rows.prefix(12).map { row in
      "\(row + 1)- \(row < was.count ? was[row] : "")\n\(row + 1)+ \(row < now.count ? now[row] : "")"
    }.joined(separator: "\n")
  }
}
