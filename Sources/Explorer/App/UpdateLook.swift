import Lessons
import Session
import Walkthrough

/// What is selected and shown.
extension State {
  mutating func update(_ action: Action.Look) {
    guard var walk else {
      // In the menu there is one thing to explain.
      if action == .explanation { overlay = .course }
      return
    }
    switch action {
    case .nextNeuron: walk.selection = walk.trace.shape.selection(after: walk.selection)
    case .neuronBefore: walk.selection = walk.trace.shape.selection(before: walk.selection)
    case .nextWeight: selectWeight(&walk)
    case .example(let places): lookAtExample(&walk, places: places)
    case .nothing: deselect(&walk)
    case .nextView: walk.viewNumber = (walk.viewNumber + 1) % WalkView.choices(for: walk).count
    case .scroll(let rows): scroll(&walk, by: rows)
    case .largeNumbers: showsLargeNumbers.toggle()
    case .explanation: overlay = .glossary(GlossaryTopic(for: walk))
    case .nudge(let powers):
      walk.changeNudge(powers: powers)
      notice = "The nudge is \(NumberFormat.short(walk.nudgeSize)) now."
    case .gradientCheck:
      walk.noteLook(at: 0, isCheck: true)
      checkGradients(walk)
    case .commandLine: return showCommandLine()
    }
    self.walk = walk
  }

  /// What was just changed is marked no more: the line leads to what is seen, and not to a change.
  private mutating func showCommandLine() {
    walk?.forgetChange()
    if let recipe {
      overlay = .lessonLine(recipe)
    } else if let playRecipe {
      overlay = .commandLine(playRecipe)
    } else if walk?.lesson.id == Review.id {
      notice = "These questions come from many lessons: nn101 review opens what is due."
    } else {
      notice = "No line leads here: this lesson is none of the course."
    }
  }

  /// Scrolls the page's text, as far as there is more of it.
  private func scroll(_ walk: inout LessonWalk, by rows: Int) {
    let most = lessonLayout(of: walk).maximumScroll
    walk.textScroll = min(max(0, walk.textScroll + rows), most)
  }

  private mutating func lookAtExample(_ walk: inout LessonWalk, places: Int) {
    notice =
      walk.lookAtExample(places: places)
      ? "Now at example \(walk.trace.exampleNumber) of \(walk.trace.batch.count), number "
        + "\(walk.trace.exampleIndex + 1) of the data."
      : "This training step learns from one example alone."
  }

  private mutating func selectWeight(_ walk: inout LessonWalk) {
    let start = walk.selection ?? walk.currentStep?.quantity.neuron.map { .neuron($0) }
    guard let start else {
      notice = "Select a neuron first: Tab goes from one to the next."
      return
    }
    walk.walkWeights(from: start)
  }

  /// One selected weight or bias is nudged by itself; a second `g`, or no selection, checks all.
  private mutating func checkGradients(_ walk: LessonWalk) {
    if overlay == nil, !walk.isSearching, let quantity = walk.selection?.editable,
      let gradient = quantity.gradient,
      !walk.givesAway(gradient)
    {
      overlay = .nudge(quantity)
    } else {
      overlay = .gradientCheck
    }
  }

  /// Esc takes away what is half typed, or what is selected.
  private mutating func deselect(_ walk: inout LessonWalk) {
    if field?.text.isEmpty == false {
      field = nil
      return
    }
    if walk.selection == nil { notice = "q quits, m opens the menu." }
    walk.selection = nil
  }
}
