import Foundation
import Testing

/// `scripts/count` compares what valgrind counts with what is written down, on the same machine only.
@Suite struct CountScriptTests {
  @Test func theSameCountPasses() throws {
    let machine = try CountingMachine(count: 100_000)
    #expect(machine.run("--write").status == 0)
    let run = machine.run()
    #expect(run.status == 0)
    #expect(run.said.contains("show          100000  was       100000    +0 per mille"))
  }

  @Test(
    "More than 1 % is an error that says what to do; less passes, and a gain is worth a word",
    arguments: [(101_000, 1, "DEARER"), (100_990, 0, "+9 per mille"), (98_000, 0, "cheaper")])
  func change(count: Int, status: Int32, said: String) throws {
    let machine = try CountingMachine(count: 100_000)
    _ = machine.run("--write")
    try machine.write(count: count)
    let run = machine.run()
    #expect(run.status == status)
    #expect(run.said.contains(said))
    #expect(run.said.contains("say why in the commit") == (status != 0))
  }

  @Test func aNumberIsMovedAndOtherMachinesKeepTheirs() throws {
    let machine = try CountingMachine(count: 100_000)
    _ = machine.run("--write")
    try machine.write(valgrind: "9.9")
    try machine.write(count: 200_000)
    #expect(machine.run().status == 0, "there is nothing to compare with")
    _ = machine.run("--write")
    let numbers = machine.numbers
    #expect(numbers.count(where: { $0.hasSuffix("\t100000") }) == 6)
    #expect(numbers.count(where: { $0.hasSuffix("\t200000") }) == 6)
    _ = machine.run("--write")
    #expect(machine.numbers == numbers)
  }

  @Test func withoutValgrindNothingIsCounted() throws {
    let machine = try CountingMachine(count: 100_000)
    let run = machine.run(path: machine.toolsWithoutValgrind)
    #expect(run.status == 0)
    #expect(run.said.contains("valgrind is not here"))
  }
}

/// A copy of the scripts in a folder of their own, beside a program that is built already and a
/// valgrind that counts what it is told.
private struct CountingMachine {
  let folder = TemporaryFolder()
  private var tools: String { folder.path + "/tools" }
  var toolsWithoutValgrind: String { folder.path + "/bare" }

  init(count: Int) throws {
    let scripts = Program.file("scripts")
    let made = Command(
      """
      cd '\(folder.path)' && mkdir -p tools bare scripts Sources/nn101-bench .build/release &&
      cp \(scripts.shellWord)/lib.sh \(scripts.shellWord)/count scripts && touch Package.swift &&
      for tool in bash dirname uname; do ln -s "$(command -v $tool)" bare/$tool; done
      """)
    #expect(made.status == 0, "\(made.said)")
    try add("swift", "echo 'Swift version 6.3'")
    try add("uname", "echo Linux")
    try add("getconf", "echo glibc 2.0")
    try add("strip", "cp \"$4\" \"$3\"")
    try add("clang", "exit 0")
    try write(valgrind: "3.0")
    try write(count: count)
    Command("echo program >'\(folder.path)/.build/release/nn101'").expectSuccess()
    Command("chmod +x '\(folder.path)/.build/release/nn101'").expectSuccess()
  }

  func write(valgrind version: String) throws {
    try add(
      "valgrind",
      """
      if [ "$1" = --version ]; then echo valgrind-\(version); exit; fi
      echo "==7== Collected : $(cat '\(folder.path)/count')" >&2
      """)
  }

  func write(count: Int) throws {
    try folder.write("\(count)\n", to: "count")
  }

  private func add(_ name: String, _ text: String) throws {
    let path = try folder.write("#!/bin/sh\n\(text)\n", to: "tools/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  func run(_ arguments: String = "") -> Command {
    run(arguments, path: "\(tools):/usr/bin:/bin")
  }

  func run(_ arguments: String = "", path: String) -> Command {
    Command("PATH='\(path)' '\(folder.path)/scripts/count' \(arguments)")
  }

  var numbers: [Substring] {
    (folder.text(of: "Sources/nn101-bench/instructions.tsv") ?? "").split(separator: "\n")
  }
}

extension Command {
  fileprivate func expectSuccess() {
    #expect(status == 0, "\(said)")
  }
}
