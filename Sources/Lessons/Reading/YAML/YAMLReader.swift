import Yams

/// Reads YAML that stands in some lines of a source.
///
/// Anchors, aliases, tags, collections as keys and deep nesting are refused, so that a small text
/// can neither grow nor take long.
struct YAMLReader {
  let source: SourceText
  /// The lines of the source that hold the YAML.
  let lines: Range<Int>
  let log: ComplaintLog

  init(_ source: SourceText, lines: Range<Int>, log: ComplaintLog) {
    self.source = source
    self.lines = lines
    self.log = log
  }

  /// The YAML as a tree; nil when it is empty or wrong, and then what is wrong is in the log.
  func read() -> YAMLNode? {
    let text = source.text(lines: lines)
    if let strange = strangeLineEnd(in: text) {
      log.add(
        "this character ends a line for some programs only", "take it out", at: strange)
      return nil
    }
    var guarding = YAMLGuard(text)
    if let objection = guarding.objection() {
      log.add(objection.problem, objection.advice, at: spot(utf8Offset: objection.offset, in: text))
      return nil
    }
    return parse(text)
  }

  private func parse(_ text: String) -> YAMLNode? {
    do {
      // Without rules to guess types by, and without ways to make values of them: what a scalar
      // means is for us to say.
      let parser = try Parser(
        yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      let before = log.count
      let node = convert(root, depth: 0)
      return log.count == before ? node : nil
    } catch let error as YamlError {
      note(error, in: text)
    } catch {
      log.add("this is not YAML", "check the indentation and quotes", at: start)
    }
    return nil
  }

  private var start: Spot { Spot(line: lines.lowerBound, offset: 0) }

  // MARK: The tree

  private func convert(_ node: Node, depth: Int) -> YAMLNode? {
    let spot = node.mark.map { self.spot($0) } ?? start
    guard node.anchor == nil else {
      log.add("aliases and anchors are not read here", "write the value out", at: spot)
      return nil
    }
    guard depth < YAMLGuard.maximumNesting else {
      log.add("this is nested too deeply", "use fewer levels", at: spot)
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain
      return YAMLNode(content: .scalar(scalar.string, isPlain: isPlain), spot: spot)
    case .sequence(let sequence):
      let items = sequence.compactMap { convert($0, depth: depth + 1) }
      return YAMLNode(content: .sequence(items), spot: spot)
    case .mapping(let mapping):
      let pairs = mapping.compactMap { pair($0.key, $0.value, depth: depth + 1) }
      return YAMLNode(content: .mapping(pairs), spot: spot)
    case .alias:
      log.add("aliases and anchors are not read here", "write the value out", at: spot)
      return nil
    }
  }

  private func pair(_ key: Node, _ value: Node, depth: Int) -> YAMLNode.Pair? {
    guard let name = convert(key, depth: depth) else { return nil }
    guard case .scalar(let text, _) = name.content else {
      log.add("a list or mapping cannot be a key", "use a word as the key", at: name.spot)
      return nil
    }
    return convert(value, depth: depth).map {
      YAMLNode.Pair(key: text, spot: name.spot, value: $0)
    }
  }

  // MARK: Places

  private func spot(_ mark: Mark) -> Spot {
    Spot(
      line: max(mark.line, 1) - 1 + lines.lowerBound, offset: max(mark.column, 1) - 1,
      unit: .scalars)
  }

  private func spot(utf8Offset: Int, in text: String) -> Spot {
    let before = text.utf8.prefix(utf8Offset)
    let line = before.reduce(0) { $0 + ($1 == .newline ? 1 : 0) }
    let lineStart = before.lastIndex(of: .newline).map { before.index(after: $0) }
    let offset = before.distance(from: lineStart ?? before.startIndex, to: before.endIndex)
    return Spot(line: lines.lowerBound + line, offset: offset)
  }

  /// YAML counts these as line ends and we do not, so places would be wrong after them.
  private func strangeLineEnd(in text: String) -> Spot? {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != .carriageReturn }) { return nil }
    var offset = 0
    for scalar in text.unicodeScalars {
      if ["\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
        return spot(utf8Offset: offset, in: text)
      }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  // MARK: What the parser says

  private func note(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let said = YAMLProblem(context: context?.text, problem: problem)
      let (what, advice) = said.words
      log.add(what, advice, at: spot(said.isAboutBeginning ? context?.mark ?? mark : mark))
    case .reader(_, let offset, _, _):
      let prefix = offset.map { text.prefix($0).utf8.count } ?? 0
      log.add(
        "a character here cannot stand in YAML", "take it out; it may be invisible",
        at: spot(utf8Offset: prefix, in: text))
    case .duplicatedKeysInMapping(let names, let context):
      let name = NearestName.quoted(names.first ?? "")
      log.add("the key \(name) is given twice", "keep one of the two", at: spot(context.mark))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      log.add("this is not YAML", "check the indentation and quotes", at: start)
    }
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}
