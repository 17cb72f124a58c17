import Testing

@testable import Drawing

@Suite struct CaptionTests {
  @Test func standsWhereItIsTold() {
    #expect(picture(of: Caption("hidden"), columns: 10, rows: 1) == "hidden")
    #expect(picture(of: Caption("ab", alignment: .right), columns: 5, rows: 1) == "   ab")
    #expect(picture(of: Caption("ab", alignment: .center), columns: 6, rows: 3) == "\n  ab\n")
    #expect(picture(of: Caption("output layer"), columns: 7, rows: 1) == "output…")
  }
}
