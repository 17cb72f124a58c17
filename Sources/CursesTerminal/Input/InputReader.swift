import CTerminal
import Drawing

/// Reads what is typed, and keeps it as events until somebody asks.
struct InputReader {
  /// So many milliseconds after a question its answer is no longer waited for.
  static let longestDebt: Int64 = 3000

  var queue = EventQueue()
  private var decoder = KeyDecoder()
  private var lastRead: Int64 = 0
  private var asked: Int64 = 0
  private var buffer = [UInt8](repeating: 0, count: 16_384)

  /// True while the terminal owes an answer.
  var isReplyOwed: Bool { decoder.isReplyOwed }

  /// Notes that the terminal was asked.
  mutating func expectReply(at now: Int64) {
    decoder.isReplyOwed = true
    asked = now
  }

  /// Takes what the terminal has answered since the last time.
  mutating func takeReplies() -> [TerminalReply] { decoder.takeReplies() }

  /// Reads the bytes that are there; false at the end of input.
  mutating func read(at now: Int64) -> Bool {
    guard !queue.isFull else { return true }
    if now - asked > Self.longestDebt { decoder.isReplyOwed = false }
    let count = Int(ct_read(&buffer, Int32(buffer.count)))
    if count == 0 { return false }
    if count > 0 {
      lastRead = now
      for event in decoder.decode(buffer[..<count]) { queue.append(event) }
    }
    return true
  }

  /// Milliseconds until something that has begun counts as all there is; `nil` when nothing has.
  func wait(at now: Int64) -> Int? {
    decoder.patience.map { max(0, Int(lastRead - now) + $0) }
  }

  /// Ends what has begun when its time is over.
  mutating func flush(at now: Int64) {
    guard wait(at: now) == 0 else { return }
    for event in decoder.flush() { queue.append(event) }
  }

  /// Reads until nothing is owed any more, so many milliseconds at most; keys in between are lost.
  mutating func drainReplies(within milliseconds: Int64) {
    let end = ct_milliseconds() + milliseconds
    while isReplyOwed {
      let left = end - ct_milliseconds()
      guard left > 0 else { break }
      let seen = ct_wait(Int32(clamping: left))
      guard seen & Int32(CT_HANGUP) == 0 else { break }
      guard seen & Int32(CT_INPUT) != 0 else { continue }
      queue = EventQueue()
      guard read(at: ct_milliseconds()) else { break }
    }
    decoder.isReplyOwed = false
  }
}
