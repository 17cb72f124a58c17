/// Which characters the terminal can be trusted with, by the locale.
package struct LocaleDecision: Hashable, Sendable {
  /// The locale to set: "" for the environment's own.
  package let name: String
  /// True when characters beyond ASCII arrive as they are sent.
  package let isUTF8: Bool
  /// A sentence that says why.
  package let reason: String

  init(environment: TerminalEnvironment) {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].first { environment.value($0) != nil }
    guard let set, let wanted = environment.value(set) else {
      self.init(standInFor: environment, reason: "No locale is set.")
      return
    }
    if !Self.namesUTF8(wanted) {
      self.init(name: "", isUTF8: false, reason: "\(set) is \(wanted), which is not UTF-8.")
    } else if environment.localeExists(wanted) {
      self.init(name: wanted, isUTF8: true, reason: "\(set) is \(wanted).")
    } else {
      self.init(
        standInFor: environment, reason: "\(set) is \(wanted), which this system does not have.")
    }
  }

  private init(name: String, isUTF8: Bool, reason: String) {
    self.name = name
    self.isUTF8 = isUTF8
    self.reason = reason
  }

  private init(standInFor environment: TerminalEnvironment, reason: String) {
    let standIn = ["C.UTF-8", "en_US.UTF-8"].first { environment.localeExists($0) }
    self.init(name: standIn ?? "", isUTF8: standIn != nil, reason: reason)
  }

  private static func namesUTF8(_ locale: String) -> Bool {
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}
