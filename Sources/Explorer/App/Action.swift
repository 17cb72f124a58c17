import Drawing

/// What a person asked for, or what happened, whatever key it came from.
package enum Action: Hashable, Sendable {
  // Walking
  case forward, back, finishPhase, finishExample, finishEpoch, toggleRunning
  case firstStep, lastStep, nextPage, previousPage, nextLesson, previousLesson
  // Looking
  case selectNext, selectPrevious, walkWeights, deselect, changeView, scroll(rows: Int)
  case explain, openHelp, openMenu, close, toggleMouse
  // Changing
  case edit, nudge(steps: Int), changeActivation, addNeuron, removeNeuron
  case undo, redo, reset, reseed, checkGradients
  // Free play
  case openOptions, changeOption(Int), changeSpeed(Int), showCommandLine, beginSave
  // Answering and typing
  case changeFading, choose(Int), hint, showAnswer, type(Character), erase, submit, paste(String)
  // The menu
  case moveInList(Int), open, review
  // The terminal
  case resize(Size), click(Point), wheel(Point, rows: Int), tick, quit
}
