import Testing

/// What counts as one folder needing another: small sources, and the names that are found.
@Suite("Names across folders")
struct NameTableTests {
  /// A file of folder Home, one of folder Use, and what the second names of the first.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let home: String
    let use: String
    let names: [String]

    init(_ description: String, home: String, use: String, names: String...) {
      testDescription = description
      self.home = home
      self.use = use
      self.names = names
    }
  }

  @Test("Names that are needed", arguments: needed)
  func finds(_ example: Case) {
    #expect(names(of: example) == example.names)
  }

  @Test("Names that mean something else", arguments: other)
  func findsNothing(_ example: Case) {
    #expect(names(of: example) == example.names)
  }

  @Test("A member that two files declare is not looked for")
  func ambiguousMember() {
    let home = SwiftFile(path: "Sources/T/Home/A.swift", source: "struct A { var depth = 1 }")
    let other = SwiftFile(path: "Sources/T/Other/B.swift", source: "struct B { var depth = 1 }")
    let use = SwiftFile(path: "Sources/T/Use/C.swift", source: "let c = f().depth + A.depth")
    let graph = FolderGraph([home, other, use])
    // What stands behind a type's name is that type's own.
    #expect(graph.needs["Sources/T/Use"]?["Sources/T/Home"]?.map(\.name) == ["A", "A.depth"])
    #expect(graph.needs["Sources/T/Use"]?["Sources/T/Other"] == nil)
  }

  @Test("A member that an imported target declares too is not looked for")
  func importedMember() {
    let home = SwiftFile(path: "Sources/T/Home/A.swift", source: "struct A { var depth = 1 }")
    let use = SwiftFile(path: "Sources/T/Use/C.swift", source: "let c = f().depth")
    let imported = SwiftFile(
      path: "Sources/U/B.swift", source: "package struct B { package var depth = 1 }")
    #expect(FolderGraph([home, use]).needs["Sources/T/Use"]?.count == 1)
    #expect(FolderGraph([home, use], imported: [imported]).needs["Sources/T/Use"] == [:])
  }

  private func names(of example: Case) -> [String] {
    let files = [
      SwiftFile(path: "Sources/T/Home/Home.swift", source: example.home),
      SwiftFile(path: "Sources/T/Use/Use.swift", source: example.use),
    ]
    let needs = FolderGraph(files).needs["Sources/T/Use"] ?? [:]
    return (needs["Sources/T/Home"] ?? []).map(\.name)
  }
}

extension NameTableTests {
  static let network = "struct Network { static let small = Network()\n var depth: Int { 1 } }"
  static let scene = "struct Scene { enum View { case map, table(rows: Int) } }"

  static let needed = [
    Case("a type", home: network, use: "let n: Network", names: "Network"),
    Case("its extension", home: network, use: "extension Network {}", names: "Network"),
    Case(
      "a conformance", home: "protocol Widget {}", use: "struct Box: Widget {}", names: "Widget"),
    Case(
      "a generic argument", home: network, use: "func f() -> [Int: Set<Network>] { [:] }",
      names: "Network"),
    Case(
      "a constraint", home: "protocol Widget {}",
      use: "func f<T: Widget>(_ t: T) where T: Widget {}", names: "Widget", "Widget"),
    Case(
      "a parameter and its value", home: network, use: "func f(n: Network = Network.small) {}",
      names: "Network", "Network", "Network.small"),
    Case(
      "a nested type", home: scene, use: "let v = Scene.View.map", names: "Scene", "Scene.View",
      "Scene.View.map"),
    Case(
      "a nested type in an extension", home: scene, use: "extension Scene { var v: View { f() } }",
      names: "Scene", "Scene.View"),
    Case(
      "a type's other names", home: "typealias Numbers = [Double]", use: "func f(_ n: Numbers) {}",
      names: "Numbers"),
    Case("a member of a value", home: network, use: "let d = f().depth", names: "Network.depth"),
    Case(
      "a member behind a question mark", home: network, use: "let d = n?.depth ?? n!.depth",
      names: "Network.depth", "Network.depth"),
    Case(
      "a chain over lines", home: network, use: "let d = n\n  .copy()\n  .depth",
      names: "Network.depth"),
    Case("a key path", home: network, use: "let d = all.map(\\.depth)", names: "Network.depth"),
    Case(
      "a key path from a type", home: network, use: "let d = \\Network.depth", names: "Network",
      "Network.depth"),
    Case(
      "a type's member by its point", home: network, use: "let n: Int = f(.small)",
      names: "Network.small"),
    Case(
      "a case, with and without values", home: scene,
      use: "func f() { switch v { case .map: g()\n case .table(let rows): g(rows) } }",
      names: "Scene.View.map", "Scene.View.table"),
    Case(
      "both branches of a question", home: scene, use: "let v = a ? .map : .table(rows: 1)",
      names: "Scene.View.map", "Scene.View.table"),
    Case(
      "a member of an extension", home: "extension String { var columns: Int { 1 } }",
      use: "let c = f().columns", names: "String.columns"),
    Case(
      "a type's own member, by Self and self", home: network,
      use: "extension Network { func f() { g(Self.small, self.depth) } }", names: "Network",
      "Network.small", "Network.depth"),
    Case("a function", home: "func sine(_ x: Double) {}", use: "let s = sine(1)", names: "sine"),
    Case(
      "code in a string", home: network, use: #"let s = "a \(Network.small) b""#, names: "Network",
      "Network.small"),
    Case(
      "an attribute's argument", home: network, use: "@Option(n: Network.small) var a = 1",
      names: "Network", "Network.small"),
    Case(
      "a closure's body", home: network, use: "let c = f { n, m in Network.small }",
      names: "Network", "Network.small"),
    Case(
      "a type behind a cast", home: network, use: "let n = x as? Network, m = y is Network",
      names: "Network", "Network"),
    Case(
      "a thrown error", home: "enum Problem: Error {}",
      use: "func f() throws(Problem) { do {} catch let p as Problem {} }", names: "Problem",
      "Problem"),
  ]

