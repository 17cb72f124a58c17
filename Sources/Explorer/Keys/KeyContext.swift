/// Where the keys go at this moment.
package enum KeyContext: Hashable, CaseIterable, Sendable {
  case menu, walking, predicting, computing, challenging, editing, reading
  /// A number that is asked for is half typed.
  case answering
  /// Walking in free play, where more can be changed.
  case playing
  /// The panel of free play's options.
  case options
  /// A file's name is typed.
  case naming
  /// Walking on a page that will ask for a number: a digit begins it.
  case expecting
  /// The number of a step to go to is typed.
  case jumping
  /// A text to find is typed.
  case searching
  /// A page's walk is done, and can be taken again with numbers to fill in.
  case walkEnd
  /// The same once some were filled in.
  case blanksFilled
  /// An engine's fault is looked for.
  case searchingFault
  /// It is found.
  case faultFound
  /// The card at the end of a lesson.
  case ending
  /// The loss curve is read.
  case curve
  /// The lessons are listed that a page's text leads to.
  case linking

  /// Whether a step can be taken, with nothing asked and nothing open.
  var isWalking: Bool {
    self == .walking || self == .expecting || self == .playing || self == .challenging
      || self == .walkEnd || self == .blanksFilled || self == .searchingFault
      || self == .faultFound
  }
}
