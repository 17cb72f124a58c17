/// The targets that the tests of folders and of declarations look at.
enum TargetsInOrder {
  /// Left out while their parts are being moved to where they belong: in these, folders still need
  /// each other, and not everything is explained or used.
  static let notYet: Set<String> = []

  /// Here declarations may wait for their use: the screen does not show whole batches yet.
  static let waiting: Set<String> = ["Walkthrough"]

  static let names = SwiftFile.byTarget.keys.filter { !notYet.contains($0) }.sorted()

  static func files(of target: String) -> [SwiftFile] { SwiftFile.byTarget[target] ?? [] }
}
