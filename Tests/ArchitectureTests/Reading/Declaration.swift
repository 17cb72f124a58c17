/// Something that a Swift file declares for others to name.
struct Declaration: Hashable {
  enum Kind {
    case type, function, variable, initializer, enumCase
  }

  let kind: Kind
  let name: String
  /// The types around it, outermost first, joined by points; empty at the top of a file.
  let owner: String
  /// Who may see it, the types around it considered.
  let access: Access
  /// True when it belongs to the type and not to its values.
  let isStatic: Bool
  /// True for what a protocol asks of others.
  let isRequirement: Bool
  var canThrow = false
  let attributes: Set<String>
  /// The line of its name, counted from 1.
  let line: Int
  /// The line of its first word, attributes included.
  let firstLine: Int

  /// Its name with the types around it.
  var path: String { owner.isEmpty ? name : "\(owner).\(name)" }
}

/// Who may see a declaration, from few to many.
enum Access: Int, Comparable {
  case `private`, `fileprivate`, `internal`, `package`, `public`

  init?(_ word: String) {
    switch word {
    case "private": self = .private
    case "fileprivate": self = .fileprivate
    case "internal": self = .internal
    case "package": self = .package
    case "public", "open": self = .public
    default: return nil
    }
  }

  static func < (left: Access, right: Access) -> Bool { left.rawValue < right.rawValue }
}
