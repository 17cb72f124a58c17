/// What other targets may name, but nobody explains.
struct MissingComments {
  /// What is missing, each with its file and line.
  private(set) var complaints: [String] = []

  init(_ file: SwiftFile) {
    for declaration in file.declarations
    where declaration.access >= .package && declaration.kind != .enumCase {
      let place = "\(file.path):\(declaration.line): \(declaration.path)"
      let comment = file.docComment(of: declaration)
      if comment.isEmpty {
        complaints.append("\(place) has no doc comment.")
      } else if declaration.canThrow, !comment.contains(/[Tt]hrows/) {
        complaints.append("\(place) throws, and its doc comment does not say when.")
      }
    }
  }
}
