import NeuralNetwork
import Testing

@testable import Lessons

@Suite struct TableFileTests {
  private static func table(_ text: String, _ targets: [String] = []) throws(SourceError)
    -> TableFile
  {
    try TableFile(SourceText(path: "t.csv", text: text), TableChoices(targets: targets))
  }

  private static func complaints(_ text: String, _ targets: [String] = []) -> [String] {
    do throws(SourceError) {
      _ = try table(text, targets)
      return []
    } catch {
      return error.complaints.map(\.description)
    }
  }

  @Test func theLastColumnIsTheTarget() throws {
    let table = try Self.table("wide,high,area\n1,2.5,2.5\n-3,1e-2,-.03\n")
    #expect(table.inputNames == ["wide", "high"])
    #expect(table.targetNames == ["area"])
    #expect(table.classes == nil)
    #expect(
      table.examples == [
        Example(input: [1, 2.5], target: [2.5]), Example(input: [-3, 0.01], target: [-0.03]),
      ])
  }

  @Test func namedColumnsAreTheTargetsInTheOrderTheyAreNamed() throws {
    let table = try Self.table("a,b,c\n1,2,3\n", ["c", "a"])
    #expect(table.inputNames == ["b"])
    #expect(table.targetNames == ["c", "a"])
    #expect(table.examples == [Example(input: [2], target: [3, 1])])
  }

  @Test func twoWordsAreOneTargetAndTheSecondInTheAlphabetIsOne() throws {
    let table = try Self.table("x,ill\n1,yes\n2,no\n3,yes\n")
    #expect(table.classes == ["no", "yes"])
    #expect(table.examples.map(\.target) == [[1], [0], [1]])
  }

  @Test func numbersAreClassesWhenTheyAreSaidToBe() throws {
    let source = SourceText(path: "t.csv", text: "x,kind\n1,10\n2,9\n3,2\n4,10\n")
    let table = try TableFile(source, TableChoices(areClasses: true))
    #expect(table.classes == ["2", "9", "10"])
    #expect(table.examples.map(\.target) == [[0, 0, 1], [0, 1, 0], [1, 0, 0], [0, 0, 1]])
    let two = try TableFile(
      SourceText(path: "t.csv", text: "x,k\n1,2\n2,1\n"), TableChoices(areClasses: true))
    #expect(two.examples.map(\.target) == [[1], [0]])
  }

  @Test func severalTargetsCannotBeClasses() {
    let source = SourceText(path: "t.csv", text: "x,a,b\n1,0,1\n2,1,0\n")
    #expect(throws: SourceError.self) {
      try TableFile(source, TableChoices(targets: ["a", "b"], areClasses: true))
    }
  }

  @Test func moreWordsHaveATargetEach() throws {
    let table = try Self.table("kind,x\nrose,1\nlily,2\n\"tulip, red\",3\n", ["kind"])
    #expect(table.classes == ["lily", "rose", "tulip, red"])
    #expect(table.examples.map(\.target) == [[0, 1, 0], [1, 0, 0], [0, 0, 1]])
    #expect(table.examples.map(\.input) == [[1], [2], [3]])
  }

  @Test(
    "What is wrong, where, and what to do",
    arguments: [
      ("", ["1:1: error: the file is empty; write a row of names"]),
      ("\n\n", ["1:1: error: the file is empty; write a row of names"]),
      ("x,y\n", ["1:1: error: there is a header and nothing below it; write a row"]),
      ("1,2\na,b\n", ["1:1: error: the first row holds numbers; put a row of names above it"]),
      ("x\n1\n", ["1:1: error: there is only one column; give each row its inputs"]),
      ("x y\n1 2\n", ["1:1: error: there is only one column; divide the cells by commas, not"]),
      ("x,x\n1,2\n", ["1:3: error: two columns are called \"x\"; rename"]),
      ("x,,y\n1,2,3\n", ["1:3: error: a column has no name; write its name"]),
      (
        "x,y\n1,2\n3\n4,5,6\n",
        [
          "3:1: error: this row has 1 cell, and the header has 2 names; add what is missing",
          "4:1: error: this row has 3 cells, and the header has 2 names; put a cell with a comma",
        ]
      ),
      (
        "x,y\n1,2\nred,3\n,4\n",
        [
          "3:1: error: \"red\" in x is not a number; write numbers",
          "4:1: error: x is missing in a row; --missing drop leaves",
        ]
      ),
      (
        "x,y\n1,2\n3,4a\n5,\n",
        [
          "3:3: error: \"4a\" in y is not a number; write a number such as 0.5, as in the rows above",
          "4:3: error: y is missing in a row; --missing drop leaves",
        ]
      ),
      (
        "x,y\nnan,2\n1,inf\n",
        [
          "2:1: error: x is missing in a row; --missing",
          "3:3: error: y is not a finite number; write",
        ]
      ),
      ("x,y\n1,a\n2,3\n3,b\n", ["3:3: error: \"3\" in y is a number among words; write one"]),
      ("x,y\n1,a\n2,a\n", ["2:3: error: y is always \"a\"; there must be two classes"]),
      ("x,y\n1,\"2\n", ["2:3: error: this quote is never closed"]),
    ])
  func wrong(text: String, expected: [String]) {
    let found = Self.complaints(text)
    #expect(found.count == expected.count, "\(found)")
    for (one, other) in zip(found, expected) { #expect(one.hasPrefix("t.csv:" + other), "\(one)") }
  }

  @Test(
    "Targets that cannot be",
    arguments: [
      (["z"], "t.csv:1:1: error: there is no column \"z\" to be a target; "),
      (["widht"], "did you mean \"width\"?"),
      (["width", "y"], "t.csv:1:1: error: every column is a target; leave one"),
    ])
  func targets(wanted: [String], expected: String) {
    let found = Self.complaints("width,y\n1,2\n", wanted)
    #expect(found.count == 1)
    #expect(found.first?.contains(expected) == true, "\(found)")
  }

  @Test func wordsInSeveralTargetColumnsAreNoClasses() {
    let found = Self.complaints("x,a,b\n1,red,2\n", ["a", "b"])
    #expect(found.first?.contains("t.csv:2:3: error: \"red\" in a is not a number") == true)
  }

  @Test func aNameForEveryRowIsNoClass() {
    let rows = (1...101).map { "\($0),name\($0)" }.joined(separator: "\n")
    let found = Self.complaints("x,name\n" + rows)
    #expect(found.first?.contains("name has 101 different words") == true)
  }

  @Test func namesAreSafeToPrint() throws {
    let table = try Self.table("a\u{1b}[31m,y\n1,n\u{202e}o\n2,yes\n")
    #expect(table.inputNames == ["a<U+001B>[31m"])
    #expect(table.classes == ["n<U+202E>o", "yes"])
  }

  @Test func aMissingFileIsAClearError() {
    #expect(throws: SourceError.self) {
      try TableFile(SourceFile.read("/no/such/table.csv", upTo: TableFile.maximumBytes))
    }
  }
}
