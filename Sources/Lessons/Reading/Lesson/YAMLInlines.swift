extension YAMLNode {
  /// Running text with marks and live numbers in it.
  func inlines(_ log: ComplaintLog, _ name: String, _ notes: inout PageNotes) -> [Inline]? {
    guard text(log, name) != nil, case .scalar(let text, _) = content else { return nil }
    return InlineReader.read(FlowText(text, yaml: spot), &notes, log)
  }
}
