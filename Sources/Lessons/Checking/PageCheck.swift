import Walkthrough

/// Checks one page against the network that stands on it.
struct PageCheck {
  let page: Page
  let notes: PageNotes
  let moment: PageMoment
  let log: ComplaintLog

  func check() {
    checkContent()
    checkScene()
    checkMentions()
    if let ask = page.ask {
      let trace = ask.time == .before ? moment.first : moment.last
      AskCheck(trace: trace, notes: notes, log: log).check(ask)
    }
    checkFit()
  }

  private func checkContent() {
    guard page.blocks.isEmpty, page.ask == nil else { return }
    log.add("the page is empty", "write a short paragraph below its title", at: notes[.heading])
  }

  // MARK: The scene

  private func checkScene() {
    check(page.scene.from, .from)
    check(page.scene.until, .until)
    checkFocus()
    if moment.takesTooLong {
      log.add(
        "the page trains for too long", "use fewer epochs, fewer examples or a smaller network",
        at: notes[.scene])
    }
    if !moment.goesForward {
      let began = page.scene.from == nil ? "the page before ended later" : "from comes later"
      log.add(
        "until lies before the page begins: \(began)",
        "name a later quantity, or begin earlier with from:", at: notes[.until])
    }
  }

  /// A mark must be a quantity that a step computes.
  private func check(_ mark: Scene.Mark?, _ part: PageNotes.Part) {
    guard case .after(let quantity)? = mark, moment.first.index(of: quantity) == nil else { return }
    if let (problem, advice) = quantities.objection(to: quantity) {
      log.add(problem, advice, at: notes[part])
    } else {
      log.add(
        "\(quantity.key) is given, not computed",
        "name a quantity that a step computes, or write start or end", at: notes[part])
    }
  }

  private func checkFocus() {
    let objection: (problem: String, advice: String)? =
      switch page.scene.focus {
      case .neuron(let neuron): quantities.objection(to: neuron)
      case .quantity(let quantity): quantities.objection(to: quantity)
      case nil: nil
      }
    if let (problem, advice) = objection { log.add(problem, advice, at: notes[.focus]) }
  }

  private var quantities: QuantityCheck { QuantityCheck(trace: moment.first) }

  // MARK: The text

  private func checkMentions() {
    for mention in notes.mentions {
      if let (problem, advice) = quantities.objection(to: mention.quantity) {
        log.add(problem, advice, at: mention.spot)
      }
    }
  }

  private func checkFit() {
    let isAlone = page.scene.views == []
    let most = isAlone ? TextFit.linesAlone : TextFit.linesBesideNetwork
    let lines = longest { $0.lines(page.blocks, isAlone: isAlone) }
    if lines > most {
      log.add(
        "the text takes \(lines) lines of 78 columns, and \(most) fit",
        isAlone ? "shorten it, or make two pages" : "shorten it, make two pages, or show no views",
        at: notes[.text])
    }
    checkQuestionFit()
  }

  /// The most lines at the page's beginning and at its end, when more numbers are known.
  private func longest(_ count: (TextFit) -> Int) -> Int {
    max(
      count(TextFit(trace: moment.first, cursor: moment.start)),
      count(TextFit(trace: moment.last, cursor: moment.end)))
  }

  private func checkQuestionFit() {
    guard let ask = page.ask else { return }
    let lines = longest { fit in
      switch ask.kind {
      case .predict(let prediction):
        let row = prediction.choices.flatMap { [.text("    1  ")] + $0.text }
        return fit.lines(ask.question) + fit.lines(row)
      case .compute, .challenge: return fit.lines(ask.question) + 1
      }
    }
    if case .predict(let prediction) = ask.kind { checkReasons(prediction) }
    guard lines > Self.questionLines else { return }
    log.add(
      "the question takes \(lines) lines with its choices, and \(Self.questionLines) fit",
      "shorten it", at: notes[.question])
  }

  /// Every reason stands below the question's verdict, in as many lines as the question has.
  private func checkReasons(_ prediction: Prediction) {
    for (index, choice) in prediction.choices.enumerated() {
      let lines = longest { $0.lines([.text(Self.verdict)] + choice.because) }
      guard lines > Self.questionLines else { continue }
      log.add(
        "the reason takes \(lines) lines, and \(Self.questionLines) fit", "shorten it",
        at: notes[.choice(index)])
    }
  }

  private static let questionLines = 3
  /// About as long as what stands before a reason: whether the choice was right.
  private static let verdict = "Not quite: the answer is 1.  "
}
