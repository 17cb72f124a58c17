import Testing

@Suite("What only tests use is no part of the program")
struct UnusedDeclarationsTests {
  @Test(
    "Every declaration is named somewhere in Sources", arguments: TargetsInOrder.names)
  func sources(target: String) {
    let unused = UnusedDeclarations(
      in: TargetsInOrder.files(of: target), usedBy: .sources
    ).complaints
    #expect(unused.isEmpty, "\(unused.joined(separator: "\n"))")
  }

  @Test(
    "What is unused",
    arguments: [
      ("struct A {}", ["1: only tests use A"]),
      ("struct A {}\nlet a = A()", ["2: only tests use a"]),
      (
        "struct A { let next: A? }\nextension A { func f(a: A) { a.f(a: a.next!) } }",
        ["1: only tests use A", "1: only tests use A.next", "2: only tests use A.f"]
      ),
      (
        "enum A { case a, b }\nfunc f() { f(A.a) }", ["1: only tests use A.b"]
      ),
      ("func f(a: Int) { f(a: a) }", []),
      ("struct A { var b = 1 }\nfunc f() { let b = 2; f(A(), b) }", []),
      ("struct A { var b = 1 }\nfunc f() { f(A(b: 2)) }", ["1: only tests use A.b"]),
      ("protocol P { func g() }\nstruct A: P { func g() {} }\nfunc f() { f(A()) }", []),
      ("struct A: Hashable { func hash() {} }\nfunc f() { f(A()) }", []),
      ("struct A { func hash() {} }\nfunc f() { f(A()) }", ["1: only tests use A.hash"]),
      ("@main struct A {}", []),
      ("struct A { static func < (a: A, b: A) -> Bool { true } }\nfunc f() { f(A()) }", []),
      // What only an unused type needs.
      (
        "struct A { let b: B }\nstruct B {}",
        ["1: only tests use A", "1: only tests use A.b", "2: only tests use B"]
      ),
      ("// A\nstruct A {} // A\nlet a = \"A\"; func f() { f(a) }", ["2: only tests use A"]),
    ])
  func unused(source: String, names: [String]) {
    let file = SwiftFile(path: "A.swift", source: source)
    let expected = names.map { "A.swift:\($0), if any." }
    #expect(UnusedDeclarations(in: [file], usedBy: NameUsers([file])).complaints == expected)
  }

  @Test("A use in another target counts")
  func otherTarget() {
    let file = SwiftFile(path: "A.swift", source: "package struct A {}")
    let user = SwiftFile(path: "B.swift", source: "let b: A")
    #expect(UnusedDeclarations(in: [file], usedBy: NameUsers([file, user])).complaints.isEmpty)
  }
}
