import Testing

@Suite("What other targets see is explained")
struct DocCommentTests {
  @Test(
    "Every such declaration has a doc comment, and says when it throws",
    arguments: TargetsInOrder.names)
  func sources(target: String) {
    let complaints = TargetsInOrder.files(of: target).flatMap { MissingComments($0).complaints }
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }

  @Test(
    "What needs a comment",
    arguments: [
      ("package struct A {}", ["1: A"]),
      ("package enum A { case a }", ["1: A"]),
      ("package typealias A = Int", ["1: A"]),
      ("package func f() {}", ["1: f"]),
      ("public let a = 1, b = 2", ["1: a"]),
      ("/// A.\nstruct A {\n  package private(set) var b = 1\n}", []),
      ("/// A.\npackage struct A {\n  package private(set) var b = 1\n}", ["3: A.b"]),
      ("/// A.\npackage struct A {\n  package init() {}\n  init(a: Int) {}\n}", ["3: A.init"]),
      ("/// A.\npackage protocol A {\n  func f()\n  /// G.\n  func g()\n}", ["3: A.f"]),
      ("package extension A {\n  func f() {}\n  internal func g() {}\n}", ["2: A.f"]),
      ("extension A {\n  package subscript(i: Int) -> Int { i }\n}", ["2: A.subscript"]),
      ("/// A.\n\npackage struct A {}", ["3: A"]),
      ("// A.\npackage struct A {}", ["2: A"]),
      ("/// A.\n@frozen\npackage struct A {}", []),
      ("/// F.\n@discardableResult package mutating func f() -> Int { 1 }", []),
    ])
  func missing(source: String, names: [String]) {
    let expected = names.map { "A.swift:\($0) has no doc comment." }
    #expect(MissingComments(SwiftFile(path: "A.swift", source: source)).complaints == expected)
  }

  @Test(
    "What throws must say so",
    arguments: [
      ("/// F.\npackage func f() throws {}", true),
      ("/// F.\n///\n/// Throws when it rains.\npackage func f() throws(Rain) -> Int { 1 }", false),
      ("/// F, or throws `Rain`.\npackage func f() throws(Rain) {}", false),
      ("/// F.\npackage func f(_ body: () throws -> Void) rethrows {}", false),
      ("/// F.\npackage func f(_ body: () throws -> Void) {}", false),
      ("/// A.\npackage protocol A {\n  /// F.\n  func f() throws\n}", true),
    ])
  func silent(source: String, isSilent: Bool) {
    let complaints = MissingComments(SwiftFile(path: "A.swift", source: source)).complaints
    #expect(complaints.count == (isSilent ? 1 : 0))
    #expect(complaints.allSatisfy { $0.hasSuffix("does not say when.") })
  }
}
