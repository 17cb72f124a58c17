import Drawing
import Walkthrough

/// Pictures as asciinema version 2 plays them.
///
/// A line says the size, then one follows for each picture, a second apart. The same keys make the
/// same recording.
struct CastRecording {
  let frames: [Grid]
  let theme: Theme

  var lines: [String] {
    guard let size = frames.first?.size else { return [] }
    let header = "{\"version\": 2, \"width\": \(size.columns), \"height\": \(size.rows)}"
    return [header]
      + frames.indices.map { index in
        let earlier = index == 0 ? nil : frames[index - 1]
        let text = frames[index].ansiChanges(from: earlier, theme)
        return JSONText.array([.integer(index), .string("o"), .string(text)]).text()
      }
  }
}
