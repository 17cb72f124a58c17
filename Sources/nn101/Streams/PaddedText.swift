extension String {
  /// The text with spaces behind it, so wide.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - count))
  }
}
