import Walkthrough

/// Reads the marks within running text: *emphasis*, **strong**, `code` and [links](02-layers.md).
///
/// A code span that is a quantity's key becomes a live number. A backslash takes the meaning from
/// the sign after it. Every byte is looked at a bounded number of times, whatever the text is.
struct InlineReader {
  private let text: FlowText
  private let bytes: [UInt8]
  private let log: ComplaintLog
  private var position = 0
  private var plain: [UInt8] = []
  private var inlines: [Inline] = []
  /// For each sign, the next place where it stands, as far as it has been looked for.
  private var ahead: [UInt8: Int] = [:]

  private init(_ text: FlowText, _ log: ComplaintLog) {
    self.text = text
    self.log = log
    bytes = text.bytes
  }

  /// The text as inlines.
  ///
  /// Live numbers and links are noted with their places.
  static func read(_ text: FlowText, _ notes: inout PageNotes, _ log: ComplaintLog) -> [Inline] {
    var reader = InlineReader(text, log)
    while reader.position < reader.bytes.count { reader.readNext(&notes) }
    reader.endPlain()
    return reader.inlines
  }

  private mutating func readNext(_ notes: inout PageNotes) {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\\"): readEscape()
    case UInt8(ascii: "`"): readCode(&notes)
    case UInt8(ascii: "*"): readEmphasis()
    case UInt8(ascii: "["): readLink(&notes)
    case UInt8(ascii: "$") where beginsFormula:
      complain(
        "formulas between dollar signs are not read here",
        "write it in words or as `code`, and \\$ for a plain sign", "$")
      take()
    case UInt8(ascii: "_") where isDoubled && !isBehindWord:
      complain(
        "__ marks nothing here", "write **strong**, and \\_\\_ for plain signs", "__")
      takeBoth()
    case UInt8(ascii: "~") where isDoubled:
      complain("~~ marks nothing here", "leave it out, or write \\~\\~ for plain signs", "~~")
      takeBoth()
    case UInt8(ascii: "!") where peek(1) == UInt8(ascii: "["):
      complain("images are not read here", "describe it in words", "![")
      position = (next(UInt8(ascii: ")"), from: position) ?? position + 1) + 1
    case UInt8(ascii: "<") where beginsTag: readAddress()
    case .space, .tab, .newline, .carriageReturn:
      if plain.last != .space, !(plain.isEmpty && inlines.isEmpty) { plain.append(.space) }
      position += 1
    default: take()
    }
  }

  // MARK: The marks

  private mutating func readEscape() {
    position += 1
    if position < bytes.count, bytes[position].isASCIIPunctuation {
      take()
    } else {
      plain.append(UInt8(ascii: "\\"))
    }
  }

  private mutating func readCode(_ notes: inout PageNotes) {
    guard peek(1) != UInt8(ascii: "`") else {
      complain("code is marked by one backtick", "write `like this`", "``")
      skipTicks()
      position = next(UInt8(ascii: "`"), from: position) ?? position
      skipTicks()
      return
    }
    guard let end = next(UInt8(ascii: "`"), from: position + 1) else {
      complain("the backtick is not closed", "close it, or write \\` for a plain one", "`")
      take()
      return
    }
    let code = string(position + 1..<end)
    endPlain()
    inlines.append(inline(code, &notes))
    position = end + 1
  }

  private mutating func skipTicks() {
    while peek(0) == UInt8(ascii: "`") { position += 1 }
  }

  private func inline(_ code: String, _ notes: inout PageNotes) -> Inline {
    if let quantity = Quantity(key: code) {
      notes.mentions.append(.init(quantity: quantity, spot: spot("`\(code)`")))
      return .quantity(quantity)
    }
    if let formula = Formula(key: code), !formula.operands.isEmpty {
      notes.mentions += formula.operands.map { .init(quantity: $0, spot: spot("`\(code)`")) }
      return .formula(formula)
    }
    if let timed = TimedQuantity(key: code) {
      notes.timed.append(.init(quantity: timed.quantity, spot: spot("`\(code)`")))
      return .timed(timed)
    }
    if let key = code.keyMeant {
      complain(
        "\(NearestName.quoted(code)) is not the name of a live number here",
        "write `\(key)`; the screen shows it with its own signs", "`\(code)`")
    } else if code.looksLikeQuantity {
      complain(
        "\(NearestName.quoted(code)) is not a quantity",
        "write a key such as a(h1), dL/dz(o1) or dL/dw(x1->h1)", "`\(code)`")
    }
    return .code(Sanitiser.visible(code))
  }

  private mutating func readEmphasis() {
    let isStrong = peek(1) == UInt8(ascii: "*")
    let width = isStrong ? 2 : 1
    guard let first = peek(width), !first.isBlank else {
      for _ in 0..<width { take() }
      return
    }
    guard let end = closing(width), end > position + width else {
      let mark = isStrong ? "**" : "*"
      complain("\(mark) is not closed", "close it, or write \\* for a plain star", mark)
      for _ in 0..<width { take() }
      return
    }
    let inside = string(position + width..<end)
    if inside.contains("`") || inside.contains("](") {
      complain("marks within emphasis are not read here", "set them apart", "*")
    }
    endPlain()
    inlines.append(isStrong ? .strong(clean(inside)) : .emphasis(clean(inside)))
    position = end + width
  }

  /// Where the stars stand that close the ones here.
  private mutating func closing(_ width: Int) -> Int? {
    guard let star = next(UInt8(ascii: "*"), from: position + width),
      width == 1 || (star + 1 < bytes.count && bytes[star + 1] == UInt8(ascii: "*"))
    else { return nil }
    return bytes[star - 1].isBlank ? nil : star
  }

  private mutating func readLink(_ notes: inout PageNotes) {
    guard let close = next(UInt8(ascii: "]"), from: position + 1),
      close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "("),
      next(UInt8(ascii: "["), from: position + 1).map({ $0 > close }) ?? true,
      let end = next(UInt8(ascii: ")"), from: close + 2)
    else {
      take()
      return
    }
    let words = string(position + 1..<close)
    let target = string(close + 2..<end)
    endPlain()
    if target.isWebAddress {
      inlines.append(.address(clean(words), Sanitiser.visible(target)))
    } else if let lesson = LessonFileName.id(of: target) {
      notes.links.append(.init(file: target, lesson: lesson, spot: spot("[\(words)]")))
      inlines.append(.link(clean(words), lesson: lesson))
    } else {
      complain(
        "\(NearestName.quoted(target)) is neither a lesson nor a web address",
        "link to a lesson's file, such as 05-chain-rule.md, or to https://…", "[\(words)]")
    }
    position = end + 1
  }

  /// `<https://example.org>` is the address itself.
  private mutating func readAddress() {
    guard let end = next(UInt8(ascii: ">"), from: position),
      string(position + 1..<end).isWebAddress
    else {
      complain("HTML is not read here", "write \\< for a plain sign", "<")
      take()
      return
    }
    plain += bytes[position + 1..<end]
    position = end + 1
  }

  private var beginsTag: Bool {
    guard let next = peek(1) else { return false }
    return next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
  }

  /// A dollar sign with a letter or a backslash behind it, and another one further on.
  private var beginsFormula: Bool {
    guard let next = peek(1), next.isLetter || next == UInt8(ascii: "\\") else { return false }
    return bytes[position...].dropFirst(2).prefix(80).contains(UInt8(ascii: "$"))
  }

  private var isDoubled: Bool { peek(1) == bytes[position] }

  private var isBehindWord: Bool {
    guard let last = plain.last else { return false }
    return last.isLetter || last.isDigit || last == UInt8(ascii: "_")
  }

  private mutating func takeBoth() {
    take()
    take()
  }

  // MARK: Bytes

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func take() {
    plain.append(bytes[position])
    position += 1
  }

  private mutating func endPlain() {
    guard !plain.isEmpty else { return }
    inlines.append(.text(Sanitiser.visible(String(decoding: plain, as: UTF8.self))))
    plain = []
  }

  /// The next place of a sign.
  ///
  /// What was found once is remembered, so that asking stays cheap.
  private mutating func next(_ byte: UInt8, from start: Int) -> Int? {
    if let known = ahead[byte], known >= start { return known < bytes.count ? known : nil }
    let found = bytes[min(start, bytes.count)...].firstIndex(of: byte) ?? bytes.count
    ahead[byte] = found
    return found < bytes.count ? found : nil
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Text within a mark: backslashes go, and white space becomes single spaces.
  private func clean(_ text: String) -> String {
    let words = text.replacingEscapes.utf8.split(whereSeparator: \.isBlank)
    return Sanitiser.visible(words.map { String($0) ?? "" }.joined(separator: " "))
  }

  private func complain(_ problem: String, _ advice: String, _ words: String) {
    log.add(problem, advice, at: spot(words))
  }

  private func spot(_ words: String) -> SourceSpot {
    text.spot(at: position, of: words, in: log.source)
  }
}

extension String {
  /// True for what a browser opens: a scheme, and no blank in it.
  fileprivate var isWebAddress: Bool {
    (hasPrefix("https://") || hasPrefix("http://")) && !utf8.contains(where: \.isBlank)
  }

  fileprivate var replacingEscapes: String {
    guard utf8.contains(UInt8(ascii: "\\")) else { return self }
    var kept: [UInt8] = []
    var isEscaped = false
    for byte in utf8 {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped, !byte.isASCIIPunctuation { kept.append(UInt8(ascii: "\\")) }
      kept.append(byte)
      isEscaped = false
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isASCIIPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isDigit && !isLetter
  }
}
