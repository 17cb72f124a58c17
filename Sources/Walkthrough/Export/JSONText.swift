/// A JSON value that prints its keys in the order they were given and its numbers with all digits.
package indirect enum JSONText: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case integer(Int)
  case string(String)
  case array([JSONText])
  case object([Member])

  /// A name and its value in an object.
  package struct Member: Sendable, Hashable {
    /// The name, which is escaped when it is written.
    package let key: String
    /// What stands behind the name.
    package let value: JSONText

    /// A name with its value.
    package init(key: String, value: JSONText) {
      self.key = key
      self.value = value
    }
  }

  /// An object with its members in this order.
  package static func object(_ members: KeyValuePairs<String, JSONText>) -> JSONText {
    .object(members.map { Member(key: $0.key, value: $0.value) })
  }

  /// A list of numbers.
  package static func numbers(_ values: [Double]) -> JSONText {
    .array(values.map { .number($0) })
  }

  /// The value as text; objects and arrays that hold others stand on lines of their own.
  package func text(indent: String = "") -> String {
    var output = ""
    write(to: &output, indent: indent)
    return output
  }

  private func write(to output: inout String, indent: String) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    // JSON has no word for what is not a finite number.
    case .number(let value): output += value.isFinite ? Self.digits(value) : "null"
    case .integer(let value): output += "\(value)"
    case .string(let text): Self.quote(text, to: &output)
    case .array(let values): Self.write(values, to: &output, indent: indent)
    case .object(let members): Self.write(members, to: &output, indent: indent)
    }
  }

  /// The shortest digits that read back as the same number, −0 as 0; whole numbers without a
  /// fraction.
  private static func digits(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 {
      return "\(Int(value))"
    }
    return "\(value)"
  }

  private static func write(_ values: [JSONText], to output: inout String, indent: String) {
    let isFlat = values.allSatisfy(\.isShort)
    output += "["
    for (index, value) in values.enumerated() {
      output += index == 0 ? "" : ","
      output += isFlat ? (index == 0 ? "" : " ") : "\n\(indent)  "
      value.write(to: &output, indent: indent + "  ")
    }
    output += isFlat || values.isEmpty ? "]" : "\n\(indent)]"
  }

  private static func write(_ members: [Member], to output: inout String, indent: String) {
    output += "{"
    for (index, member) in members.enumerated() {
      output += index == 0 ? "\n\(indent)  " : ",\n\(indent)  "
      quote(member.key, to: &output)
      output += ": "
      member.value.write(to: &output, indent: indent + "  ")
    }
    output += members.isEmpty ? "}" : "\n\(indent)}"
  }

  private var isShort: Bool {
    switch self {
    case .null, .bool, .number, .integer, .string: true
    case .array(let values): values.allSatisfy(\.isNumber)
    case .object: false
    }
  }

  private var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\r": output += "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f:
        let hex = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
