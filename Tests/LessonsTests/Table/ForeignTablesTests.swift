import NeuralNetwork
import Testing

@testable import Lessons

/// Tables as people bring them: divided by other signs, with words, gaps, and columns too many.
@Suite struct ForeignTablesTests {
  private static func table(
    _ text: String, _ choices: TableChoices = TableChoices()
  ) throws(SourceError) -> TableFile {
    try TableFile(SourceText(path: "t.csv", text: text), choices)
  }

  private static func complaints(
    _ text: String, _ choices: TableChoices = TableChoices()
  ) -> [String] {
    do throws(SourceError) {
      _ = try table(text, choices)
      return []
    } catch {
      return error.complaints.map(\.description)
    }
  }

  private static let plain = "long,mass,kind\n39.1,3750,a\n36.7,3450,b\n40.0,1000,a\n"

  @Test(
    "The same table, written in other ways",
    arguments: [
      ("long;mass;kind\n39.1;3750;a\n36.7;3450;b\n40.0;1000;a\n", "divided by semicolons"),
      ("long;mass;kind\n39,1;3750;a\n36,7;3450;b\n40,0;1000;a\n", "a comma is taken for a decimal"),
      (
        "\"long\";\"mass\";\"kind\"\n39,1;3750;\"a\"\n36,7;3450;\"b\"\n40;1000;\"a\"\n",
        "semicolons"
      ),
      ("long\tmass\tkind\n39.1\t3750\ta\n36.7\t3450\tb\n40\t1000\ta\n", "divided by tabs"),
      ("long, mass, kind\n39.1, 3750, a\n36.7, 3450, b\n40, 1000, a\n", ""),
      ("sep=,\n" + plain, ""), ("# made by hand\n\n" + plain, ""),
      ("sep=;\nlong;mass;kind\n39.1;3750;a\n36.7;3450;b\n40;1000;a\n", "semicolons"),
      ("long,mass,kind,\n39.1,3750,a,\n36.7,3450,b,\n40,1000,a,\n", ""),
      ("long,mass,kind\n39.1,3750,a,\n36.7,3450,b,\n40,1000,a,\n", ""),
      ("long,mass,kind\r39.1,3750,a\r36.7,3450,b\r40,1000,a\r", ""),
      (
        "long,mass,kind\n39.1,\"3,750\",a\n36.7,\"3,450\",b\n40,\"1,000\",a\n",
        "In mass a comma divides thousands."
      ),
    ])
  func shapes(text: String, note: String) throws {
    let (found, expected) = (try Self.table(text), try Self.table(Self.plain))
    #expect(found.examples == expected.examples && found.inputNames == expected.inputNames)
    #expect(found.classes == ["a", "b"])
    #expect(note.isEmpty ? found.notes.isEmpty : found.notes.joined().contains(note))
  }

  @Test func spacesAreNamed() {
    let found = Self.complaints("long mass kind\n39.1 3750 a\n")
    #expect(found.count == 1 && found[0].contains("not by spaces"))
  }

  @Test("Without a row of names, and with one of counts")
  func headers() throws {
    let bare = try Self.table("5.1,3.5,setosa\n7.0,3.2,versicolor\n")
    #expect(bare.inputNames == ["x1", "x2"] && bare.targetNames == ["target"])
    #expect(bare.examples.count == 2 && bare.notes.joined().contains("no row of names"))
    let counts = try Self.table("3,2,setosa,versicolor,virginica\n5.1,3.5,0\n7.0,3.2,1\n6,3,2\n")
    #expect(counts.classes == ["setosa", "versicolor", "virginica"])
    #expect(counts.examples.map(\.target) == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    #expect(counts.inputNames == ["x1", "x2"])
  }

  @Test(
    "What the first row is, told from those below it",
    arguments: [
      // A gap in the first row, and a class that comes again.
      ("1,?,cold\n2,5,warm\n3,6,cold\n4,7,warm\n", TableHeader.example),
      ("'40-49','no','again'\n'50-59','no','never'\n'40-49','yes','again'\n", .example),
      ("outlook,wind,play\nsunny,no,yes\nrain,yes,no\nsunny,yes,yes\n", .names),
      ("size,age,price\n1,2,3\n", .names), ("a,b,c\n1,x,3\n2,NA,4\n", .names),
      ("0,1,2\n5.1,3.5,a\n4.9,3.1,b\n", .places), (",0,1,2\n7,5.1,3.5,a\n8,4.9,3.1,b\n", .places),
      ("0,1,1\n1,0,1\n1,1,0\n", .example), ("0,1\n5.1,3.5\n", .example),
    ])
  func firstRow(text: String, header: TableHeader) throws {
    let log = ComplaintLog(SourceText(path: "t.csv", text: text))
    #expect(try #require(TableColumns(log)).kind == header)
  }

  @Test("A first row that counts the columns, with row names and without")
  func places() throws {
    for text in ["0,1,2\n5,3,a\n4,9,b\n", ",0,1,2\n7,5,3,a\n8,4,9,b\n"] {
      let table = try Self.table(text)
      #expect(table.inputNames == ["x1", "x2"] && table.targetNames == ["target"])
      #expect(table.examples.map(\.input) == [[5, 3], [4, 9]])
      #expect(table.notes.joined().contains("The first row counts the columns"))
    }
  }

