import Testing

@testable import Drawing

@Suite struct ParagraphTests {
  @Test func showsTheLinesFromATop() {
    let lines = ["one", "two", "three"].map { TextLine($0) }
    #expect(picture(of: Paragraph(lines, top: 1), columns: 4, rows: 2) == "two\nthre")
  }
}
