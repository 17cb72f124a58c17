import NeuralNetwork

/// What a piece of YAML stands for. What does not fit is noted in the log, and gives nil.
extension YAMLNode {
  /// Text on one line or more; numbers and truth values count as the text they are written as.
  func text(_ log: ComplaintLog, _ name: String) -> String? {
    guard case .scalar(let text, _) = content, !isNothing else {
      log.add("\(name) should be text, not \(kind)", "put the text in quotes", at: spot)
      return nil
    }
    guard text.utf8.contains(where: { !$0.isBlank }) else {
      log.add("\(name) is empty", "write its text", at: spot)
      return nil
    }
    return Sanitiser.visible(text)
  }

  func number(_ log: ComplaintLog, _ name: String) -> Double? {
    guard case .scalar(let text, let isPlain) = content else {
      log.add("\(name) should be a number, not \(kind)", "write one number, such as 0.5", at: spot)
      return nil
    }
    if isPlain, let value = PlainNumber.value(text) ?? PlainNumber.fraction(text) { return value }
    if PlainNumber.isNotFinite(text) {
      log.add("\(name) is not a finite number", "write a number such as 0.5", at: spot)
    } else if PlainNumber.value(text) != nil {
      log.add("\(name) stands in quotes", "take the quotes away from the number", at: spot)
    } else {
      let point = text.replacing(",", with: ".")
      let isComma = PlainNumber.value(point) != nil
      log.add(
        "\(name) should be a number, not \(kind)",
        isComma ? "write it with a point: \(point)" : "write one such as 0.5", at: spot)
    }
    return nil
  }

  func integer(_ log: ComplaintLog, _ name: String, in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let text, true) = content, PlainNumber.value(text) == nil,
      !PlainNumber.isNotFinite(text)
    else { return wholeNumber(log, name, in: range) }
    let example = min(max(10, range.lowerBound), range.upperBound)
    log.add(
      "\(name) should be a whole number, not \(kind)", "write one such as \(example)", at: spot)
    return nil
  }

  private func wholeNumber(
    _ log: ComplaintLog, _ name: String, in range: ClosedRange<Int>
  ) -> Int? {
    guard let value = number(log, name) else { return nil }
    guard let integer = Int(exactly: value), range.contains(integer) else {
      log.add(
        "\(name) should be a whole number from \(range.lowerBound) to \(range.upperBound), not \(kind)",
        "change it", at: spot)
      return nil
    }
    return integer
  }

  /// A seed: any whole number from 0 up, read with all its digits.
  func seed(_ log: ComplaintLog, _ name: String) -> UInt64? {
    if case .scalar(let text, isPlain: true) = content, let seed = UInt64(text) { return seed }
    log.add(
      "\(name) should be a whole number from 0 up, not \(kind)", "write one such as 7", at: spot)
    return nil
  }

  func flag(_ log: ComplaintLog, _ name: String) -> Bool? {
    switch content {
    case .scalar("true", isPlain: true): return true
    case .scalar("false", isPlain: true): return false
    case .scalar, .sequence, .mapping:
      log.add("\(name) should be true or false, not \(kind)", "write true or false", at: spot)
      return nil
    }
  }

  /// One of an enum's names.
  func name<Name: RawRepresentable & CaseIterable>(
    _ log: ComplaintLog, _ name: String, of type: Name.Type
  ) -> Name? where Name.RawValue == String {
    properName(log, name, of: type)
  }

  private func properName<Name: RawRepresentable & CaseIterable>(
    _ log: ComplaintLog, _ name: String, of type: Name.Type
  ) -> Name? where Name.RawValue == String {
    let known = Name.allCases.map(\.rawValue)
    guard case .scalar(let text, _) = content else {
      log.add(
        "\(name) should be a word, not \(kind)", "known are \(NearestName.listed(known))", at: spot)
      return nil
    }
    if let found = Name(rawValue: text) { return found }
    log.add("unknown \(name) \(kind)", NearestName.advice(for: text, among: known), at: spot)
    return nil
  }

  /// One of an enum's names, or what else it is called.
  func name<Name: NamedChoice>(
    _ log: ComplaintLog, _ name: String, of type: Name.Type
  ) -> Name? {
    if case .scalar(let text, _) = content, let found = Name.otherNames[text] { return found }
    return properName(log, name, of: type)
  }

  func list(_ log: ComplaintLog, _ name: String, of what: String) -> [YAMLNode]? {
    if case .sequence(let items) = content { return items }
    log.add(
      "\(name) should be a list of \(what), not \(kind)", "write it in [ ] brackets", at: spot)
    return nil
  }

  /// A list of numbers.
  ///
  /// All of its bad ones are noted.
  func numbers(_ log: ComplaintLog, _ name: String) -> [Double]? {
    guard let items = list(log, name, of: "numbers") else { return nil }
    let numbers = items.compactMap { $0.number(log, "a number in \(name)") }
    return numbers.count == items.count ? numbers : nil
  }
}
