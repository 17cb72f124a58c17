import CPseudoTerminal
import Foundation
import Testing

/// The scripts say what is wrong and what to do, before anything is built.
struct ScriptsTests {
  /// Runs a script with a Swift that only says its version, or fails; its output and status.
  private func run(_ script: String, swift: String) throws -> (said: String, status: Int32) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nn101-scripts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let fake = folder.appendingPathComponent("swift")
    try "#!/bin/sh\n\(swift)\n".write(to: fake, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: fake.path)
    let path = Program.root.appendingPathComponent("scripts/\(script)").path
    return command("PATH='\(folder.path)':/usr/bin:/bin '\(path)' 2>&1")
  }

  private func command(_ text: String) -> (said: String, status: Int32) {
    let words = (["sh", "-c", text] as [String]).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var length: Int32 = 0
    let status = pt_run(words, &bytes, Int32(bytes.count), &length)
    return (String(decoding: bytes[..<Int(length)], as: UTF8.self), status)
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
