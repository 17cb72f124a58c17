import Testing

@testable import nn101

/// A place in a lesson by its address: `chain-rule:4.22`.
struct AddressTests {
  private func nn101(_ line: String) -> Command {
    Command("LC_ALL=C.UTF-8 \(Program.nn101.word) \(line)")
  }

  @Test(
    "an address is read, and what is none belongs to the name",
    arguments: [
      ("chain-rule", "chain-rule", nil, nil), ("chain-rule:4", "chain-rule", 4, nil),
      ("chain-rule:4.22", "chain-rule", 4, 22), ("a/b.md:2.0", "a/b.md", 2, 0),
      ("examples/mazur:1", "examples/mazur", 1, nil), ("a:b", "a:b", nil, nil),
      ("a:1.2.3", "a:1.2.3", nil, nil), ("a:-1", "a:-1", nil, nil), ("a:", "a:", nil, nil),
    ] as [(String, String, Int?, Int?)])
  func reading(text: String, lesson: String, page: Int?, step: Int?) {
    let address = LessonAddress(text)
    #expect(address.lesson == lesson && address.page == page && address.step == step)
  }

  @Test("page and step are those of the header")
  func header() {
    let run = nn101("show chain-rule:4.22")
    #expect(run.said.contains("· 4/"), "\(run.said)")
    #expect(run.said.contains("step 22/"), "\(run.said)")
  }

  /// With 0.9 for 0.4, z(o1) = 0.9 · 0.593270 + 0.45 · 0.596884 + 0.6 = 1.402541.
  @Test("a number that is set counts in every command")
  func setting() {
    for source in ["chain-rule", "chain-rule:4", "examples/mazur"] {
      let trace = nn101("trace \(source) --set 'w(h1->o1)=0.9'")
      #expect(trace.said.contains("= 1.40254"), "\(source): \(trace.said)")
    }
    let shown = nn101("show chain-rule:4.5 --set 'w(h1->o1)=0.9'")
    #expect(shown.said.contains("1.4025"), "\(shown.said)")
  }

  @Test("a page's weights are drawn from a seed")
  func seed() {
    let one = nn101("trace chain-rule:2 --seed 1")
    #expect(one.status == 0)
    #expect(one.said == nn101("trace chain-rule:2 --seed 1").said)
    #expect(one.said != nn101("trace chain-rule:2 --seed 2").said)
  }

  @Test("a later training step begins where the one before ended")
  func trainingStep() throws {
    let both = nn101("trace examples/mazur:1 --steps 2")
    let second = nn101("trace examples/mazur:1 --training-step 2")
    let numbers = try #require(both.said.split(separator: "training step 2\n").last)
    #expect(second.said.hasSuffix(numbers), "\(second.said)")
  }

  @Test(
    "what is nowhere is refused with the reason",
    arguments: [
      ("show chain-rule:99", "chain-rule has"), ("show chain-rule:2.999", "steps there"),
      ("show chain-rule:2 --set 'z(h1)=1'", "z(h1) is no number that can be set so"),
      ("show chain-rule:2 --set nonsense", "--set takes a quantity"),
      ("trace chain-rule --training-step 2", "--training-step goes with a page"),
      ("trace nowhere:2", "there is no lesson \"nowhere\""),
    ])
  func refusals(line: String, reason: String) {
    let run = nn101(line)
    #expect(run.status != 0)
    #expect(run.said.contains(reason), "\(run.said)")
  }
}
