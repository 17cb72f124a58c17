import Testing

@testable import Lessons

@Suite struct NearestNameTests {
  static let known = ["network", "loss", "example", "examples", "learning-rate", "train-biases"]

  @Test(arguments: [
    ("netwrok", "network"), ("los", "loss"), ("lossy", "loss"), ("exmaple", "example"),
    ("learning_rate", "learning-rate"), ("Train-Biases", "train-biases"),
    ("train-bias", "train-biases"),
  ])
  func findsWhatWasMeant(_ typed: String, _ meant: String) {
    #expect(NearestName.to(typed, among: Self.known) == meant)
  }

  @Test(arguments: ["", "x", "seed", "colour", String(repeating: "loss", count: 100_000)])
  func findsNothingNear(_ typed: String) {
    #expect(NearestName.to(typed, among: Self.known) == nil)
  }

  @Test func listsNames() {
    #expect(NearestName.listed([]) == "none")
    #expect(NearestName.listed(["a"]) == "a")
    #expect(NearestName.listed(["a", "b", "c"]) == "a, b and c")
    #expect(NearestName.quoted(String(repeating: "a", count: 60)).count == 51)
  }
}
