extension String {
  /// The text with a capital letter at its start.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// With a full stop, unless it ends like a sentence already.
  var asSentence: String { "?!.".contains(last ?? " ") ? self : self + "." }
}
