import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// What the reader says about a lesson with one thing broken.
@Suite struct LessonReaderTests {
  struct Break: CustomTestStringConvertible, Sendable {
    let words: String
    let others: String
    let complaint: String

    init(_ words: String, _ others: String, _ complaint: String) {
      (self.words, self.others, self.complaint) = (words, others, complaint)
    }

    var testDescription: String { "\(words) -> \(others)" }
  }

  static let frontMatter: [Break] = [
    Break(
      "---\nid", "id",
      "1:1: the front matter is missing; begin the file with --- on a line of its own"),
    Break(
      "false\n---", "false",
      "1:1: the front matter is not closed; end it with --- on a line of its own"),
    Break("id: sample", "identity: sample", "2:1: unknown key \"identity\" in the front matter"),
    Break("id: sample\n", "", "2:1: the front matter has no id; add id:"),
    Break("id: sample", "id: A Sample", "2:5: the id \"A Sample\" is not a plain name"),
    Break("id: sample", "id: [1]", "2:5: id should be text, not a list"),
    Break("title: A sample", "title:", "3:7: title should be text, not nothing"),
    Break(
      "title: A sample", "titel: A sample",
      "3:1: unknown key \"titel\" in the front matter; did you mean \"title\"?"),
    Break("goal: See", "goal: \"\"\nx: ", "4:7: goal is empty; write its text"),
    Break(
      "loss: squared-error", "loss: squared-eror",
      "10:7: unknown loss \"squared-eror\"; did you mean \"squared-error\"?"),
    Break(
      "loss: squared-error", "loss: cross-entropy",
      "10:7: cross-entropy needs a softmax output, and the output layer is sigmoid"),
    Break(
      "learning-rate: 0.5", "learning-rate: fast",
      "12:16: learning-rate should be a number, not \"fast\""),
    Break("learning-rate: 0.5", "learning-rate: \"0.5\"", "12:16: learning-rate stands in quotes"),
    Break(
      "learning-rate: 0.5", "learning-rate: .inf", "12:16: learning-rate is not a finite number"),
    Break(
      "learning-rate: 0.5", "learning-rate: -1",
      "12:16: learning-rate should be a number from 0 to 1000000, not \"-1\"; write 0 or more"),
    Break(
      "train-biases: false", "train-biases: no",
      "13:15: train-biases should be true or false, not \"no\""),
    Break(
      "target: [1]}", "target: [1, 0]}",
      "11:36: the target has 2 numbers, and the network has 1 output"),
    Break(
      "input: [0.5, 1]", "input: [0.5]",
      "11:18: the input has 1 number, and the network has 2 inputs"),
    Break(", target: [1]}", "}", "11:10: an example has no target; add target: [1]"),
    Break(
      "example: {", "examples: {", "11:11: examples should be a list of examples, not a mapping"),
    Break("id: sample", "id: &a sample", "2:5: aliases and anchors are not read here"),
    Break("id: sample", "id: *a", "2:5: aliases and anchors are not read here"),
    Break("id: sample", "id: !x sample", "2:5: tags are not read here"),
    Break("id: sample", "id: sample\nid: other", "3:1: the key \"id\" is given twice"),
    Break("title: A sample", "title: A: sample", "3:9: a colon makes a new key here"),
    Break("title: A sample", "title: \"A sample", "3:8: the quotes are not closed"),
    Break("target: [1]}", "target: [1}", "11:38: another bracket is still open here"),
    Break(
      "title: A sample", "\ttitle: A sample",
      "3:1: this line is indented with a tab; indent with spaces"),
    Break("title: A sample", "title: A\u{7}sample", "3:9: a character here cannot stand in YAML"),
    Break(
      "title: A sample", "title: A\u{2028}sample",
      "3:9: this character ends a line for some programs only"),
  ]

