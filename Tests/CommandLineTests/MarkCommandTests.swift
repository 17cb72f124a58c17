import Foundation
import NeuralNetwork
import Testing
import Walkthrough

@testable import nn101

/// `nn101 worksheet` and `nn101 mark` as they are called.
struct MarkCommandTests {
  private let home = TemporaryFolder()

  private func nn101(_ line: String) -> Command {
    Command("cd \(home.path.shellWord) && LC_ALL=C.UTF-8 \(Program.nn101.word) \(line)")
  }

  @Test("a working is judged like a teacher would")
  func margin() throws {
    // Mazur's numbers, and his error where δ belongs: 0.741365 · 0.593270 = 0.439830.
    try home.write(
      """
      # nn101 worksheet examples/mazur
      quantity,value
      z(h1),0.3775
      dL/dz(o1),0.741365
      dL/dw(h1->o1),0.43983
      a(h1),

      """, to: "ann.csv")
    let run = nn101("mark ann.csv")
    #expect(run.status == 0)
    #expect(
      run.said == """
        ann.csv: 2 of 4. 1 right, 1 follows, 1 wrong, 1 missing.
        Look first at dL/dz(o1) (slope-forgotten): 0.741365, and it is 0.1385.
        One number follows from earlier ones by the right formula: that counts.

        + z(h1)          0.3775
        . a(h1)                    missing
        x dL/dz(o1)      0.741365  0.1385. That is the error: the slope of the activation, \
        da/dz(o1) = 0.1868, is missing.
        > dL/dw(h1->o1)  0.43983   Follows from your dL/dz(o1). (0.0822)

        """, "\(run.said)")
    let group = nn101("mark ann.csv ann.csv")
    #expect(group.said.contains("Commonest slip: slope-forgotten, 2 times, by 2 of 2."))
    #expect(group.said.contains("Hardest: dL/dz(o1), wrong in 2 of 2."))
  }

  @Test("at a terminal a remark goes on below its own beginning")
  func folded() throws {
    let experiment = Experiment(
      network: Network(sizes: [2, 2, 1], hidden: .sigmoid, output: .sigmoid, seed: 1),
      loss: .squaredError, examples: [Example(input: [1, 0.5], target: [1])], learningRate: 0.5)
    let error = Trace(experiment).value(of: .lossByActivation(.output(1))) ?? 0
    let number = WrittenNumber(.lossByPreActivation(.output(1)), "\(error)")
    let work = MarkedWork("ann.csv", marks: try Marks([number], of: experiment))
    let whole = MarginText(work, columns: nil).text.split(separator: "\n").last ?? ""
    let rows = MarginText(work, columns: 80).text.split(separator: "\n").drop { !$0.hasPrefix("x") }
    #expect(rows.count == 2 && rows.allSatisfy { $0.count <= 80 }, "\(rows)")
    #expect(rows.last?.hasPrefix("          ") == true)
    func words(_ text: some StringProtocol) -> [Substring] { Substring(text).split(separator: " ") }
    #expect(words(rows.joined(separator: " ")) == words(whole))
  }

  @Test("JSON has the keys of the format, and trace's own JSON is a working")
  func json() throws {
    let run = nn101(
      "trace chain-rule --format json >t.json && \(Program.nn101.word) mark t.json --format json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.said.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["version", "marks", "of", "first-slip", "numbers"])
    #expect(object["marks"] as? Int == object["of"] as? Int)
    let numbers = try #require(object["numbers"] as? [[String: Any]])
    #expect(numbers.allSatisfy { $0["verdict"] as? String == "right" })
    #expect(
      Set(numbers[0].keys) == [
        "quantity", "training-step", "example", "given", "right", "verdict", "slip",
      ])
  }

  @Test(
    "what cannot be marked is refused with its place",
    arguments: [
      ("quantity,value\nz(h1),1\n", "it does not say which network it is about"),
      (
        "# nn101 worksheet chain-rule\nquantity,value\nz(h7),1\n",
        "work.csv:3:1: error: this walk has no z(h7)"
      ),
      (
        "# nn101 worksheet chain-rule\nquantity,value\nzed,1\n",
        "work.csv:3:1: error: \"zed\" is no quantity"
      ),
      (
        "# nn101 worksheet chain-rule\nquantity,value\nz(h1),0,38\n",
        "work.csv:3:1: error: this row has 3 cells"
      ),
      (
        "# nn101 worksheet chain-rule\nquantity,value\nz(h1),1\nz(h1),1\n",
        "work.csv:4:1: error: z(h1) stands in line 3"
      ),
      ("# nn101 worksheet chain-rule\nname\nz(h1)\n", "the table has no column quantity"),
      ("# nn101 worksheet --bad\nquantity,value\nz(h1),1\n", "this line names no worksheet"),
      ("{\"network\": 1}", "the file has no steps"), ("", "the file is empty"),
    ])
  func refusals(text: String, reason: String) throws {
    try home.write(text, to: "work.csv")
    let run = nn101("mark work.csv")
    #expect(run.status != 0)
    #expect(run.said.contains(reason), "\(run.said)")
  }

  @Test(
    "the key of a sheet is all right, whatever it is of",
    arguments: [
      "chain-rule --blank neuron", "chain-rule --seed 7 --blank layer", "by-hand --seed 3 --whole",
      "training-loop", "examples/mazur --seed 5",
    ])
  func keys(sheet: String) {
    let run = nn101(
      "worksheet \(sheet) --format csv --answers >k.csv && \(Program.nn101.word) mark k.csv")
    #expect(run.status == 0)
    #expect(run.said.contains("All of it holds."), "\(run.said)\(run.said)")
  }

  @Test("a class gets a sheet each, numbers of their own, and one key; nothing is written over")
  func roster() throws {
    try home.write("Ann\nJosé María\n\n", to: "names.txt")
    let run = nn101("worksheet chain-rule --format csv --roster names.txt")
    #expect(run.status == 0, "\(run.said)")
    #expect(home.text(of: "worksheet-01-ann.csv")?.contains("--seed 1\n") == true)
    #expect(home.text(of: "worksheet-02-josé-maría.csv")?.contains("--seed 2\n") == true)
    #expect(home.text(of: "worksheet-key.csv")?.contains("z(h1),") == true)
    let again = nn101("worksheet chain-rule --format csv --roster names.txt")
    #expect(again.status != 0 && again.said.contains("it is there already"))
  }

  @Test("a slope of 1 is printed and not asked for, and much paper is worth a word")
  func paper() {
    let csv = nn101("worksheet by-hand --format csv").said
    #expect(csv.contains("dL/dz(o1),") && csv.contains("da/dz(h1),"))
    #expect(!csv.contains("da/dz(o1)"))
    let sheet = nn101("worksheet by-hand").said
    #expect(sheet.contains("| \u{2202}a/\u{2202}z(o1) | 1 |  | 1"), "\(sheet)")
    #expect(!sheet.contains("note:"))
    #expect(nn101("worksheet overfitting").said.contains("note: 331 numbers take about 19 pages"))
    #expect(!nn101("worksheet overfitting --format csv").said.contains("note:"))
  }

  @Test("a page stands by itself: no script, nothing from elsewhere, and no sign is markup")
  func page() {
    let run = nn101("worksheet chain-rule --format html")
    #expect(run.said.hasPrefix("<!DOCTYPE html>"))
    #expect(run.said.contains("<svg") && run.said.contains("@page"))
    for word in ["<script", "http:", "https:", "<link", "url("] {
      let plain = run.said.replacing("http://www.w3.org/2000/svg", with: "")
      #expect(!plain.contains(word), "\(word)")
    }
    #expect(run.said.matches(of: /<td class="blank">/).count == 39 * 2)
    #expect(run.said.contains("Name: <span>"))
    let key = nn101("worksheet chain-rule --seed 7 --format html --answers").said
    #expect(!key.contains("Name:") && key.contains("<td>\u{3c3}(\u{2212}0.4900)</td>"))
  }
}
