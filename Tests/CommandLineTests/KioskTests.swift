import ArgumentParser
import Foundation
import Testing

@testable import nn101

/// What a learner of a class may ask for, and what is refused.
struct KioskTests {
  private func isSession(asking line: String) throws -> Bool {
    try KioskRules.isSession(NN101.command(KioskRules.words([], asked: line)))
  }

  @Test(
    "lessons, free play and review are sessions, and progress is shown",
    arguments: [
      "", "nn101", "chain-rule", "learn chain-rule", "nn101 learn chain-rule:7.22",
      "nn101 learn chain-rule:7.22 --set 'w(h1->o1)=0.9' --keys \"space tab\"",
      "learn examples/mazur --plain --ascii --no-color", "play",
      "play --data spiral --layers 2-8-1",
      "review --plain", "learn 5", "progress --format json",
    ])
  func allowed(line: String) throws {
    #expect(try isSession(asking: line) == !line.contains("progress"))
  }

  @Test(
    "all else is refused with a sentence that names it",
    arguments: [
      ("train", "train"), ("export chain-rule --format numpy --output x.py", "export"),
      ("learn --lessons /etc", "--lessons"), ("play --lessons /etc", "--lessons"),
      ("review --lessons /etc", "--lessons"), ("progress --lessons /etc", "--lessons"),
      ("progress --reset --yes", "--reset"), ("learn welcome --present x.record", "--present"),
      ("learn x.md --watch", "--watch"), ("learn ../ben/x.md", "../ben/x.md"),
      ("/etc/passwd", "/etc/passwd"), ("learn examples/../../x", "examples/../../x"),
      ("play --data own.csv", "own.csv"), ("play --network own.yaml", "--network"),
      ("play --history own.csv", "--history"), ("learn ---completion", "completion"),
    ])
  func refused(line: String, named: String) throws {
    let failure = #expect(throws: Failure.self) { try isSession(asking: line) }
    #expect(failure?.status == 64)
    #expect(failure?.description.contains(named) == true, "\(failure?.description ?? "")")
    #expect(failure?.description.contains("class") == true)
  }

  @Test(
    "no shell reads what was asked",
    arguments: [
      "bash -i", "$(sh)", "learn; sh", "nn101 && sh",
    ])
  func noShell(line: String) {
    #expect(throws: (any Error).self) { try isSession(asking: line) }
  }

  @Test("words of one's own go before those that were asked for")
  func typed() throws {
    #expect(try KioskRules.words(["play"], asked: "train") == ["play"])
    #expect(try KioskRules.words([], asked: nil) == [])
  }

  @Test(
    "training's share of a core",
    arguments: [
      (nil, false, 1), (nil, true, 0.2), ("", true, 0.2), ("0.5", true, 0.5), ("0.05", false, 0.05),
      ("1", true, 1),
    ] as [(String?, Bool, Double)])
  func share(text: String?, isKiosk: Bool, share: Double) throws {
    #expect(try TrainingShare.share(text, isKiosk: isKiosk) == share)
    for wrong in ["0", "-1", "1.5", "20%", "nan", "much"] {
      #expect(throws: Failure.self) { try TrainingShare.share(wrong, isKiosk: isKiosk) }
    }
  }

  // MARK: In the program

  private let home = TemporaryFolder()
  private static let kiosk = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "NN101_KIOSK": "1"]

  private func session(_ asked: String) -> PseudoTerminal {
    let environment = Self.kiosk.merging(["SSH_ORIGINAL_COMMAND": asked]) { $1 }
    return PseudoTerminal(.nn101, [], environment: environment, home: home)
  }

  @Test func aSecondWindowAsksAndTakesThePlaceOver() throws {
    let first = session("learn forward-pass")
    try #require(first.shows("The forward pass"))
    first.type("n  ")
    try #require(first.shows("step 5/"))
    let second = session("learn")
    try #require(second.shows("Go on in this one instead?"))
    let third = session("learn")
    #expect(third.exitStatus() == 1)
    #expect(third.screen.text.contains("another window asks already"))
    second.type("yes\n")
    #expect(first.exitStatus() == 129)
    #expect(first.isRestored)
    try #require(second.shows("The forward pass"))
    second.type("\r")
    #expect(second.shows("step 5/"), "\(second.screen.text)")
    second.type("q")
    #expect(second.exitStatus() == 0)
    #expect(session("progress").exitStatus() == 0)
  }

  @Test func whoDoesNotSayYesLeavesTheOtherWindowAlone() throws {
    let first = session("learn forward-pass")
    try #require(first.shows("The forward pass"))
    let second = session("learn")
    try #require(second.shows("Go on in this one instead?"))
    second.type("no\n")
    #expect(second.exitStatus() == 1)
    #expect(second.screen.text.contains("the other window goes on"))
    first.type("?")
    #expect(first.shows("close"))
  }

  @Test func freePlayWritesNoFile() throws {
    let play = session("play")
    try #require(play.shows("Free play"))
    play.type("S\r")
    #expect(play.shows("No files are kept here"))
    play.type("q")
    #expect(play.exitStatus() == 0)
    let said = Command("cd \(home.path.shellWord) && find . -type f | sort").said
    #expect(said.split(separator: "\n").allSatisfy { $0.hasPrefix("./nn101/") }, "\(said)")
  }

  @Test("a closed window keeps the step in plain mode too")
  func plainHangUp() throws {
    let first = session("learn forward-pass --plain")
    try #require(first.shows("Page 1"))
    first.type("n\n\n\n")
    try #require(first.says("Step 5 of 39"))
    first.closeWindow()
    _ = first.exitStatus()
    #expect(home.progress?.contains("\"stop\": ") == true)
  }
}
