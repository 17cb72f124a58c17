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
    #expect(found.choices == choices)
    #expect((parts.examples + parts.test).map(\.input).contains([5, 2]))
  }
}
