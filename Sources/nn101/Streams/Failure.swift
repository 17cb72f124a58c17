/// An error that ends the program: a message for standard error, and a status that is not 0.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
