/// How long the body takes, in seconds.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let took = try ContinuousClock().measure(body).components
  return Double(took.seconds) + Double(took.attoseconds) * 1e-18
}
