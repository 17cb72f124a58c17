import CursesTerminal
import Drawing
import Testing

/// Bytes in, events out, without a terminal.
struct KeyDecoderTests {
  private func decode(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(text.utf8)
  }

  @Test(
    "one key each",
    arguments: [
      (" ", .space), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7f}", .backspace),
      ("\u{8}", .backspace), ("q", .character("q")), ("?", .character("?")),
      ("é", .character("é")), ("界", .character("界")), ("🙂", .character("🙂")),
      ("\u{c}", .control("l")), ("\u{13}", .control("s")), ("\u{1}", .control("a")),
      ("\u{1b}[A", .up), ("\u{1b}[B", .down), ("\u{1b}[C", .right), ("\u{1b}[D", .left),
      ("\u{1b}OA", .up), ("\u{1b}OB", .down), ("\u{1b}OC", .right), ("\u{1b}OD", .left),
      ("\u{1b}[H", .home), ("\u{1b}OH", .home), ("\u{1b}[1~", .home), ("\u{1b}[7~", .home),
      ("\u{1b}[F", .end), ("\u{1b}OF", .end), ("\u{1b}[4~", .end), ("\u{1b}[8~", .end),
      ("\u{1b}[Z", .backTab), ("\u{1b}OZ", .backTab), ("\u{1b}[3~", .delete),
      ("\u{1b}[5~", .pageUp), ("\u{1b}[6~", .pageDown),
      ("\u{1b}[1;5C", .right), ("\u{1b}[1;2A", .up), ("\u{1b}[5;3~", .pageUp),
      ("\u{1b}OM", .enter), ("\u{1b}Op", .character("0")), ("\u{1b}Oy", .character("9")),
      ("\u{1b}On", .character(".")), ("\u{1b}Ok", .character("+")), ("\u{1b}Om", .character("-")),
    ] as [(String, Key)])
  func key(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  @Test(
    "what is no key is swallowed whole",
    arguments: [
      "\u{1b}OP", "\u{1b}[11~", "\u{1b}[[A", "\u{1b}[24;2~",
      "\u{1b}[?1;2c", "\u{1b}[12;40R", "\u{0}", "\u{1c}", "\u{9b}", "\u{1b}[I", "\u{1b}[O",
      "\u{1b}[97;5u", "\u{1b}[27;5;13~", "\u{1b}[<35;3;4M",
      // What a terminal answers when another program has asked for its colours or its name.
      "\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{7}", "\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{1b}\\",
      "\u{1b}P>|xterm(390)\u{1b}\\", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}_Gi=31;OK\u{1b}\\",
    ])
  func noKey(bytes: String) {
    #expect(decode(bytes + "z").last == .key(.character("z")))
    #expect(decode(bytes + "z").count <= 2)
  }

  @Test func cutAnywhereItReadsTheSame() {
    let bytes = Array("a\u{1b}[A\u{1b}OFé\u{1b}[200~x\u{1b}y\u{1b}[201~\u{1b}[<64;3;4M界".utf8)
    let whole: [TerminalEvent] = [
      .key(.character("a")), .key(.up), .key(.end), .key(.character("é")), .paste("xy"),
      .wheel(Point(row: 3, column: 2), rows: -1), .key(.character("界")),
    ]
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == whole, "\(cut)")
    }
  }

  @Test func loneEscapeWaitsForWhatMayFollow() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1b]).isEmpty)
    #expect(decoder.patience.map { $0 < 50 } == true)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(decoder.patience == nil)
    #expect(decoder.flush().isEmpty)
  }

  @Test(
    "Esc and a key typed fast are two keys",
    arguments: [
      ("\u{1b}q", [.escape, .character("q")]), ("\u{1b}\u{1b}", [.escape, .escape]),
      ("\u{1b}[", [.escape, .character("[")]), ("\u{1b}O", [.escape, .character("O")]),
      ("\u{1b}\u{1b}[A", [.escape, .up]), ("\u{1b} ", [.escape, .space]),
      ("\u{1b}]q", [.escape, .character("]"), .character("q")]),
      ("\u{1b}P", [.escape, .character("P")]), ("\u{1b}_", [.escape, .character("_")]),
    ] as [(String, [Key])])
  func escapeAndKey(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    var events = decoder.decode(bytes.utf8)
    events += decoder.flush()
    #expect(events == keys.map { .key($0) })
  }

  @Test("a terminal's answer is no key, wherever it is cut, and however long it is")
  func answerOfATerminal() {
    let answer = Array("\u{1b}]4;1;rgb:ffff/0000/0000\u{1b}\\q".utf8)
    for cut in answer.indices {
      var decoder = KeyDecoder()
      let events = decoder.decode(answer[..<cut]) + decoder.decode(answer[cut...])
      #expect(events == [.key(.character("q"))], "cut at \(cut)")
    }
    var decoder = KeyDecoder()
    let long = "\u{1b}]52;c;" + String(repeating: "r", count: 100_000)
    #expect(decoder.decode(long.utf8).isEmpty)
    #expect(decoder.patience.map { $0 <= 500 } == true)
    #expect(decoder.decode("\u{7}".utf8).isEmpty)
    #expect(decoder.decode("\u{1b}]0;cut short\u{1b}[A".utf8) == [.key(.up)])
    #expect(decoder.decode("\u{1b}]11;rgb:".utf8).isEmpty)
    #expect(decoder.flush().isEmpty, "an answer that lost its end")
    #expect(decoder.decode("q".utf8) == [.key(.character("q"))])
  }

  @Test func sequenceThatLostItsEndIsNoKey() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1b}[1;".utf8).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode("q".utf8) == [.key(.character("q"))])
  }

  @Test(
    "bytes that are not UTF-8 are ignored",
    arguments: [
      [0xff], [0xfe], [0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80],
      [0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x99], [0xc2, 0x9b],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes + Array("z".utf8)) == [.key(.character("z"))])
  }

  @Test func anyBytesLeaveTheDecoderUsable() {
    let pieces = Array("\u{1b}[O<;~M0219Az".utf8)
    for seed in UInt64(1)...200 {
      var state = seed &* 0x9e37_79b9_7f4a_7c15
      var decoder = KeyDecoder()
      let bytes = (0..<500).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 56)
        // Half of them are what sequences are made of.
        return byte & 1 == 0 ? byte : pieces[Int(byte) % pieces.count]
      }
      _ = decoder.decode(bytes)
      while decoder.patience != nil { _ = decoder.flush() }
      #expect(decoder.decode(" q".utf8).last == .key(.character("q")), "seed \(seed)")
    }
  }

  @Test(
    "the colours that a terminal answers, in each of the forms that are in use",
    arguments: [
      ("11;rgb:ffff/8080/0000", RGB(255, 128, 0)), ("11;rgb:ff/80/00", RGB(255, 128, 0)),
      ("11;rgb:f/8/0", RGB(255, 136, 0)), ("11;rgba:ffff/8080/0000/ffff", RGB(255, 128, 0)),
      ("11;#ff8000", RGB(255, 128, 0)), ("11;rgb:1e1e/1e1e/2e2e", RGB(30, 30, 46)),
      ("11;?", nil), ("11;rgb:ffff/8080", nil), ("11;rgb:fffff/0/0", nil), ("11;rgb:x/y/z", nil),
      ("11;rgb:+f/0/0", nil), ("11;", nil), ("4;1;rgb:0/0/0", nil), ("11;#ff80", nil),
    ] as [(String, RGB?)])
  func background(text: String, color: RGB?) {
    for end in ["\u{7}", "\u{1b}\\"] {
      var decoder = KeyDecoder()
      #expect(decoder.decode("\u{1b}]\(text)\(end)".utf8).isEmpty)
      #expect(decoder.takeReplies() == (color.map { [.background($0)] } ?? []))
      #expect(decoder.takeReplies().isEmpty)
    }
  }

  @Test("while an answer is owed, Esc waits a second for what may follow, wherever it is cut")
  func owedAnswer() {
    let answer = Array("\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\\u{1b}[?64;1;2c".utf8)
    for cut in 1..<answer.count {
      var decoder = KeyDecoder()
      decoder.isReplyOwed = true
      #expect(decoder.decode(answer[..<cut]).isEmpty)
      #expect(decoder.isReplyOwed)
      if decoder.patience != nil { #expect(decoder.patience == 1000, "cut at \(cut)") }
      #expect(decoder.decode(answer[cut...]).isEmpty)
      #expect(decoder.takeReplies() == [.background(.white), .attributes])
      #expect(!decoder.isReplyOwed)
    }
    var decoder = KeyDecoder()
    decoder.isReplyOwed = true
    #expect(decoder.decode("\u{1b}".utf8).isEmpty)
    #expect(decoder.flush() == [.key(.escape)], "a second later")
    #expect(decoder.decode("\u{1b}q".utf8) == [.key(.escape), .key(.character("q"))])
  }
}
