import Explorer
import Session
import Testing

@Suite("README's keys")
struct ReadmeKeysTests {
  @Test("The tables say what the keymap says")
  func tables() throws {
    let block = MarkedBlock(name: "keys")
    if MarkedBlock.isRecording { try block.record(KeyTable.text) }
    #expect(try block.content() == KeyTable.text, "NN101_RECORD=1 writes the tables anew.")
  }

  @Test("Every key that is explained in the help is in the tables")
  func nothingIsMissing() {
    for binding in Keymap.bindings where !binding.help.isEmpty {
      #expect(KeyTable.text.contains("| \(binding.help) |"))
    }
  }
}
