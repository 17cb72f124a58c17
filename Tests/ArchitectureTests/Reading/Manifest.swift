/// What Package.swift says of each target in Sources.
enum Manifest {
  /// The modules that each target declares to depend on, by the target's name.
  static func dependencies() throws -> [String: Set<String>] {
    let text = try Repository.text("Package.swift")
    var found: [String: Set<String>] = [:]
    for target in text.split(separator: "arget(").dropFirst() {
      guard let name = target.firstMatch(of: /name: "([A-Za-z0-9-]+)"/)?.1 else { continue }
      let list = target.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 ?? ""
      let products = list.matches(of: /\.product\(name: "([A-Za-z]+)"/).map { String($0.1) }
      let targets = list.replacing(/\.product\([^)]*\)/, with: "")
        .matches(of: /"([A-Za-z0-9-]+)"/).map { String($0.1) }
      found[String(name)] = Set(products + targets)
    }
    return found
  }
}
