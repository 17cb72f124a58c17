/// A pair of braces that is open while a file is read.
struct SwiftScope {
  enum Kind {
    /// The body of a type, where declarations are members.
    case type
    case enumeration
    case `protocol`
    /// Anything else, where declarations are seen only here.
    case body
  }

  let kind: Kind
  /// The types around what stands here, joined by points.
  var owner: String
  /// What a member may be seen by when it says nothing.
  var access = Access.internal
  /// What a member may be seen by at most.
  var limit = Access.public
  /// Generic parameters, parameters and local names.
  var names: Set<String> = []
  /// Tells the braces of a file apart.
  var number = 0
  /// The brackets that are open inside these braces.
  var brackets: [Bracket] = []

  /// Members stand directly in the braces of a type.
  var holdsMembers: Bool { kind != .body && brackets.isEmpty }

  /// A bracket that is open.
  enum Bracket {
    case square
    /// The arguments of a call.
    case call
    /// A tuple, whose labels are names of its elements.
    case tuple
  }
}
