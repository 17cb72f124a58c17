/// A lesson to begin with: each part that a lesson can have stands in it once, and says what it is
/// for.
struct LessonDraftText {
  /// A table that a lesson is about.
  struct Table {
    /// Its name, as it stands beside the lesson.
    let file: String
    let inputs: Int
    let outputs: Int
    /// How many classes are told apart; nil where numbers are learned.
    let classes: Int?
  }

  let id: String
  let table: Table?

  var text: String {
    [frontMatter, "# \(title)", first, network, number, wayBack, challenge, training]
      .joined(separator: "\n\n") + "\n"
  }

  /// The id as a heading: `my-lesson` is My lesson.
  private var title: String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private var frontMatter: String {
    """
    ---
    id: \(id)
    title: \(title)
    goal: Say in one sentence what the learner can do afterwards.
    \(experiment)
    learning-rate: 0.5
    ---
    """
  }

  /// The network and what it learns from.
  private var experiment: String {
    guard let table else {
      return """
        network: {layers: [2, 2, 1], activation: tanh, output-activation: sigmoid, seed: 1}
        loss: squared-error
        names: {x1: clouds, x2: wind, o1: umbrella}
        examples:
          - {input: [0.9, 0.2], target: [1]}
          - {input: [0.8, 0.9], target: [1]}
          - {input: [0.1, 0.7], target: [0]}
          - {input: [0.2, 0.1], target: [0]}
        """
    }
    let (output, loss) =
      switch table.classes {
      case nil: ("linear", "squared-error")
      case 2: ("sigmoid", "squared-error")
      case _: ("softmax", "cross-entropy")
      }
    return """
      network: {layers: [\(table.inputs), 2, \(table.outputs)], activation: tanh, output-activation: \(output), seed: 1}
      loss: \(loss)
      data: \(table.file.quotedForYAML)
      """
  }

  private let first = """
    ## What it is about

    Begin with a question that the learner cares about. Words can be *set apart* or **strong**, and
    a span of `code` keeps its signs.

    - A list says several things briefly.

    1. A numbered list says what comes first.

    > A quotation stands like this.

    ```text
    inputs --> hidden --> output
    ```

    ```scene
    views: []
    ```

    ```notes
    What you want to say yourself stands here: learners never see it.
    nn101 notes shows it while you present.
    ```
    """

  private let network = """
    ## Watch the network

    Each hidden neuron adds up its inputs, each times its weight, and its bias: `z(h1)`. Then it
    bends that: `a(h1)`. A number in the text is always that of the live network.

    ```scene
    from: start
    until: a(o1)
    focus: h1
    by: neuron
    ```

    ```ask
    ask: predict
    concept: weighted-sum
    question: "Will the sum of h1 come out above 0?"
    answer: compare z(h1) 0
    choices:
      - {when: above, text: "above", because: "Every input times its weight, and the bias, make `z(h1)`."}
      - {when: below, text: "below", because: "The negative parts are larger here: the sum is `z(h1)`."}
      - {when: equal, text: "exactly 0", because: "Positive and negative parts would have to cancel: `z(h1)`."}
    ```
    """

  private let number = """
    ## Work one out

    Now a number that the learner computes. The slips that are often made are known already; add
    those of your own class below.

    ```scene
    from: start
    until: a(h1)
    ```

    ```ask
    ask: compute
    concept: weighted-sum
    question: "What is the sum z of h1?"
    quantity: z(h1)
    mistakes:
      - {formula: "x1", because: "That is the input itself: each is multiplied by its weight first."}
    ```
    """

  private let wayBack = """
    ## The way back

    The loss is `L`. How much each weight had to do with it is worked out from the output back.

    ```scene
    until: end
    by: phase
    walk: one-blank
    ```
    """

  private var challenge: String {
    """
    ## Change it yourself

    Press **e** on a weight or bias and type another number: everything behind it follows at once.

    ```scene
    from: start
    until: L
    focus: b(o1)
    ```

    ```ask
    ask: challenge
    concept: editing
    question: "\(goal.question)"
    goal: \(goal.words)
    hint: "Try the bias of the output, b(o1), first."
    ```
    """
  }

  /// What every network can be brought to by its output's bias.
  private var goal: (question: String, words: String) {
    switch table.map(\.classes) {
    case .some(nil): ("Edit the network until the output is above 1000.", "a(o1) above 1000")
    case nil, .some: ("Edit the network until the output is above 0.95.", "a(o1) above 0.95")
    }
  }

  private let training = """
    ## Let it learn

    Each press of space trains. The loss falls while the network finds weights of its own.

    ```scene
    epochs: 100
    per-press: 10
    views: [training, table]
    ```
    """
}

extension String {
  /// As a YAML text in quotes.
  fileprivate var quotedForYAML: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
