/// The least time that something took, in seconds, of at most so many tries.
///
/// It stops at the first try that is fast enough: one is proof that the program can, and on a
/// machine under load the others say nothing about it.
func fastest(
  under limit: Double, of tries: Int = 40, _ body: () throws -> Void
) rethrows -> Double {
  var least = Double.infinity
  for _ in 1...tries where least >= limit {
    let began = Deadline.now
    try body()
    least = min(least, Deadline.now - began)
  }
  return least
}
