extension String {
  /// This text as one word of a shell's line, whatever signs it has: `'it'\''s here'`.
  var shellWord: String { "'\(replacing("'", with: #"'\''"#))'" }
}

extension Program {
  /// The program's path as one word of a shell's line.
  var word: String { path.shellWord }
}
