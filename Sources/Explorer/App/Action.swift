import Drawing
import Session

/// What a person asked for, or what happened, whatever key it came from.
package enum Action: Hashable, Sendable {
  // Walking
  case forward, back, finishPhase, finishExample, finishEpoch, backEpoch, toggleRunning
  case firstStep, lastStep, nextPage, previousPage, nextLesson, previousLesson
  /// Training runs by itself: so many epochs.
  case train(epochs: Int)
  // Looking
  case selectNext, selectPrevious, walkWeights, deselect, changeView, scroll(rows: Int)
  case explain, openHelp, openMenu, close, toggleMouse
  // Changing
  case edit, nudge(steps: Int), changeActivation
  case undo, redo, reset, reseed, checkGradients
  // Free play
  case openPlay, keepBeside, openOptions, changeOption(Int), changeSpeed(Int), showCommandLine,
    beginSave
  // The loss curve
  case readCurve, moveInCurve(CurveStep), changeScale, goToEpoch
  // Answering and typing
  case changeFading, choose(Int), hint, showAnswer, type(Character), erase, submit, paste(String)
  // The menu
  case moveInList(Int), open, review
  // The terminal
  case resize(Size), click(Point), wheel(Point, rows: Int), quit
}

/// How far the cursor on the loss curve goes.
package enum CurveStep: Hashable, Sendable {
  case epochs(Int)
  /// A twentieth of what is shown, so many times.
  case leap(Int)
  case first, last
}
