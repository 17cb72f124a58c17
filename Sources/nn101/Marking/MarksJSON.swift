import Walkthrough

/// Marks for other programs: one object for one working, a list for several.
struct MarksJSON {
  private let works: [MarkedWork]

  init(_ works: [MarkedWork]) {
    self.works = works
  }

  var text: String {
    let objects = works.map { json($0, named: works.count > 1) }
    return (objects.count == 1 ? objects[0] : .array(objects)).text()
  }

  private func json(_ work: MarkedWork, named isNamed: Bool) -> JSONText {
    let marks = work.marks
    let name = isNamed ? [JSONText.Member(key: "work", value: .string(work.path))] : []
    let rest: KeyValuePairs<String, JSONText> = [
      "version": .integer(1),
      "marks": .integer(marks.earned),
      "of": .integer(marks.numbers.count),
      "first-slip": marks.firstSlip.map { .string($0.quantity.key) } ?? .null,
      "numbers": .array(marks.numbers.map(json)),
    ]
    return .object(name + rest.map { JSONText.Member(key: $0.key, value: $0.value) })
  }

  private func json(_ mark: Mark) -> JSONText {
    .object([
      "quantity": .string(mark.quantity.key),
      "training-step": .integer(mark.trainingStep),
      "example": mark.quantity.example.map { .integer($0) } ?? .null,
      "given": mark.value.map { .number($0) } ?? .null,
      "right": .number(mark.right),
      "verdict": .string(mark.verdict.rawValue),
      "slip": mark.slip.map { .string($0.rawValue) } ?? .null,
    ])
  }
}
