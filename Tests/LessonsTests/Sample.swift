import Walkthrough

@testable import Lessons

/// A small lesson in which everything is right, and ways to break it.
enum Sample {
  static let lesson = """
    ---
    id: sample
    title: A sample
    goal: See every kind of block once.
    network:
      layers:
        - inputs: 2
        - {units: 2, activation: sigmoid, weights: [[0.1, 0.2], [0.3, 0.4]], biases: [0.5, 0.6]}
        - {units: 1, activation: sigmoid, weights: [[0.7, 0.8]], biases: [0.9]}
    loss: squared-error
    example: {input: [0.5, 1], target: [1]}
    learning-rate: 0.5
    train-biases: false
    ---

    # A sample

    ## The first page

    The sum is `z(h1)`, from *two* inputs
    and **one** bias, in `code`.

    - One thing.
    - See [layers](01-layers.md).

    ```scene
    from: start
    until: a(h1)
    focus: h1
    views: [table, curve]
    by: neuron
    walk: one-blank
    ```

    ```ask
    ask: predict
    concept: sum
    question: "Which sign has z(h1)?"
    answer: sign of z(h1)
    choices:
      - {when: positive, text: plus, because: "It is `z(h1)`."}
      - {when: negative, text: minus, because: "It is not."}
    ```

    ## The second page

    1. First.
    2. Second.

    > A quote.

    ```text
    x1 --> h1
    ```

    ```scene
    until: z(o1)
    ```

    ```ask
    ask: compute
    concept: sum
    question: "What is z of o1?"
    quantity: z(o1)
    tolerance: 0.01
    asked: after
    mistakes:
      - {formula: "w(h1->o1)*a(h1)", because: "Half of it."}
    ```

    ## The last page

    To remember.

    ```scene
    pass: 2
    from: start
    until: end
    by: phase
    ```

    ```ask
    ask: challenge
    concept: edit
    question: "Bring the loss down."
    tests:
      - {input: [0, 0], output: above 0.95}
      - {input: [1, 1], output: [below 0.5]}
    goal: L below 0.001
    hint: ["Try `b(o1)`.", "Try more."]
    ```

    """

  /// The lesson with some words changed; the words must be there.
  static func lesson(_ words: String, _ others: String) -> String {
    guard let range = lesson.range(of: words) else { return "the sample has no \(words)" }
    return lesson.replacingCharacters(in: range, with: others)
  }

  static func source(_ text: String) -> SourceText {
    SourceText(path: "00-sample.md", text: text)
  }

  /// The complaints of reading a lesson, each as `line:column: problem; advice`.
  static func complaints(reading text: String) -> [String] {
    do throws(SourceError) {
      _ = try Lesson(source(text))
      return []
    } catch {
      return error.complaints.map(short)
    }
  }

  /// The complaints of checking a lesson.
  static func complaints(checking text: String) -> [String] {
    let links = LinkTargets(beside: ["00-sample.md", "01-layers.md"])
    return LessonCheck.complaints(in: source(text), links: links).map(short)
  }

  static func short(_ complaint: Complaint) -> String {
    let place = complaint.place.map { "\($0.line):\($0.column): " } ?? ""
    return "\(place)\(complaint.problem); \(complaint.advice)"
  }
}

extension String {
  /// Where some words stand, found byte by byte.
  fileprivate func range(of words: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) {
        return start..<index(start, offsetBy: words.count)
      }
      start = index(after: start)
    }
    return nil
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String
  {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
