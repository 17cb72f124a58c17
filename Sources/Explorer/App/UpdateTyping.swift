import Session

/// A line that is typed: an answer, a value to set, a file's name.
extension State {
  mutating func update(_ action: Action.Typing) {
    switch action {
    case .character(let character): append(String(character))
    case .paste(let text):
      let isText = keyContext == .naming || keyContext == .searching
      append(text.filter { isText || "0123456789.,-+−/eE%".contains($0) })
    case .erase:
      if field?.text.isEmpty == false { field?.text.removeLast() }
      field?.complaint = nil
    case .submit: submit()
    case .line(let text):
      field = TextField(purpose: field?.purpose ?? .answer, text: text)
      submit()
    }
  }

  private mutating func append(_ text: String) {
    switch keyContext {
    case .computing, .answering:
      if field == nil { field = TextField(purpose: .answer, text: "") }
    case .expecting:
      walk?.goToNumber()
      guard keyContext == .computing else { return }
      field = TextField(purpose: .answer, text: "")
    case .editing, .naming, .jumping, .searching: break
    case .menu, .walking, .walkEnd, .blanksFilled, .playing, .options, .predicting, .challenging,
      .searchingFault, .faultFound, .reading, .ending, .curve, .linking:
      return
    }
    guard var field else { return }
    let isPath = field.purpose == .save || field.purpose == .find
    let kept = isPath ? text.filter { !$0.isNewline && $0 != "\t" } : text
    field.text = String(
      (field.text + kept).prefix(isPath ? TextField.maximumPathLength : TextField.maximumLength))
    field.complaint = nil
    self.field = field
  }

  private mutating func submit() {
    if field == nil, keyContext == .computing { field = TextField(purpose: .answer, text: "") }
    guard let field else { return }
    switch field.purpose {
    case .edit(let quantity): finishEdit(of: quantity, text: field.text)
    case .answer: finishAnswer(field.text)
    case .save: finishSave(field.text)
    case .jump: finishJump(field.text)
    case .find:
      self.field = nil
      find(field.text)
    }
  }
}
