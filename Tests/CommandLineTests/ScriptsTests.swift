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

  @Test(
    "what is missing is installed with the system's own package manager",
    arguments: [
      ("apt-get", "apt-get install -y -q libncurses-dev"), ("dnf", "dnf install -y ncurses-devel"),
      ("pacman", "pacman -S --noconfirm --needed ncurses"),
      ("zypper", "zypper --non-interactive install ncurses-devel"),
    ])
  func installing(manager: String, expected: String) throws {
    for (user, prefix) in [("0", ""), ("1000", "sudo ")] {
      let machine = try Machine(manager: manager, user: user)
      let run = machine.run("setup")
      #expect(run.status == 0, "\(run.said)")
      #expect(run.said.contains("Installing "))
      let calls = machine.folder.text(of: "calls") ?? ""
      let call = calls.replacing("env DEBIAN_FRONTEND=noninteractive ", with: "")
      #expect(call.contains(prefix + expected), "\(calls)")
      #expect(calls.contains("sudo") == (user != "0"))
    }
  }

  @Test func withoutAnyPackageManagerItSaysWhatToInstall() throws {
    let run = try Machine(manager: nil, user: "0").run("setup")
    #expect(run.status == 1)
    #expect(run.said.contains("Install libncurses-dev"))
  }
}

/// A machine without ncurses and tmux, made of small programs that note how they are called.
private struct Machine {
  let folder = TemporaryFolder()

  init(manager: String?, user: String) throws {
    for tool in ["bash", "dirname", "sed", "env", "sh"] {
      Command("ln -s \"$(command -v \(tool))\" '\(folder.path)/\(tool)'").expectSuccess()
    }
    try add("swift", "echo 'Swift version 6.3'")
    try add("id", "echo \(user)")
    try add("uname", "echo Linux")
    try add("clang", "exit 1")
    let note = "echo \"${0##*/} $*\" >>'\(folder.path)/calls'"
    try add("sudo", "printf 'sudo ' >>'\(folder.path)/calls'; exec \"$@\"")
    if let manager { try add(manager, note) }
  }

  private func add(_ name: String, _ text: String) throws {
    let path = try folder.write("#!/bin/sh\n\(text)\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  func run(_ script: String) -> Command {
    let path = Program.root.appendingPathComponent("scripts/\(script)").path
    return Command("PATH='\(folder.path)' '\(path)'")
  }
}

extension Command {
  fileprivate func expectSuccess() {
    #expect(status == 0, "\(said)")
  }
}
