/// Some of many examples: enough for a picture, at a cost that does not grow with the data.
extension [Example] {
  /// No picture is drawn or told from more examples than this.
  package static let sampleSize = 10_000

  /// All of them, or one at random out of each of 10,000 stretches of about the same length.
  ///
  /// As many examples always give the same places, so that samples of inputs and of targets match.
  package var sample: [Example] {
    guard count > Self.sampleSize else { return self }
    var generator = SeededGenerator(seed: UInt64(count))
    return (0..<Self.sampleSize).map { stretch in
      let (start, end) = (
        stretch * count / Self.sampleSize, (stretch + 1) * count / Self.sampleSize
      )
      return self[start + generator.index(below: end - start)]
    }
  }
}