  static let other = [
    Case("a comment", home: network, use: "// Network\n/* Network /* Network */ */\n/// `Network`"),
    Case("a string", home: network, use: ##"let s = "Network.small" + #"f().depth"#"##),
    Case("a string of lines", home: network, use: "let s = \"\"\"\n  Network \"depth\"\n  \"\"\""),
    Case("a label", home: "func sine(_ x: Double) {}", use: "let f = g(a, sine: 1)"),
    Case("a parameter's label", home: "func sine() {}", use: "func g(sine x: Int, cos: Int) {}"),
    Case(
      "a label of a tuple", home: network,
      use: "func f() -> (depth: Int, b: Int) { g() }\nlet d = f().depth"),
    Case("a private type", home: "private struct Network {}", use: "let n: Network"),
    Case(
      "a private type's member", home: "private struct N { var depth = 1 }",
      use: "let d = f().depth"),
    Case("a private member", home: "struct N { private var depth = 1 }", use: "let d = f().depth"),
    Case("a nested type without its outer one", home: scene, use: "let v: View"),
    Case(
      "a type of its own by that name", home: network,
      use: "private struct Network {}\nlet n: Network"),
    Case(
      "a nested type of its own by that name", home: network,
      use: "struct A { enum Network { case a }\n let n: Network\n struct B { let m: Network } }"),
    Case(
      "a generic parameter by that name", home: network,
      use: "struct A<Network> { let n: Network }\nfunc f<Network>(n: Network) -> [Network] { [n] }"),
    Case("a local type", home: network, use: "func f() { struct Network {}\n g(Network()) }"),
    Case("a local name", home: "func sine() {}", use: "func f() { let sine = 1\n g(sine, sine) }"),
    Case(
      "a parameter", home: "func sine() {}", use: "func f(_ sine: Int) -> Int { sine + sine }"),
    Case(
      "a closure's parameter", home: "func sine() {}",
      use: "let a = f { sine in sine }, b = f { (cos, sine) in sine }"),
    Case(
      "a loop's name", home: "func sine() {}", use: "func f() { for (a, sine) in g() { h(sine) } }"),
    Case(
      "a name that is bound", home: "func sine() {}",
      use: "func f() { if case .a(let sine) = g() { h(sine) }\n guard let sine else { return } }"),
    Case(
      "a member of the type around", home: "func sine() {}",
      use: "struct A { func sine() {}\n func g() { sine() } }"),
    Case("a member that is declared", home: network, use: "struct B { var depth = 2 }"),
    Case(
      "a case of another type's switch", home: scene,
      use: "func f() { switch v { case .map, .sum: g()\n case .product: h() } }"),
    Case("a value's member as a type's", home: network, use: "let d = f(.depth)"),
    Case("a type's member as a value's", home: network, use: "let d = f().small"),
    Case(
      "a member that arrays have", home: "struct A { var count = 1 }", use: "let c = f().count"),
    Case(
      "a case that the library has", home: "enum Arrow { case up, down }",
      use: "let n = x.rounded(.up) + y.rounded(.down)"),
    Case("an import", home: network, use: "import struct Other.Network\nimport Network"),
    Case("a condition of compilation", home: network, use: "#if canImport(Network)\n#endif"),
    Case(
      "a range and a number", home: network, use: "let d = 1...depth, e = 1.5e-3, f = 0..<depth"),
    Case("what belongs to a tuple", home: network, use: "let d = pair.0, e = pair.1"),
  ]
}
