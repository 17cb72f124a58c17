/// The targets that the tests of folders and of declarations look at: all of them.
enum TargetsInOrder {
  static let names = SwiftFile.byTarget.keys.sorted()

  static func files(of target: String) -> [SwiftFile] { SwiftFile.byTarget[target] ?? [] }
}