  static let pages: [Break] = [
    Break(
      "# A sample", "# Another", "16:1: the heading \"Another\" is not the title; write # A sample"),
    Break("# A sample", "Words.", "16:1: this stands before the first page"),
    Break("## The first page", "### The first page", "18:1: this stands before the first page"),
    Break(
      "## The second page", "### The second page", "45:1: a heading of level 3 within the pages"),
    Break("## The second page", "##", "45:1: the page has no title"),
    Break("*two* inputs", "*two inputs", "20:26: * is not closed"),
    Break("**one**", "**one*", "21:5: ** is not closed"),
    Break("`code`", "`code", "21:22: the backtick is not closed"),
    Break("`code`", "``code``", "21:22: code is marked by one backtick"),
    Break("`z(h1)`, from", "`z(hh1)`, from", nothing),
    Break("`z(h1)`, from", "`z(h1.2.3)`, from", "20:12: \"z(h1.2.3)\" is not a quantity"),
    Break("`z(h1)`, from", "`z(01)`, from", "20:12: \"z(01)\" is not a quantity"),
    Break("`code`", "![picture](a.png)", "21:22: images are not read here"),
    Break("`code`", "<b>bold</b>", "21:22: HTML is not read here"),
    Break(
      "(01-layers.md)", "(example.org)",
      "24:7: \"example.org\" is neither a lesson nor a web address"),
    Break(
      "- One thing.", "* One thing.",
      "23:1: this sign does not begin a list here; begin items with -"),
    Break("- One thing.", "| a | b |", "23:1: tables are not read here"),
    Break("- One thing.", "  - One thing.", "23:3: lists within lists are not read here"),
    Break("- One thing.", "-----", "23:1: rules and underlined headings are not read here"),
    Break("> A quote.", ">> A quote.", "50:2: quotes within quotes are not read here"),
    Break("> A quote.", "     indented", "50:6: indented text is not read here"),
    Break(
      "```text", "```swift",
      "52:1: unknown block \"swift\"; known are text, scene, ask and notes"),
    Break("```text", "```", "52:1: the block says not what it is"),
    Break("```text", "```txt", "52:1: unknown block \"txt\"; did you mean \"text\"?"),
    Break(
      "hint: [\"Try `b(o1)`.\", \"Try more.\"]\n```", "hint: hm",
      "82:1: the fenced block is not closed"),
    Break("```text\nx1 --> h1", "```scene\nuntil: a(h2)", "56:1: this is the page's second scene"),
  ]

  static let scenes: [Break] = [
    Break("until: a(h1)", "until: a(h-1)", "28:8: until \"a(h-1)\" is not a quantity"),
    Break(
      "until: a(h1)", "untill: a(h1)",
      "28:1: unknown key \"untill\" in the scene; did you mean \"until\"?"),
    Break("focus: h1", "focus: [h1]", "29:8: focus should be text, not a list"),
    Break("focus: h1", "focus: hh", "29:8: focus \"hh\" is not a quantity"),
    Break(
      "[table, curve]", "[table, curves]", "30:16: unknown view \"curves\"; did you mean \"curve\"?"
    ),
    Break("[table, curve]", "[table, table]", "30:16: the view table is named twice"),
    Break("[table, curve]", "table", "30:8: views should be a list of views, not \"table\""),
    Break("by: neuron", "by: nueron", "31:5: unknown by \"nueron\"; did you mean \"neuron\"?"),
    Break(
      "walk: one-blank", "walk: blank", "32:7: unknown walk \"blank\"; known are shown, one-blank"),
    Break("pass: 2", "pass: 0", "76:7: pass should be a whole number from 1 to 10000, not \"0\""),
    Break("pass: 2", "pass: 1.5", "76:7: pass should be a whole number from 1 to 10000"),
    Break(
      "pass: 2", "example: {input: [1], target: [1]}",
      "76:18: the input has 1 number, and the network has 2 inputs"),
    Break(
      "pass: 2", "network: {layers: [3, 1]}",
      "76:1: the input has 2 numbers, and the network has 3 inputs"),
    Break(
      "from: start\nuntil: a(h1)", "- from: start", "28:1: this line does not fit the ones above"),
    Break(
      "from: start\nuntil: a(h1)\nfocus: h1\nviews: [table, curve]\nby: neuron\nwalk: one-blank",
      "- from: start", "27:1: the scene should be a mapping, not a list"),
  ]

