/// An archive of files that are stored as they are, in the zip format (APPNOTE.TXT, 4.3 to 4.5).
///
/// Every date is the first that the format knows, so that the same files give the same bytes.
struct ZipArchive {
  private var contents: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file; its name is plain ASCII.
  mutating func add(_ name: String, _ text: String) {
    let data = Array(text.utf8)
    let start = contents.count
    // What both headers say: version 2.0, no flags, stored, 1 January 1980, sum, sizes, name.
    let facts =
      Self.bytes(20, 2) + Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0, 2)
      + Self.bytes(0x21, 2) + Self.bytes(Int(Self.checksum(data)), 4) + Self.bytes(data.count, 4)
      + Self.bytes(data.count, 4) + Self.bytes(name.utf8.count, 2) + Self.bytes(0, 2)
    contents += Self.bytes(0x0403_4b50, 4) + facts + name.utf8 + data
    directory += Self.bytes(0x0201_4b50, 4) + Self.bytes(20, 2) + facts
    // No comment, one disk, no attributes, and where the file begins.
    directory += Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0, 4)
    directory += Self.bytes(start, 4) + name.utf8
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    let end =
      Self.bytes(0x0605_4b50, 4) + Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(count, 2)
      + Self.bytes(count, 2) + Self.bytes(directory.count, 4) + Self.bytes(contents.count, 4)
      + Self.bytes(0, 2)
    return contents + directory + end
  }

  /// A number in so many bytes, the lowest first.
  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// CRC-32 with the polynomial 0xEDB88320.
  static func checksum(_ data: [UInt8]) -> UInt32 {
    ~data.reduce(~UInt32(0)) { sum, byte in
      table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8)
    }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}
