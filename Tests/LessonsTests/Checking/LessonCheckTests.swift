import Testing
import Walkthrough

@testable import Lessons

/// What the check says about a lesson that can be read.
@Suite struct LessonCheckTests {
  typealias Break = LessonReaderTests.Break

  static let breaks: [Break] = [
    Break("id: sample", "id: other", "2:1: the file is called 00-sample.md, and its id is other"),
    Break("# A sample", "", nothing),
    Break(
      "`z(h1)`, from", "`z(h3)`, from",
      "20:12: this network has no h3; its neurons are x1, x2, h1, h2 and o1"),
    Break(
      "`z(h1)`, from", "`z(h1.2)`, from",
      "20:12: h1.2 names a layer, and there is one hidden layer; write h2"),
    Break("`z(h1)`, from", "`w(x1->o1)`, from", "20:12: no weight leads from x1 to o1"),
    Break(
      "`z(h1)`, from", "`dL/db(h1)`, from",
      "20:12: dL/db(h1) is never computed: b(h1) is held"),
    Break("`z(h1)`, from", "`t2`, from", "20:12: this network has no o2"),
    Break(
      "because: \"It is `z(h1)`.\"", "because: \"It is `z(h9)`.\"", "41:50: this network has no h9"),
    Break("Try `b(o1)`", "Try `b(o9)`", "90:13: this network has no o9"),
    Break(
      "(01-layers.md)", "(02-layers.md)",
      "24:7: the link leads to \"02-layers.md\", and there is no such lesson; did you mean 01-layers.md?"
    ),
    Break("from: start\nuntil: a(h1)", "from: x1\nuntil: a(h1)", "27:7: x1 is given, not computed"),
    Break("until: a(h1)", "until: a(h7)", "28:8: this network has no h7"),
    Break("until: a(h1)", "until: b'(h1)", "28:8: b'(h1) is never computed: b(h1) is held"),
    Break(
      "from: start\nuntil: a(h1)", "from: L\nuntil: a(h1)",
      "28:8: until lies before the page begins: from comes later"),
    Break(
      "until: z(o1)", "until: z(h1)",
      "57:8: until lies before the page begins: the page before ended later"),
    Break("focus: h1", "focus: o2", "29:8: this network has no o2"),
    Break("answer: sign of z(h1)", "answer: sign of z(h5)", "39:9: this network has no h5"),
    Break(
      "when: positive", "when: zero",
      "39:9: no choice is right: on this page the answer is positive; add a choice with when: positive"
    ),
    Break("quantity: z(o1)", "quantity: z(o2)", "64:11: this network has no o2"),
    Break("w(h1->o1)*a(h1)", "w(h1->o1)*a(h4)", "68:5: this network has no h4"),
    Break(
      "\"w(h1->o1)*a(h1)\"", "\"w(h1->o1)*a(h1) + w(h2->o1)*a(h2) + b(o1)\"",
      "68:5: this mistake gives the right answer"),
    Break("[0, 0], output", "[0], output", "87:5: the test has 1 input, and the network has 2"),
    Break(
      "[below 0.5]", "[below 0.5, above 1]",
      "88:5: the test judges 2 outputs, and the network has 1"),
    Break("goal: L below 0.001", "goal: L(o2) below 0.001", "89:7: this network has no o2"),
    Break(
      "## The second page", "## The first page",
      "45:1: two pages are called \"The first page\", the first at line 18"),
    Break("To remember.", "", nothing),
  ]

  static let nothing = ""