  @Test("The only input cannot be left out, and the advice does not say so")
  func onlyInput() {
    let months = (1...24).map { month in
      "\(1949 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1),\(month)\n"
    }
    let found = Self.complaints("month,sold\n" + months.joined())
    #expect(found.count == 1 && found[0].contains("month holds dates; write a number instead"))
    #expect(!found[0].contains("--drop"), "\(found)")
    let names = (1...24).map { "n\($0),\($0)\n" }.joined()
    #expect(Self.complaints("name,y\n" + names)[0].hasSuffix("an input each; write numbers"))
    let other = Self.complaints("name,x,y\n" + (1...24).map { "n\($0),1,\($0)\n" }.joined())
    #expect(other[0].hasSuffix("write numbers, or leave it out: --drop name"), "\(other)")
  }

  @Test("Words that go with the target one to one are said to give the answer away")
  func copies() throws {
    func text(_ rows: Int, gap: Bool = false) -> String {
      "age,alive,sex,survived\n"
        + (0..<rows).map { row in
          let age = gap && row == 3 ? "" : "\(row * 7 % 31)"
          let (alive, sex) = (row % 3 == 0 ? "yes,f,1" : "no,f,0", row % 2 == 0 ? "f" : "m")
          return "\(age),\(alive.replacing(",f,", with: ",\(sex),"))\n"
        }.joined()
    }
    let notes = try Self.table(text(24)).notes
    #expect(
      notes.filter { $0.contains("gives the answer away") } == [
        "alive says the same as survived, in other words: it gives the answer away; --drop alive "
          + "leaves it out."
      ])
    let few = try Self.table(text(12)).notes.joined()
    #expect(!few.contains("answer"), "few rows may do it by chance")
    let source = SourceText(path: "t.csv", text: text(24, gap: true))
    #expect(
      TableFile.remedy(for: source, TableChoices())
        == TableChoices(drop: ["alive"], missing: .drop))
  }

  @Test("A first column that tells rows apart is left out, once said")
  func rowNames() throws {
    let named = try Self.table("\"\",x,y,kind\n\"1\",1,2,a\n\"2\",3,4,b\n")
    #expect(named.inputNames == ["x", "y"])
    #expect(
      named.notes == ["The first column has no name and is left out: it tells the rows apart."])
    let rows = (1...12).map { "\($0),\($0 * $0 % 7),\($0 % 3)\n" }.joined()
    #expect(try Self.table("id,x,y\n" + rows).inputNames == ["x"])
    let asked = try Self.table("id,x,y\n" + rows, TableChoices(inputs: ["x", "id"]))
    #expect(asked.inputNames == ["x", "id"] && asked.examples[1].input == [4, 2])
    let alone = (1...12).map { "\($0),\($0 * 2)\n" }.joined()
    #expect(try Self.table("x,y\n" + alone).inputNames == ["x"], "the only input stays")
  }

  @Test("Words are inputs: two are 0 and 1, more have an input each")
  func words() throws {
    let table = try Self.table("sex,port,age\nmale,S,3\nfemale,C,5\nmale,Q,7\n")
    #expect(table.inputNames == ["sex", "port=C", "port=Q", "port=S"])
    #expect(table.examples.map(\.input) == [[1, 0, 0, 1], [0, 1, 0, 0], [1, 0, 1, 0]])
    #expect(table.notes[0] == "sex: 0 is female, 1 is male.")
    #expect(try Self.table("ok,y\ntrue,1\nfalse,2\n").examples.map(\.input) == [[1], [0]])
    let many = "name,y\n" + (1...21).map { "n\($0),\($0)\n" }.joined()
    #expect(Self.complaints(many)[0].contains("name has 21 different words; at most 20"))
    let dates = Self.complaints("day,x,y\n2024-03-01,1,2\n2024-03-02,2,3\n")
    #expect(dates.count == 1 && dates[0].contains("day holds dates; write a number instead"))
  }

  private static let gaps = "a,b,kind\n1,2,x\nNA,4,y\n,?,x\n4,null,y\n5,6,x\n3,4,NaN\n"

  @Test("Missing values are named, counted, and dropped or filled as is asked")
  func missing() throws {
    let found = Self.complaints(Self.gaps)
    #expect(found.count == 3)
    #expect(
      found[0].contains("a is missing in 2 of 6 rows: \"NA\" in line 3, line 4; --missing drop"))
    #expect(found[1].contains("b is missing in 2 of 6 rows: \"?\" in line 4, \"null\" in line 5"))
    #expect(found[2].contains("kind is missing in a row"))
    let dropped = try Self.table(Self.gaps, TableChoices(missing: .drop))
    #expect(dropped.examples.map(\.input) == [[1, 2], [5, 6]])
    #expect(dropped.notes == ["4 rows of 6 left out, for something is missing there."])
    let filled = try Self.table(Self.gaps, TableChoices(missing: .mean))
    #expect(filled.examples.map(\.input) == [[1, 2], [3.25, 4], [3.25, 4], [4, 4], [5, 6]])
    let words = try Self.table("w,y\na,1\n,2\nb,3\nb,4\n", TableChoices(missing: .mean))
    #expect(words.examples.map { $0.input[0] } == [0, 2.0 / 3, 1, 1])
  }

  @Test("A hundred bad cells are one complaint")
  func grouped() {
    let rows = (1...100).map { "\($0 + 0),\($0 % 2 == 0 ? "5" : "v\($0)")\n" }.joined()
    let found = Self.complaints("x,y\n" + rows + "1,5\n")
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix(
        "t.csv:2:3: error: 50 cells of y are no numbers: \"v1\" in line 2, \"v3\" in line 4, "
          + "\"v5\" in line 6 and so on; write a number"), "\(found)")
    let short = Self.complaints("x,y,z\n1,2\n1\n1,2,3\n")
    #expect(short.count == 1 && short[0].contains("2 rows have fewer cells"))
  }

  @Test("Columns are chosen by name")
  func choices() throws {
    let text = "a,b,c,d\n1,2,3,4\n5,6,7,8\n"
    #expect(try Self.table(text, TableChoices(inputs: ["c", "a"])).examples[0].input == [3, 1])
    #expect(try Self.table(text, TableChoices(drop: ["b"])).inputNames == ["a", "c"])
    let last = try Self.table(text, TableChoices(drop: ["d"]))
    #expect(last.targetNames == ["c"] && last.inputNames == ["a", "b"])
    #expect(
      Self.complaints(text, TableChoices(drop: ["e"]))[0].contains("no column \"e\" to be left"))
    #expect(Self.complaints(text, TableChoices(inputs: ["d"]))[0].contains("no input is left"))
  }

  @Test("What a ship's list of passengers needs is found, and works")
  func remedy() throws {
    let rows = (1...30).map { row in
      "\(row),\(row % 2),\"Name, \(row)\",\(row % 3 == 0 ? "male" : "female"),"
        + "\(row == 7 ? "" : "\(row + 20)"),\(row % 4 == 0 ? "C\(row)" : ""),\(row % 5 == 0 ? "S" : "Q")\n"
    }
    let text = "PassengerId,Survived,Name,Sex,Age,Cabin,Embarked\n" + rows.joined()
    let source = SourceText(path: "t.csv", text: text)
    let remedy = try #require(TableFile.remedy(for: source, TableChoices()))
    #expect(
      remedy == TableChoices(targets: ["Survived"], drop: ["Name", "Cabin"], missing: .drop))
    let table = try TableFile(source, remedy)
    #expect(table.inputNames == ["Sex", "Age", "Embarked"] && table.examples.count == 29)
    #expect(
      TableFile.remedy(for: SourceText(path: "t.csv", text: "x,y\n1,\"2\n"), TableChoices()) == nil)
  }

  @Test("A choice of columns reads back from a file as it was written")
  func reference() throws {
    let choices = TableChoices(
      targets: ["y \"q\""], inputs: ["a", "b"], drop: ["c"], areClasses: true, missing: .mean)
    let reference = TableReference(
      file: "t.csv", choices: choices, seed: 3, testShare: 0.25, checksum: "x89e2815c7c8f0d71")
    let text = DataReference.table(reference).text
    #expect(text.contains("inputs: [\"a\", \"b\"], drop: [\"c\"], missing: mean"))
    #expect(!text.contains("sides"))
    let parts = try Scratch.folder { folder in
      try Scratch.file(folder, "t.csv", "a,b,c,\"y \"\"q\"\"\"\n1,2,3,4\n5,,7,8\n")
      return try NetworkFile.parts(
        in: SourceText(
          path: folder + "/n.yaml", text: "network: {layers: [2, 1]}\ndata: \(text)\n"))
    }
    guard case .table(let found)? = parts.reference else {
      Issue.record("no table")
      return
    }
    #expect(found.choices == choices && !found.areSides)
    #expect((parts.examples + parts.test).map(\.input).contains([5, 2]))
  }

  @Test("Two classes of a table that stand as −1 and 1 stand so again when the file is read")
  func sides() throws {
    let table = "x,kind\n1,a\n2,b\n3,a\n"
    let source = SourceText(path: "t.csv", text: table)
    var reference = TableReference(
      file: "t.csv", choices: TableChoices(), seed: 1, testShare: 0,
      checksum: TableReference.checksum(of: source))
    reference.areSides = true
    let text = DataReference.table(reference).text
    let parts = try Scratch.folder { folder in
      try Scratch.file(folder, "t.csv", table)
      let network = "network: {layers: [1, 1], output-activation: linear}\nloss: hinge\n"
      return try NetworkFile.parts(
        in: SourceText(path: folder + "/n.yaml", text: network + "data: \(text)\n"))
    }
    #expect(parts.examples.map(\.target) == [[-1], [1], [-1]])
  }
}