  static let questions: [Break] = [
    Break(
      "ask: predict", "ask: guess",
      "36:6: unknown ask \"guess\"; known are predict, compute, challenge and find"),
    Break("ask: predict\n", "", "36:1: the question has no ask"),
    Break(
      "concept: sum\nquestion: \"Which", "question: \"Which", "36:1: the question has no concept"),
    Break("concept: sum", "concept: A sum", "37:10: the concept \"A sum\" is not one word"),
    Break("answer: sign of z(h1)", "answer: sign of y", "39:9: \"y\" is not a quantity"),
    Break(
      "answer: sign of z(h1)", "answer: the sign",
      "39:9: the answer \"the sign\" cannot be computed"),
    Break(
      "answer: sign of z(h1)", "answer: largest of z(h1)",
      "39:9: the answer compares fewer than two quantities"),
    Break(
      "when: positive", "when: plus",
      "41:12: the choice's when, \"plus\", does not fit the answer; write positive, negative or zero"
    ),
    Break("when: positive", "when: negative", "42:5: two choices have the same when"),
    Break("when: positive", "correct: true", "41:6: unknown key \"correct\" in a choice"),
    Break(", because: \"It is not.\"", "", "42:5: a choice has no because"),
    Break("answer: sign of z(h1)\n", "", "40:6: unknown key \"when\" in a choice"),
    Break(
      "because: \"It is `z(h1)`.\"", "because: \"It is `z(h1)\"",
      "41:50: the backtick is not closed"),
    Break("quantity: z(o1)", "quantity: z", "64:11: quantity \"z\" is not a quantity"),
    Break("quantity: z(o1)\n", "", "61:1: the question has no quantity"),
    Break("tolerance: 0.01", "tolerance: 0", "65:12: the tolerance is not above 0"),
    Break(
      "asked: after", "asked: later", "66:8: unknown asked \"later\"; known are before and after"),
    Break(
      "w(h1->o1)*a(h1)", "w(h1->o1)*(a(h1)",
      "68:15: the formula \"w(h1->o1)*(a(h1)\" cannot be read"),
    Break(
      "output: above 0.95", "output: over 0.95", "87:29: the output \"over 0.95\" cannot be judged"),
    Break(
      "goal: L below 0.001", "goal: less loss", "89:7: the goal \"less loss\" cannot be judged"),
    Break("[0, 0], output", "0, output", "87:13: input should be a list of numbers, not \"0\""),
  ]

  static let nothing = ""

  @Test(arguments: frontMatter + pages + scenes + questions)
  func saysWhatIsWrong(_ broken: Break) {
    let complaints = Sample.complaints(reading: Sample.lesson(broken.words, broken.others))
    if broken.complaint.isEmpty {
      #expect(complaints == [])
    } else {
      #expect(
        complaints.contains { $0.hasPrefix(broken.complaint) },
        "wanted \(broken.complaint), said \(complaints)")
    }
  }

  @Test func readsTheSample() {
    #expect(Sample.complaints(reading: Sample.lesson) == [])
  }

  @Test func collectsAllComplaints() {
    let text = Sample.lesson("title: A sample", "titel: A sample")
      .replacing("until: a(h1)", with: "until: a(h")
      .replacing("ask: compute", with: "ask: count")
    let places = Sample.complaints(reading: text).map { $0.prefix { $0 != " " } }
    #expect(places == ["2:1:", "3:1:", "28:8:", "61:6:"])
  }

  @Test(arguments: ["", "\n\n", "   "])
  func refusesAnEmptyFile(_ text: String) {
    #expect(Sample.complaints(reading: text).first?.hasPrefix("1:1: the file is empty") == true)
  }

  @Test func readsWindowsLineEndsAndAByteOrderMark() throws {
    let plain = try Lesson(Sample.source(Sample.lesson))
    let windows = "\u{FEFF}" + Sample.lesson.replacing("\n", with: "\r\n")
    #expect(try Lesson(Sample.source(windows)) == plain)
  }

  @Test func countsColumnsInCharacters() {
    let text = Sample.lesson("The sum is `z(h1)`", "Größe e\u{301} 👩‍🏫 `z(h1.2.3)`")
    #expect(Sample.complaints(reading: text).first?.hasPrefix("20:11: ") == true)
    let yaml = Sample.lesson("goal: See", "goal: \"é👩‍🏫\" x")
    #expect(Sample.complaints(reading: yaml).first?.hasPrefix("4:12: ") == true)
  }
}

/// Runs beside a page's own.
@Suite struct RunsBesideReaderTests {
  private func lesson(_ beside: String) -> SourceText {
    Sample.source(
      """
      ---
      id: sample
      title: Sample
      goal: Compare.
      network: {layers: [2, 1]}
      data: and
      ---

      # Sample

      ## Page

      Text.

      ```scene
      epochs: 10
      beside: \(beside)
      ```

      """)
  }

  @Test func oneOrAList() throws {
    let one = try Lesson(lesson("{optimizer: adam}"))
    #expect(one.pages[0].scene.beside.map(\.settings.optimizer) == [.usualAdam])
    let two = try Lesson(lesson("[{optimizer: momentum}, {optimizer: adam}]"))
    #expect(two.pages[0].scene.beside.map(\.settings.optimizer) == [.usualMomentum, .usualAdam])
    #expect(two.pages[0].scene.beside.allSatisfy { $0.network == two.experiment.network })
  }

  @Test(arguments: [("[]", "beside names 0 runs"), ("[{}]", "beside says nothing")])
  func refused(_ beside: String, _ message: String) {
    let complaints = LessonCheck.complaints(in: lesson(beside)).map(\.description)
    #expect(complaints.contains { $0.contains(message) }, "\(complaints)")
  }
}
