import Drawing

/// The key that a follower has besides all others, while they walk by themselves.
package enum FollowKeys {
  /// Back to where the presenter is.
  static let catchUp = Key.character("F")
  /// The same for the help: the key, and what it does.
  package static let help = (key: "F", help: "catch up with the presenter that you follow")
}
