import Drawing

/// Turns the bytes that a terminal sends into events, a few bytes at a time.
///
/// It knows both forms of the cursor keys (`ESC [ A` and `ESC O A`), the numbered keys
/// (`ESC [ 5 ~`), the numeric keypad, bracketed paste and mouse reports. What it does not know it
/// swallows whole, a terminal's answers to other programs too, and bytes that are not UTF-8 are
/// ignored, so nothing turns into a stray key.
package struct KeyDecoder: Sendable {
  /// The longest paste that is handed on, in bytes; what goes beyond it is dropped.
  package static let longestPaste = 4096

  /// Bytes that may be the beginning of something longer.
  private var pending: [UInt8] = []
  /// The bytes pasted so far, while a paste runs.
  private var pasted: [UInt8]?
  /// How many of the bytes that end a paste were just seen.
  private var pasteEndMatched = 0
  private var events: [TerminalEvent] = []
  private var replies: [TerminalReply] = []
  /// True from a question to the terminal until its answer: then an Esc may be where it begins.
  package var isReplyOwed = false

  /// A decoder that waits for the first byte.
  package init() {}

  /// How many milliseconds of silence end what has begun; `nil` when nothing has.
  ///
  /// A lone Esc is a key if nothing follows it at once, or within a second while an answer is
  /// owed. A paste whose end was lost must not hold the keyboard for ever.
  package var patience: Int? {
    if pasted != nil { return 1000 }
    guard pending.first == Byte.escape else { return nil }
    return isReplyOwed ? 1000 : pending.count > 2 ? 500 : 25
  }

  /// Reads more bytes and gives the events that are complete now.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    for byte in bytes {
      if pasted == nil {
        pending.append(byte)
        readPending()
      } else {
        readPasted(byte)
      }
    }
    return takeEvents()
  }

  /// Gives what was waiting as the keys it must have been: nothing followed in time.
  package mutating func flush() -> [TerminalEvent] {
    if let bytes = pasted {
      pasted = nil
      events.append(.paste(PastedText.clean(bytes)))
    } else if pending.first == Byte.escape {
      let waiting = pending
      pending = []
      // Esc and one more can be two keys; a longer beginning is a sequence that lost its end.
      if waiting.count <= 2 {
        events.append(.key(.escape))
        pending.append(contentsOf: waiting.dropFirst())
        if !pending.isEmpty { readPending() }
      }
    }
    return takeEvents()
  }

  /// Takes what the terminal has answered since the last time.
  package mutating func takeReplies() -> [TerminalReply] {
    defer { replies.removeAll() }
    return replies
  }

  private mutating func takeEvents() -> [TerminalEvent] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  private mutating func readPending() {
    switch pending[0] {
    case Byte.escape: readEscape()
    case 0x80...: readUTF8()
    default:
      if let key = ControlKey.key(for: pending[0]) { events.append(.key(key)) }
      pending.removeAll(keepingCapacity: true)
    }
  }
}

// MARK: - Escape sequences

extension KeyDecoder {
  private mutating func readEscape() {
    guard pending.count > 1 else { return }
    switch pending[1] {
    case Byte.bracket: readControlSequence()
    case Byte.letterO: readSingleShift()
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"): readString()
    default: readEscapeAndMore()
    }
  }

  /// Esc, and then something of its own: Alt is not used here, and typing fast is.
  private mutating func readEscapeAndMore() {
    let more = pending.dropFirst()
    pending = []
    events.append(.key(.escape))
    for byte in more {
      pending.append(byte)
      readPending()
    }
  }

  /// A terminal's answer, to another program's question too, such as `ESC ] 11 ; rgb:… BEL`.
  private mutating func readString() {
    guard pending.count > 2, let last = pending.last else { return }
    guard EscapeSequence.startsString(pending[1], pending[2]) else { return readEscapeAndMore() }
    let isAfterEscape = pending.count > 3 && pending[pending.count - 2] == Byte.escape
    if last == Byte.bell || (isAfterEscape && last == Byte.backslash) {
      let text = pending[2..<pending.count - (last == Byte.bell ? 1 : 2)]
      if pending[1] == UInt8(ascii: "]"), let reply = TerminalReply(string: text) {
        replies.append(reply)
      }
      pending.removeAll(keepingCapacity: true)
    } else if isAfterEscape {
      restart(with: Byte.escape)
      pending.append(last)
      readPending()
    } else if pending.count > EscapeSequence.longestString {
      pending.removeSubrange(3..<pending.count - 1)
    }
  }

