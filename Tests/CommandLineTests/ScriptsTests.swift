import Foundation
import Testing

/// The scripts say what is wrong and what to do, before anything is built.
struct ScriptsTests {
  /// Runs a script with a Swift that only says its version, or fails; its output and status.
  private func run(_ script: String, swift: String) throws -> Command {
    let folder = TemporaryFolder()
    let fake = try folder.write("#!/bin/sh\n\(swift)\n", to: "swift")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: fake)
    let path = Program.root.appendingPathComponent("scripts/\(script)").path
    return Command("PATH='\(folder.path)':/usr/bin:/bin '\(path)'")
  }

  @Test("an old Swift is refused with advice", arguments: ["5.10.1", "6.0", "6.0.3"])
  func oldSwift(version: String) throws {
    for script in ["run", "test", "setup"] {
      let run = try run(script, swift: "echo 'Swift version \(version) (swift-release)'")
      #expect(run.status == 1)
      #expect(run.said.contains("nn101 needs Swift 6.1 or newer"))
      #expect(run.said.contains("https://www.swift.org/install"))
    }
  }

  @Test("a new Swift is taken", arguments: ["6.1", "6.3.1", "6.10", "7.0"])
  func newSwift(version: String) throws {
    let run = try run("setup", swift: "echo 'Apple Swift version \(version) (swiftlang)'")
    #expect(run.status == 0, "\(run.said)")
  }

  @Test func brokenSwiftIsRefused() throws {
    let run = try run("run", swift: "exit 1")
    #expect(run.status == 1)
    #expect(run.said.contains("an unknown version"))
  }
}
