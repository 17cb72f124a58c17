import Testing

@Suite("README's environment variables")
struct ReadmeVariablesTests {
  @Test("Every variable of our own that the program reads is explained")
  func ourOwn() throws {
    let readme = try Repository.text("README.md")
    var found: Set<Substring> = []
    for path in Repository.files(under: "Sources", endingIn: ".swift", ".c") {
      found.formUnion(try Repository.text(path).matches(of: /"(NN101_[A-Z]+)"/).map(\.1))
    }
    #expect(found.contains("NN101_LESSONS"))
    for name in found { #expect(readme.contains("`\(name)"), "README does not say \(name).") }
  }
}
