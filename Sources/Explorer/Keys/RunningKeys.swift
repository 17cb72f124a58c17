extension Action {
  /// Whether training that runs by itself runs on when this happens.
  func keepsRunning(in context: KeyContext) -> Bool {
    let isPanel = context == .options
    switch self {
    case .train(let action):
      switch action {
      case .runOrPause, .faster: return true
      case .epoch, .epochBack, .epochs, .ran: return false
      }
    case .look(let action):
      switch action {
      case .nextView, .largeNumbers: return true
      case .nextNeuron, .neuronBefore: return context == .playing
      case .nextWeight, .example, .nothing, .scroll, .explanation, .gradientCheck, .nudge,
        .commandLine:
        return false
      }
    case .change(let action):
      switch action {
      case .undo, .redo, .reset, .reseed: return isPanel
      case .edit, .set, .nudge, .activation: return false
      }
    case .play(let action):
      switch action {
      case .keepBeside, .options, .step, .mark, .set: return true
      case .open, .save, .saveAs: return false
      }
    case .curve(let action):
      switch action {
      case .read, .move, .scale: return true
      case .goThere: return false
      }
    case .card(let action):
      switch action {
      case .close: return isPanel || context == .curve
      case .help, .scroll, .topic: return false
      }
    case .walk, .question, .typing, .link, .menu, .screen: return false
    }
  }
}
