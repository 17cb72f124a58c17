/// An error that ends the program: a message for standard error, and a status that is not 0.
struct Failure: Error, CustomStringConvertible {
  let description: String
  let status: Int32

  /// Something is missing or wrong, or cannot be done.
  init(_ description: String) {
    self.description = description
    status = 1
  }

  /// The command line itself is not understood.
  init(usage problem: String) {
    description = "nn101: error: \(problem)"
    status = 64
  }
}
