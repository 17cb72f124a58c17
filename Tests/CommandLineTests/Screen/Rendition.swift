/// The colours and emphasis that a program sent: `ESC [ 1 ; 38 ; 5 ; 75 m`.
enum Rendition {
  static func parameters(in output: [UInt8]) -> [[Int]] {
    var parser = SequenceParser()
    return output.compactMap { byte in
      guard case .sequence(let sequence) = parser.read(byte), sequence.final == "m" else {
        return nil
      }
      return sequence.numbers
    }
  }

  static func hasForeground(_ renditions: [[Int]]) -> Bool {
    renditions.contains { $0.contains { (30...38).contains($0) || (90...97).contains($0) } }
  }

  static func hasBackground(_ renditions: [[Int]]) -> Bool {
    renditions.contains { numbers in
      // The numbers after 38 are the foreground's own.
      let rest = numbers.first == 38 ? [] : numbers
      return rest.contains { (40...48).contains($0) || (100...107).contains($0) }
    }
  }
}
