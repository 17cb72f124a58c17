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
    checkNudge()
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

  private func checkNudge() {
    guard let nudge = page.scene.nudge else { return }
    for quantity in [nudge.moved] + nudge.watched {
      if let (problem, advice) = quantities.objection(to: quantity) {
        log.add(problem, advice, at: notes[.nudge])
      }
    }
  }

  private var quantities: QuantityCheck { QuantityCheck(trace: moment.first) }

  // MARK: The text

  private func checkMentions() {
    for mention in notes.timed {
      if let (problem, advice) = quantities.objectionAtAnyTime(to: mention.quantity) {
        log.add(problem, advice, at: mention.spot)
      }
    }
    for mention in notes.mentions {
      if let (problem, advice) = quantities.objection(to: mention.quantity) {
        log.add(problem, advice, at: mention.spot)
      }
    }
  }
}
