import Testing

@testable import Lessons

/// What `check` says: the place, the cause and what to do.
@Suite struct MessageTests {
  struct Slip: CustomTestStringConvertible, Sendable {
    let words: String
    let written: String
    /// How one of the complaints begins; its end is what to do.
    let says: String
    var testDescription: String { written }

    init(_ words: String, _ written: String, _ says: String) {
      (self.words, self.written, self.says) = (words, written, says)
    }
  }

  static let slips: [Slip] = [
    Slip(
      "in `code`.", "in `w(x1→h1)`.",
      "21:22: \"w(x1→h1)\" is not the name of a live number here; write `w(x1->h1)`"),
    Slip(
      "in `code`.", "in `X1`.",
      "21:22: \"X1\" is not the name of a live number here; write `x1`"),
    Slip(
      "in `code`.", "in `δ(o1)`.",
      "21:22: \"δ(o1)\" is not the name of a live number here; write `dL/dz(o1)`"),
    Slip(
      "in `code`.", "in `η`.",
      "21:22: \"η\" is not the name of a live number here; write `eta`"),
    Slip(
      "in `code`.", "in $x^2$.", "21:22: formulas between dollar signs are not read here; write"),
    Slip("in `code`.", "in __code__.", "21:22: __ marks nothing here; write **strong**"),
    Slip("in `code`.", "in ~~code~~.", "21:22: ~~ marks nothing here; leave it out"),
    Slip(
      "question: \"Which sign has z(h1)?\"", "question: “Which sign has z(h1)?”",
      "38:11: a curly quote does not quote here; write straight quotes"),
    Slip(
      "text: plus,", "text: “plus”,",
      "41:28: a curly quote does not quote here; write straight quotes"),
    Slip(
      "question: \"What is z of o1?\"", "question: \"What is \"z\"?\"",
      "63:21: a quote within the text ends it before this; write \\\" for a quote within the text"),
    Slip(
      "question: \"What is z of o1?\"\nquantity: z(o1)",
      "question: \"What is z of o1?\nquantity: \"z(o1)\"",
      "63:11: these quotes are only closed by another quote in a later line; close them"),
    Slip(
      "weights: [[0.7, 0.8]]", "weights: [[0.7, 0.8],, [1]]",
      "9:60: nothing stands before this comma; take it away"),
    Slip(
      "    - {units: 1, activation: sigmoid, weights: [[0.7, 0.8]], biases: [0.9]}",
      "    - units: 1\n      activation: sigmoid\n      weights: [[0.7, 0.8],\n      biases: [0.9]",
      "11:16: this bracket is not closed, or a comma is missing behind it; check the [ ]"),
    Slip(
      "learning-rate: 0.5", "learnrate: 0.5",
      "12:1: unknown key \"learnrate\" in the front matter; did you mean \"learning-rate\"?"),
    Slip(
      "until: z(o1)\n```", "epochs: many\n```",
      "57:9: epochs should be a whole number, not \"many\"; write one such as 10"),
    Slip(
      "  - {input: [1, 1], output: [below 0.5]}",
      "  - {input: [0, 0], output: below 0.5}",
      "88:5: no network can pass this test and an earlier one with the same input; change"),
  ]

  @Test(arguments: slips)
  func everySlipIsToldAtItsPlace(_ slip: Slip) {
    let complaints = Sample.complaints(checking: Sample.lesson(slip.words, slip.written))
    #expect(complaints.contains { $0.hasPrefix(slip.says) }, "\(complaints)")
  }

