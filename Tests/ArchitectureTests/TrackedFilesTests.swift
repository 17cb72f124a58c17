import Foundation
import Testing

@Suite("What the repository holds")
struct TrackedFilesTests {
  @Test(
    "Nothing that a build makes is tracked",
    .enabled(if: Repository.exists(".git"), "This copy has no history."))
  func noProducts() throws {
    let tracked = try trackedFiles()
    #expect(tracked.contains("Package.swift"))
    let products = tracked.filter { path in
      path == "Package.resolved" || path.hasPrefix(".build/") || path.hasPrefix(".swiftpm/")
        || path.hasSuffix(".xcodeproj") || path.hasSuffix(".profraw") || path.hasSuffix(".o")
    }
    #expect(products == [])
  }

  @Test(
    "The top level holds what it should, and nothing else",
    .enabled(if: Repository.exists(".git"), "This copy has no history."))
  func topLevel() throws {
    let names = Set(try trackedFiles().compactMap { $0.split(separator: "/").first })
    let expected: Set<Substring> = [
      "Package.swift", "Sources", "Tests", "lessons", "README.md", "ARCHITECTURE.md",
      "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", ".swift-format", ".editorconfig",
      ".gitignore", "docs", "scripts", ".ci",
    ]
    #expect(names.symmetricDifference(expected) == [])
  }

  private func trackedFiles() throws -> [String] {
    let outcome = try Command.run("/usr/bin/env", ["git", "ls-files"])
    #expect(outcome.status == 0)
    return outcome.output.split(separator: "\n").map(String.init)
  }
}