  @Test(arguments: breaks)
  func saysWhatIsWrong(_ broken: Break) {
    let complaints = Sample.complaints(checking: Sample.lesson(broken.words, broken.others))
    if broken.complaint.isEmpty {
      #expect(complaints == [])
    } else {
      #expect(
        complaints.contains { $0.hasPrefix(broken.complaint) },
        "wanted \(broken.complaint), said \(complaints)")
    }
  }

  @Test("A lesson may name the numbers of a batch, of its update and of its optimizer")
  func aBatch() {
    let batch = """
      examples:
        - {input: [0.5, 1], target: [1]}
        - {input: [1, 0], target: [0]}
      batch: 2
      optimizer: momentum
      learning-rate: 0.5
      """
    func complaints(_ span: String) -> [String] {
      let lesson = Sample.lesson(
        "example: {input: [0.5, 1], target: [1]}\nlearning-rate: 0.5", batch)
      return Sample.complaints(checking: lesson.replacing("in `code`", with: "in `\(span)`"))
    }
    for span in ["w'(h1->o1)", "vw'(h1->o1)", "dJ/dw(h1->o1)", "J", "z(h1)@2", "L@1", "L"] {
      #expect(complaints(span) == [], "\(span)")
    }
    #expect(!complaints("z(h1)@3").isEmpty)
    #expect(!complaints("mw'(h1->o1)").isEmpty)
  }

  @Test func findsNothingInTheSample() {
    #expect(Sample.complaints(checking: Sample.lesson) == [])
  }

  /// Who draws lessons says what of them does not fit; the check knows where that stands, and asks
  /// about no page that is wrong already.
  @Test func saysWhereWhatDoesNotFitStands() {
    let parts: [(Misfit.Part, String)] = [
      (.title, "3:1"), (.goal, "4:1"), (.page(0, .title), "18:1"), (.page(0, .text), "20:1"),
      (.page(0, .question), "38:1"), (.page(0, .choice(1)), "42:5"),
      (.page(1, .mistake(0)), "68:5"),
    ]
    for (part, place) in parts {
      let found = LessonCheck.complaints(in: Sample.source(Sample.lesson)) { lesson, pages in
        #expect(pages == [0, 1, 2] && lesson.id == "sample")
        return [Misfit(part, "it is long", "shorten it")]
      }
      #expect(found.map(Sample.short) == ["\(place): it is long; shorten it"])
    }
    let wrong = Sample.source(Sample.lesson("`z(h1)`, from", "`z(h3)`, from"))
    _ = LessonCheck.complaints(in: wrong) { _, pages in
      #expect(pages == [1, 2])
      return []
    }
  }

  @Test func findsAnEmptyPage() {
    let text = Sample.lesson + "\n## Nothing\n\n```scene\nfrom: end\n```\n"
    #expect(Sample.complaints(checking: text).first?.hasPrefix("93:1: the page is empty") == true)
  }

  @Test func findsAChallengeThatIsMet() {
    let text = Sample.lesson("above 0.95", "above 0.1")
      .replacing("[below 0.5]", with: "above 0.1").replacing("0.001", with: "100")
    #expect(
      Sample.complaints(checking: text).contains {
        $0.hasPrefix("87:5: the challenge is met before anything is changed")
      })
  }

  @Test func sortsByPlace() {
    let text = Sample.lesson("until: z(o1)", "until: z(o7)")
      .replacing("until: a(h1)", with: "until: a(h7)").replacing("below 0.001", with: "below 100")
    let lines = LessonCheck.complaints(in: Sample.source(text)).compactMap(\.place)
    #expect(lines.count >= 2)
    #expect(lines == lines.sorted())
  }

  @Test func checksFoldersAndFiles() throws {
    try Scratch.folder { folder in
      try Scratch.file(folder, "00-sample.md", Sample.lesson)
      try Scratch.file(folder, "01-layers.md", Sample.lesson("id: sample", "id: layers"))
      #expect(LessonCheck.complaints(path: folder) == [])
      #expect(LessonCheck.complaints(path: folder + "/00-sample.md") == [])
      let twin = try Scratch.file(folder, "02-sample.md", Sample.lesson)
      try Scratch.file(folder, "02-other.md", Sample.lesson("id: sample", "id: other"))
      let net = try Scratch.file(folder, "net.yaml", NetworkFileTests.mazur)
      #expect(LessonCheck.complaints(path: net) == [])
      #expect(
        LessonCheck.complaints(path: folder).map(\.description) == [
          "\(twin):1:1: error: the id \"sample\" is taken by 00-sample.md; "
            + "give this lesson another id and file name"
        ])
    }
  }

  @Test func saysThatAFolderHoldsNoLesson() throws {
    try Scratch.folder { folder in
      #expect(LessonCheck.complaints(path: folder).count == 1)
      #expect(LessonCheck.complaints(path: folder + "/none.md").count == 1)
    }
  }
}
