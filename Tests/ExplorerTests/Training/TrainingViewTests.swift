import Drawing
import Explorer
import Lessons
import Session
import Testing

/// What pages that train show beside the diagram.
@Suite struct TrainingViewTests {
  private func driver(_ lesson: String) throws -> Driver {
    Driver(try #require(RealLessons.all.first { $0.id == lesson }))
  }

  @Test func aDeadNeuronIsNamedWithTheReason() throws {
    try driver("when-learning-fails").press("n n n space space")
      .shows("h2 is dead: its ReLU is 0 for every", "epoch 20: J 0.1279, beside 0.0320")
  }

  @Test("On 60x20 words are left out, and no number is cut")
  func narrow() throws {
    let small = Size(columns: 60, rows: 20)
    let page = try driver("non-linearity").update(.screen(.resize(small))).press("n n n n")
    page.shows("epoch 0: J 0.1299", "No epoch is done yet.").hides("space trains")
    page.press("1").shows("epoch 0: J 0.1299", "space trains.")
    try driver("overfitting").update(.screen(.resize(small))).press("n n n n 1 space")
      .shows("epoch 20: J 0.0462")
  }

  @Test func twinsAreNamed() throws {
    try driver("when-learning-fails").press("n n n n n n space space")
      .shows("h1, h2 and h3 are the same: equal")
  }

  @Test func anExplosionIsCalledOne() throws {
    try driver("when-learning-fails").press("n n n n n n n space").press("space", times: 10)
      .shows("past all use", "4.078e28")
  }

  @Test func aHealthyRunHasNoWarning() throws {
    try driver("non-linearity").press("n n n n n space").press("space", times: 10)
      .shows("epoch 200: J ", ", beside ")
      .hides("dead", "stood still", "the same: equal", "vanishes")
  }

  @Test func viewsThatThePageAsksForComeFirst() throws {
    try driver("non-linearity").press("n n n n n space space v").shows("tanh", "linear", "▓", "●")
  }

  @Test func aSingleInputHasACurve() throws {
    try driver("overfitting").shows("a(o1) for every x1", "●")
  }

  @Test func twoRunsShareACurve() throws {
    try driver("overfitting").press("n n space space v").shows("1-6-6-1", "1-2-1", "●")
  }

  @Test func testLossesAreToldApart() throws {
    try driver("overfitting").press("n n space space")
      .shows("epoch 50: J ", ", test J ", "1-2-1 test")
  }
}
