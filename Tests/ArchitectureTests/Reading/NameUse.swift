/// Where a file names what may be declared elsewhere.
struct NameUse: Hashable {
  /// What stands before the first name.
  enum Receiver: Hashable {
    /// Nothing: `Name`, `name(…)`; `self` and `Self` count as a first name `Self`.
    case nothing
    /// A value whose type is not known: `f().name`, `\.name`.
    case value
    /// The type that the compiler finds out: `.name`.
    case implicit
    /// Nothing, but the name is that of a parameter or of something else local.
    case local
  }

  /// The names, which points join in the source: `["Scene", "View", "diagram"]`.
  let names: [String]
  let receiver: Receiver
  /// The types around it, outermost first, joined by points.
  let scope: String
  let line: Int
  /// The switch that it is a case of; all names of one switch's cases belong to one type.
  var pattern: Int?
}
