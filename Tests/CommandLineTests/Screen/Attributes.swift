/// How a character looks on a terminal.
struct Attributes: Hashable {
  var isBold = false
  var isDim = false
  var isUnderlined = false
  var isReversed = false
  /// The numbers that chose the colour: `[34]`, or `[38, 5, 75]`; empty for the terminal's own.
  var foreground: [Int] = []

  /// Takes the numbers of an `ESC [ … m`.
  mutating func obey(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = Attributes()
      case 1: isBold = true
      case 2: isDim = true
      case 4: isUnderlined = true
      case 7: isReversed = true
      case 22: (isBold, isDim) = (false, false)
      case 24: isUnderlined = false
      case 27: isReversed = false
      case 30...37, 90...97: foreground = [number]
      case 38:
        foreground = [38] + rest.prefix(2)
        rest = rest.dropFirst(2)
      case 39: foreground = []
      default: break
      }
    }
  }
}
