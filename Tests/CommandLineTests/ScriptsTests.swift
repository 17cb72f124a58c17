import Foundation
import Testing

/// The scripts say what is wrong and what to do, before anything is built.
struct ScriptsTests {
  @Test("an old Swift is refused with advice", arguments: ["5.10.1", "6.0", "6.0.3"])
  func oldSwift(version: String) throws {
    for script in ["run", "test", "setup"] {
      let machine = try Machine()
      try machine.add("swift", "echo 'Swift version \(version) (swift-release)'")
      let run = machine.run(script)
      #expect(run.status == 1)
      #expect(run.said.contains("nn101 needs Swift 6.1 or newer"))
      #expect(run.said.contains("https://www.swift.org/install"))
    }
  }

  @Test("a new Swift is taken", arguments: ["6.1", "6.3.1", "6.10", "7.0"])
  func newSwift(version: String) throws {
    let machine = try Machine()
    try machine.add("swift", "echo 'Apple Swift version \(version) (swiftlang)'")
    let run = machine.run("setup")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said == "All that nn101 and its tests need is here.\n")
  }

  @Test func brokenSwiftIsRefused() throws {
    let machine = try Machine()
    try machine.add("swift", "exit 1")
    let run = machine.run("run")
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
      let machine = try Machine(lacking: ["clang", "tmux"], user: user)
      try machine.addManager(manager, brings: true)
      let run = machine.run("setup")
      #expect(run.status == 0, "\(run.said)")
      #expect(run.said.contains("Installing "))
      #expect(run.said.hasSuffix("All that nn101 and its tests need is here.\n"))
      let call = machine.calls.replacing("env DEBIAN_FRONTEND=noninteractive ", with: "")
      #expect(call.contains(prefix + expected), "\(call)")
      #expect(call.contains("tmux"))
      #expect(call.contains("sudo") == (user != "0"))
    }
  }

  @Test(
    "what is still missing after its installation is said",
    arguments: [("clang", "ncurses was installed, and"), ("tmux", "tmux was installed, and")])
  func installedInVain(missing: String, said: String) throws {
    let machine = try Machine(lacking: [missing])
    try machine.addManager("dnf", brings: false)
    let run = machine.run("setup")
    #expect(run.status == 1)
    #expect(run.said.contains(said), "\(run.said)")
    #expect(!run.said.contains("is here"))
  }

  @Test func withoutAnyPackageManagerItSaysWhatToInstall() throws {
    let run = try Machine(lacking: ["clang"]).run("setup")
    #expect(run.status == 1)
    #expect(run.said.contains("Install libncurses-dev"))
  }
}

/// scripts/test says what happens while it happens, and keeps all of it.
struct TestScriptTests {
  /// A Swift that says its version, and runs these lines as `swift test`.
  private func machine(testing lines: String) throws -> Machine {
    let machine = try Machine()
    try machine.add(
      "swift", "case $1 in --version) echo 'Swift version 6.3'; exit;; build) exit;; esac\n\(lines)"
    )
    return machine
  }

  private static let passing = """
    echo '[0/1] Planning build'
    echo '[ 10/650] Compiling Drawing Cell.swift'; echo '[400/650] Compiling Explorer State.swift'
    echo 'Build complete! (2.00s)'
    echo '◇ Suite CanvasTests started.'
    echo '✔ Suite CanvasTests passed after 0.100 seconds.'
    echo '✔ Suite "Who imports whom" passed after 0.100 seconds.'
    echo '✔ Test run with 12 tests in 2 suites passed after 0.200 seconds.'
    """

  @Test("it says suite by suite how it goes, and Swift's closing line")
  func passes() throws {
    let machine = try machine(testing: Self.passing)
    let run = machine.run("test")
    #expect(run.status == 0, "\(run.said)")
    let log = "\(machine.root)/.build/test.log"
    #expect(run.said.contains("is kept in \(log)\n"))
    for said in ["  built 400 of 650", "Testing…", "  1: CanvasTests passed", "passed\nTest run"] {
      #expect(run.said.contains(said), "\(run.said)")
    }
    #expect(run.said.contains("\nTest run with 12 tests in 2 suites passed after 0.200 seconds.\n"))
    #expect(run.said.hasSuffix("building included.\n"))
    let kept = try String(contentsOfFile: log, encoding: .utf8)
    #expect(kept.contains("Suite CanvasTests started"))
  }

  @Test("a failure is said when it happens, and named again at the end")
  func fails() throws {
    let machine = try machine(
      testing: """
        echo 'Build complete! (2.00s)'
        echo '✘ Test draws() recorded an issue at CanvasTests.swift:3:5: Expectation failed: no'
        echo '✘ Test draws() failed after 0.100 seconds with 1 issue.'
        echo '✘ Suite CanvasTests failed after 0.100 seconds with 1 issue.'
        echo '✘ Test run with 12 tests in 2 suites failed after 0.200 seconds with 1 issue.'
        exit 1
        """)
    let run = machine.run("test")
    #expect(run.status == 1)
    let parts = run.said.split(separator: "These tests failed:")
    try #require(parts.count == 2)
    #expect(parts[0].contains("CanvasTests.swift:3:5: Expectation failed: no"))
    #expect(parts[1].hasPrefix("\n  Test draws()\nTest run with 12 tests in 2 suites failed"))
    #expect(run.said.contains("FAILED"))
  }

