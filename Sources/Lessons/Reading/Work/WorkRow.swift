import Walkthrough

/// One row of a working: the texts of its cells, and where they stand.
struct WorkRow {
  /// A text and its place.
  struct Text {
    let text: String
    let spot: SourceSpot
  }

  let quantity: Text
  /// nil where the row ends before it.
  let value: Text?
  let trainingStep: Text?
  let example: Text?

  /// The number of the row; nil when something is wrong with it, and then that is in the log.
  func number(_ log: ComplaintLog) -> WrittenNumber? {
    guard let quantity = Quantity(asShown: quantity.text) else {
      log.add(
        "\(NearestName.quoted(quantity.text)) is no quantity",
        "write one as nn101 trace prints it, such as z(h1) or dL/dw(x1->h1)", at: quantity.spot)
      return nil
    }
    guard let trainingStep = count(trainingStep, upTo: Marks.mostTrainingSteps, log),
      let example = count(example, upTo: 999_999, log)
    else { return nil }
    return WrittenNumber(
      example.given ? quantity.at(example.count) : quantity, value?.text ?? "",
      trainingStep: trainingStep.count)
  }

  /// A count from 1; 1 where there is none.
  private func count(
    _ text: Text?, upTo most: Int, _ log: ComplaintLog
  ) -> (count: Int, given: Bool)? {
    guard let text, !text.text.isEmpty else { return (1, false) }
    if let count = Int(text.text), (1...most).contains(count) { return (count, true) }
    log.add(
      "\(NearestName.quoted(text.text)) is no count", "write a number from 1 to \(most)",
      at: text.spot)
    return nil
  }
}

extension [(number: WrittenNumber, spot: SourceSpot)] {
  /// Notes each number that stands twice.
  func refuseRepeats(_ log: ComplaintLog) {
    var seen: [WrittenNumber: Int] = [:]
    for (number, spot) in self {
      let key = WrittenNumber(number.quantity, "", trainingStep: number.trainingStep)
      if let line = seen[key] {
        log.add(
          "\(number.quantity.key) stands in line \(line) already", "take one of the two out",
          at: spot)
      }
      seen[key] = spot.line
    }
  }
}