  private mutating func readSingleShift() {
    guard pending.count > 2 else { return }
    let final = pending[2]
    if final == Byte.escape {
      restart(with: final)
    } else {
      if let key = EscapeSequence.keypad[final] { events.append(.key(key)) }
      pending.removeAll(keepingCapacity: true)
    }
  }

  private mutating func readControlSequence() {
    guard pending.count > 2, let last = pending.last else { return }
    if pending[2] == Byte.bracket {
      // The Linux console's function keys: ESC [ [ A.
      if pending.count == 4 { pending.removeAll(keepingCapacity: true) }
    } else if pending[2] == Byte.letterM {
      // The old mouse report: three bytes follow.
      guard pending.count == 6 else { return }
      finish(MouseReport(oldForm: pending[3], column: pending[4], row: pending[5])?.event)
    } else if last == Byte.escape {
      restart(with: last)
    } else if (0x40...0x7e).contains(last) {
      finishControlSequence()
    } else if !(0x20...0x3f).contains(last) {
      pending.removeAll(keepingCapacity: true)
    } else if pending.count > EscapeSequence.longest {
      // What it is goes on until its last byte: xterm's answer to what it is has 38 bytes.
      pending.removeSubrange(3..<pending.count - 1)
    }
  }

  private mutating func finishControlSequence() {
    let sequence = EscapeSequence(pending.dropFirst(2))
    if sequence.startsPaste {
      pending.removeAll(keepingCapacity: true)
      pasted = []
      pasteEndMatched = 0
    } else {
      if sequence.tellsAttributes {
        replies.append(.attributes)
        isReplyOwed = false
      }
      finish(sequence.event)
    }
  }

  private mutating func finish(_ event: TerminalEvent?) {
    if let event { events.append(event) }
    pending.removeAll(keepingCapacity: true)
  }

  /// A new Esc cuts a sequence short: what came before it is not a key.
  private mutating func restart(with byte: UInt8) {
    pending = [byte]
  }
}

// MARK: - Text

extension KeyDecoder {
  private mutating func readUTF8() {
    let length = Self.length(startingWith: pending[0])
    let isContinuation = pending.count == 1 || (0x80...0xbf).contains(pending[pending.count - 1])
    guard length > 1, isContinuation else {
      // Not UTF-8. The byte that broke it may begin something new.
      let last = pending.count > 1 ? pending.last : nil
      pending.removeAll(keepingCapacity: true)
      if let last {
        pending.append(last)
        readPending()
      }
      return
    }
    guard pending.count == length else { return }
    let text = String(validating: pending, as: UTF8.self)
    pending.removeAll(keepingCapacity: true)
    guard let scalar = text?.unicodeScalars.first, !(0x80...0x9f).contains(scalar.value) else {
      return
    }
    events.append(.key(.character(Character(scalar))))
  }

  private static func length(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xc2...0xdf: 2
    case 0xe0...0xef: 3
    case 0xf0...0xf4: 4
    default: 1
    }
  }

  private mutating func readPasted(_ byte: UInt8) {
    let end = EscapeSequence.pasteEnd
    if byte == end[pasteEndMatched] {
      pasteEndMatched += 1
      guard pasteEndMatched == end.count else { return }
      events.append(.paste(PastedText.clean(pasted ?? [])))
      pasted = nil
    } else {
      let held = Array(end[..<pasteEndMatched])
      pasteEndMatched = byte == end[0] ? 1 : 0
      keepPasted(held)
      if pasteEndMatched == 0 { keepPasted([byte]) }
    }
  }

  private mutating func keepPasted(_ bytes: [UInt8]) {
    guard let count = pasted?.count, count + bytes.count <= Self.longestPaste else { return }
    pasted?.append(contentsOf: bytes)
  }
}

/// The bytes that a decoder looks for by name.
enum Byte {
  static let bell: UInt8 = 0x07
  static let escape: UInt8 = 0x1b
  static let backslash = UInt8(ascii: "\\")
  static let bracket = UInt8(ascii: "[")
  static let letterO = UInt8(ascii: "O")
  static let letterM = UInt8(ascii: "M")
}
