/// Where the names of one target are declared.
///
/// Types are found by their names, from the innermost scope outwards; members where something with
/// a point stands before them: of a type that is known by name, else when only one file declares a
/// member of that name that could be meant.
struct NameTable {
  /// A declaration and its file, as an index into the target's files.
  struct Place: Hashable {
    let file: Int
    let declaration: Declaration
  }

  private let files: [SwiftFile]
  /// Types by their paths.
  private var types: [String: [Place]] = [:]
  /// Functions and values at the top of files, by name.
  private var globals: [String: [Place]] = [:]
  /// What belongs to a type, by name.
  private var members: [String: [Place]] = [:]
  /// Types that have members here, those of other targets included.
  private var owners: Set<String> = []
  /// Names that may mean something else behind a value: labels of tuples, members elsewhere.
  private var ambiguous: Set<String> = []

  /// `imported` are the files of the targets that this one imports.
  init(_ files: [SwiftFile], imported: [SwiftFile] = []) {
    self.files = files
    for (index, file) in files.enumerated() {
      ambiguous.formUnion(file.tupleLabels)
      for declaration in file.declarations { add(Place(file: index, declaration: declaration)) }
    }
    for file in imported {
      for declaration in file.declarations
      where declaration.access >= .package && !declaration.owner.isEmpty {
        ambiguous.insert(declaration.name)
      }
    }
  }

  private mutating func add(_ place: Place) {
    let declaration = place.declaration
    if declaration.kind == .type { types[declaration.path, default: []].append(place) }
    if declaration.owner.isEmpty {
      if declaration.kind != .type { globals[declaration.name, default: []].append(place) }
    } else {
      owners.insert(declaration.owner)
      if declaration.kind != .type { members[declaration.name, default: []].append(place) }
    }
  }

  /// The declarations that a use in a file names, in the order of its names.
  func places(of use: NameUse, in file: Int) -> [Place] {
    var rest = use.names[...]
    switch use.receiver {
    case .local: return []
    case .value: return rest.compactMap { member($0, isStatic: false, from: file) }
    case .implicit:
      let siblings = use.pattern.flatMap { files[file].patterns[$0] } ?? []
      let first = member(rest.removeFirst(), isStatic: true, from: file, beside: siblings)
      return ([first] + rest.map { member($0, isStatic: false, from: file) }).compactMap { $0 }
    case .nothing: return chain(rest, from: use.scope, in: file)
    }
  }

  /// `Type.Other.member.member`: each name is looked up in what stands before it.
  private func chain(_ names: ArraySlice<String>, from scope: String, in file: Int) -> [Place] {
    var rest = names
    var found: [Place] = []
    let first = rest.removeFirst()
    var type: String?
    if first == "Self" {
      type = scope
    } else if let place = self.type(first, from: scope, in: file) {
      found.append(place)
      type = place.declaration.path
    } else if owners.contains(first) {
      type = first
    } else if !isMember(first, of: scope), let place = only(globals[first], from: file) {
      found.append(place)
    }
    while let path = type, let name = rest.popFirst() {
      if let place = only(types["\(path).\(name)"], from: file) {
        found.append(place)
        type = place.declaration.path
      } else {
        let own = members[name]?.filter { $0.declaration.owner == path }
        if let place = only(own, from: file) { found.append(place) }
        type = nil
      }
    }
    return found + rest.compactMap { member($0, isStatic: false, from: file) }
  }

  private func type(_ name: String, from scope: String, in file: Int) -> Place? {
    var outer = scope[...]
    while !outer.isEmpty {
      if let place = only(types["\(outer).\(name)"], from: file) { return place }
      outer = outer.lastIndex(of: ".").map { outer[..<$0] } ?? ""
    }
    return only(types[name], from: file)
  }

  private func isMember(_ name: String, of scope: String) -> Bool {
    members[name]?.contains { scope.hasPrefix($0.declaration.owner) } ?? false
  }

  /// The member that is meant when its type is not known: nil unless one file alone has it.
  ///
  /// `siblings` are names that its type must have as well.
  private func member(
    _ name: String, isStatic: Bool, from file: Int, beside siblings: Set<String> = []
  ) -> Place? {
    let standard = isStatic ? StandardNames.typeMembers : StandardNames.members
    guard !ambiguous.contains(name), !standard.contains(name) else { return nil }
    let meant = members[name]?.filter { place in
      place.declaration.isStatic == isStatic
        && siblings.subtracting(standard).allSatisfy {
          members[$0]?.contains { $0.declaration.owner == place.declaration.owner } ?? false
        }
    }
    return only(meant, from: file)
  }

  /// What a file sees of these: its own, or what one other file declares.
  private func only(_ places: [Place]?, from file: Int) -> Place? {
    guard let places else { return nil }
    if let own = places.first(where: { $0.file == file }) { return own }
    let seen = places.filter { $0.declaration.access >= .internal }
    guard let first = seen.first, seen.allSatisfy({ $0.file == first.file }) else { return nil }
    return first
  }
}