  @Test(
    "what neither passes nor says why has failed",
    arguments: [
      ("echo 'Build complete!'", "No test ran"),
      ("echo 'x.swift:1:1: error: no'; exit 1", "error: no"),
      ("echo 'Build complete!'; kill -9 $$", "did not finish"),
    ])
  func neither(lines: String, said: String) throws {
    let run = try machine(testing: lines).run("test")
    #expect(run.status != 0)
    #expect(run.said.contains(said), "\(run.said)")
  }

  @Test("what is left out is said")
  func leftOut() throws {
    let line = "echo '➜ Test \"as in NumPy\" skipped: \"NumPy is not installed\"'"
    let run = try machine(testing: "\(Self.passing)\n\(line)").run("test")
    #expect(run.status == 0)
    #expect(
      run.said.contains("  left out: \"as in NumPy\" skipped: \"NumPy is not installed\"\n"),
      "\(run.said)")
  }

  @Test("--full brings the libraries, and says to the tests that they are there")
  func full() throws {
    let machine = try machine(
      testing: "echo \"full $NN101_FULL $NN101_PYTHON $*\"\n\(Self.passing)")
    try machine.add("soffice", "exit 0")
    try machine.add("chromium", "exit 0")
    // Python makes a folder with a Python in it, which then has every module.
    try machine.add(
      "python3",
      "mkdir -p \"$4/bin\"; printf '#!/bin/sh\\n' >\"$4/bin/python3\"; "
        + "chmod +x \"$4/bin/python3\"")
    let run = machine.run("test --full --filter Draw")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.contains("Installing NumPy and PyTorch"))
    let kept = try String(contentsOfFile: "\(machine.root)/.build/test.log", encoding: .utf8)
    #expect(kept.contains("full 1 \(machine.root)/.build/full/bin/python3 test "), "\(kept)")
    #expect(kept.contains("--filter Draw") && !kept.contains("--full"))
  }

  @Test("a run that is killed keeps its log")
  func killed() throws {
    let machine = try machine(
      testing: "echo 'Build complete!'; echo 'the last words'; sleep 0.5; kill -9 $PPID; sleep 0.5")
    let run = machine.run("test")
    #expect(run.status != 0)
    let kept = try String(contentsOfFile: "\(machine.root)/.build/test.log", encoding: .utf8)
    #expect(kept.contains("the last words"))
  }
}

/// A machine made of small programs, and the scripts in a folder with an unusual name.
///
/// Nothing else is in reach: no script can install anything from here.
private struct Machine {
  private let folder = TemporaryFolder()
  private var tools: String { "\(folder.path)/tools" }
  /// Where the scripts believe the package to be.
  var root: String { "\(folder.path)/it's here & there" }

  /// A machine that has all but these.
  init(lacking: [String] = [], user: String = "0") throws {
    for name in [
      "bash", "dirname", "sed", "env", "sh", "mkdir", "tee", "tail", "grep", "sort", "sleep",
      "chmod",
    ] {
      let made = Command(
        "mkdir -p \(tools) && ln -s \"$(command -v \(name))\" \(tools)/\(name)")
      try #require(made.status == 0, "\(made.said)")
    }
    let copied = Command(
      "mkdir -p \(root.shellWord) && cp -RL \(Program.file("scripts").shellWord) \(root.shellWord)")
    try #require(copied.status == 0, "\(copied.said)")
    try add("swift", "echo 'Swift version 6.3'")
    try add("id", "echo \(user)")
    try add("uname", "echo Linux")
    try add("clang", lacking.contains("clang") ? "exit 1" : "exit 0")
    if !lacking.contains("tmux") { try add("tmux", "exit 0") }
    try add("sudo", "printf 'sudo ' >>\(folder.path)/calls; exec \"$@\"")
  }

  /// What was installed.
  var calls: String { folder.text(of: "calls") ?? "" }

  func add(_ name: String, _ lines: String) throws {
    let path = try folder.write("#!/bin/sh\n\(lines)\n", to: "tools/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// A package manager, which brings what is asked for or only says so.
  func addManager(_ name: String, brings: Bool) throws {
    let made = """
      case "$*" in *tmux*) tool=tmux ;; *) tool=clang ;; esac
      printf '#!/bin/sh\\n' >\(tools)/$tool
      chmod +x \(tools)/$tool
      """
    try add(name, "echo \"${0##*/} $*\" >>\(folder.path)/calls\n\(brings ? made : "")")
  }

  func run(_ script: String) -> Command {
    Command("PATH=\(tools) \(root.shellWord)/scripts/\(script)")
  }
}
