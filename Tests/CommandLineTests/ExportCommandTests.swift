import Foundation
import Testing

/// `nn101 export` as it is called.
struct ExportCommandTests {
  private let home = TemporaryFolder()

  private func export(_ line: String) -> Command {
    Command("cd \(home.path.shellWord) && LC_ALL=C.UTF-8 \(Program.nn101.word) export \(line)")
  }

  @Test(
    "what cannot be exported is refused with the reason",
    arguments: [
      ("nowhere --format numpy", "there is no lesson \"nowhere\""),
      ("chain-rule", "--format"), ("chain-rule --format csv", "csv"),
      ("chain-rule --format numpy --steps 0", "--steps takes a number from 1 to 100000"),
      ("missing.yaml --format numpy", "missing.yaml"),
      ("chain-rule --format numpy --output no/where.py", "no/where.py"),
      ("chain-rule --format xlsx --steps 5000 >book", "numbers, and 20000 is the most"),
    ])
  func refusals(arguments: String, reason: String) {
    let run = export(arguments)
    #expect(run.status != 0)
    #expect(run.said.contains(reason), "\(run.said)")
  }

  @Test("a file and standard output get the same")
  func output() throws {
    for format in ["numpy", "pytorch", "xlsx"] {
      let run = export(
        "chain-rule --format \(format) >a && \(Program.nn101.word) export chain-rule "
          + "--format \(format) --output b --force && cmp a b")
      #expect(run.status == 0 && run.said.isEmpty, "\(run.said)")
    }
    #expect(home.text(of: "a")?.hasPrefix("PK") == true)
  }

  @Test("a workbook is not written to a terminal")
  func terminal() throws {
    let terminal = PseudoTerminal(
      .shell, ["-c", "\(Program.nn101.word) export chain-rule --format xlsx"], home: home)
    #expect(terminal.exitStatus() != 0)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("say --output FILE.xlsx"))
  }
}
