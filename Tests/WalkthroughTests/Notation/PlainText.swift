extension String {
  /// True when not one byte is above 127.
  var isPureASCII: Bool { utf8.allSatisfy { $0 < 128 } }
}