  /// What somebody writes who has read README once.
  @Test(arguments: [
    Slip(
      "learning-rate: 0.5", "learning-rate: 0,5",
      "12:16: learning-rate should be a number, not \"0,5\"; write it with a point: 0.5"),
    Slip(
      "learning-rate: 0.5", "learning-rate:0.5",
      "12:1: a space is missing behind the colon; write key: value"),
    Slip(
      "answer: sign of z(h1)", "answer: z(h1) > 0",
      "39:9: the answer \"z(h1) > 0\" cannot be computed; write, of your quantities: compare"),
    Slip(
      "  - {when: positive", "  -{when: positive",
      "41:3: a space is missing behind the hyphen; write it as - and then the item"),
    Slip(
      "walk: one-blank\n```", "walk: one-blank",
      "26:1: this block is not closed before line 34; close it with ``` on a line of its own"),
    Slip(
      "because: \"It is not.\"}\n```", "because: \"It is not.\"}",
      "35:1: this block is not closed before line 44; close it with ``` on a line of its own"),
    Slip(
      "[[0.1, 0.2], [0.3, 0.4]], biases", "[[0.1, 0.2], [0.3, 0.4], biases",
      "8:79: a key cannot stand in a list; close the list before it with ]"),
    Slip(
      "example: {input: [0.5, 1], target: [1]}", "data: none.csv",
      "11:7: none.csv: there is no such file; check the name and the folder"),
  ])
  func aSlipOfAStrangersHasItsAdvice(_ slip: Slip) {
    let complaints = Sample.complaints(checking: Sample.lesson(slip.words, slip.written))
    #expect(complaints.contains { $0.hasPrefix(slip.says) }, "\(complaints)")
  }

  @Test func aSecondColonIsToldAtItsPlace() {
    let text = Sample.lesson("text: plus,", "text: above: yes,")
    let complaints = Sample.complaints(checking: text)
    #expect(
      complaints.contains { $0.hasPrefix("41:33: a colon makes a new key here") }, "\(complaints)")
  }

  /// z(h1) = 0.1 · 0.5 + 0.2 · 1 + 0.5 = 0.75, and a(h1) = 1/(1 + e^-0.75) = 0.6792.
  @Test(arguments: [
    ("in `code` and 0.679.", "0.679 is what a(h1) comes to"),
    ("in `code` and **0.6792**.", "0.6792 is what a(h1) comes to"),
  ])
  func aTypedNumberThatIsComputedIsWarnedOf(_ written: String, _ said: String) {
    let complaints = Sample.complaints(checking: Sample.lesson("in `code`.", written))
    #expect(complaints.count == 1 && complaints[0].contains(said), "\(complaints)")
  }

  @Test func soIsOneInAQuestionOrAReason() {
    let text = Sample.lesson("question: \"Which sign has z(h1)?\"", "question: \"Has 0.679 one?\"")
    let complaints = Sample.complaints(checking: text)
    #expect(complaints.count == 1 && complaints[0].contains("0.679 is what"), "\(complaints)")
  }

  @Test func aWarningSaysSo() {
    let text = Sample.lesson("in `code`.", "in `code` and 0.679.")
    let complaints = LessonCheck.complaints(in: Sample.source(text))
    #expect(complaints.map(\.isWarning) == [true])
    #expect(
      complaints[0].description.contains("sample.md:21:33: warning: 0.679 is"), "\(complaints)")
  }

  @Test(arguments: ["in `code`, 0.68.", "in `0.6792`.", "in `code`, 0.680.", "in `code`, 0.75."])
  func fewDigitsAndQuotedNumbersAreNot(_ written: String) {
    let complaints = Sample.complaints(checking: Sample.lesson("in `code`.", written))
    #expect(complaints.isEmpty, "\(complaints)")
  }

  @Test func anUnclosedFenceIsToldOnce() {
    let text = Sample.lesson("until: z(o1)\n```", "until: z(o1)\n")
    let complaints = Sample.complaints(checking: text)
    #expect(
      complaints.filter { $0.contains("the fenced block is not closed") }.count <= 1
        && complaints.count <= 2, "\(complaints)")
  }

  /// What looks like a mark and is none.
  @Test(arguments: [
    "in `code`, for $5 and 6$.", "in `code`, snake__case.", "in `code`, a ~ b.", "in `L` and `E`.",
    "in `code`, \\_\\_plain\\_\\_.",
  ])
  func plainSignsAreRead(_ written: String) {
    let complaints = Sample.complaints(checking: Sample.lesson("in `code`.", written))
    #expect(complaints.isEmpty, "\(complaints)")
  }
}
