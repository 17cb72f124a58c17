import CTerminal
import Drawing

/// Reads what is typed, and keeps it as events until somebody asks.
struct InputReader {
  var queue = EventQueue()
  private var decoder = KeyDecoder()
  private var lastRead: Int64 = 0
  private var buffer = [UInt8](repeating: 0, count: 16_384)

  /// Reads the bytes that are there; false at the end of input.
  mutating func read(at now: Int64) -> Bool {
    guard !queue.isFull else { return true }
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
}
