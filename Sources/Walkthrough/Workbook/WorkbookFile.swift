/// The file of a workbook: an archive of the sheets, and of what says how they belong together.
struct WorkbookFile {
  let sheets: [Sheet]
  let names: [(name: String, address: String)]

  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  /// The bytes; the same sheets always give the same.
  var bytes: [UInt8] {
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", contentTypes)
    archive.add(
      "_rels/.rels", Self.relationships([("officeDocument", "xl/workbook.xml")]))
    archive.add("xl/workbook.xml", workbook)
    archive.add(
      "xl/_rels/workbook.xml.rels",
      Self.relationships(
        sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
          + [("styles", "styles.xml")]))
    archive.add("xl/styles.xml", styles)
    for (index, sheet) in sheets.enumerated() {
      archive.add("xl/worksheets/sheet\(index + 1).xml", sheet.xml)
    }
    return archive.bytes
  }

  private var contentTypes: String {
    var parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    parts += sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "worksheet") }
    let overrides = parts.map {
      "<Override PartName=\"\($0.0)\" ContentType=\"\(Self.types)\($0.1)+xml\"/>"
    }
    return XMLText.head + "<Types xmlns=\"\(XMLText.contentTypes)\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + overrides.joined() + "</Types>"
  }

  private static func relationships(_ parts: [(type: String, target: String)]) -> String {
    let lines = parts.enumerated().map { index, part in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(XMLText.relations)/\(part.type)\" "
        + "Target=\"\(part.target)\"/>"
    }
    return XMLText.head + "<Relationships xmlns=\"\(XMLText.packageRelations)\">"
      + lines.joined() + "</Relationships>"
  }

  /// The sheets, the names of the cells, and the wish to compute everything on opening.
  private var workbook: String {
    let tabs = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    let defined = names.map { "<definedName name=\"\($0.name)\">\($0.address)</definedName>" }
    return XMLText.head
      + "<workbook xmlns=\"\(XMLText.main)\" xmlns:r=\"\(XMLText.relations)\">"
      + "<sheets>\(tabs.joined())</sheets><definedNames>\(defined.joined())</definedNames>"
      + "<calcPr fullCalcOnLoad=\"1\"/></workbook>"
  }

  /// Plain, bold for heads, blue for what is given, yellow for what is to be filled in.
  private var styles: String {
    let fills =
      ["<patternFill patternType=\"none\"/>", "<patternFill patternType=\"gray125\"/>"]
      + ["FFDDEBF7", "FFFFF2CC"].map {
        "<patternFill patternType=\"solid\"><fgColor rgb=\"\($0)\"/></patternFill>"
      }
    let looks = [(font: 0, fill: 0), (1, 0), (0, 2), (0, 3)].map { look in
      "<xf numFmtId=\"0\" fontId=\"\(look.font)\" fillId=\"\(look.fill)\" borderId=\"0\" "
        + "xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/>"
    }
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/>"
    return XMLText.head + "<styleSheet xmlns=\"\(XMLText.main)\">"
      + "<fonts count=\"2\"><font>\(font)</font><font><b/>\(font)</font></fonts>"
      + "<fills count=\"4\">\(fills.map { "<fill>\($0)</fill>" }.joined())</fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"4\">\(looks.joined())</cellXfs></styleSheet>"
  }
}
