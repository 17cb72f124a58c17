/// A place in a source as its reader met it; made into a `LineAndColumn` only when a message needs it.
///
/// Counting characters costs a walk along the line, which most places are never worth.
struct SourceSpot: Hashable, Comparable, Sendable {
  /// Counted from 1.
  var line: Int
  /// How many bytes of the line stand before the spot.
  var offset: Int

  static func < (left: SourceSpot, right: SourceSpot) -> Bool {
    (left.line, left.offset) < (right.line, right.offset)
  }
}
