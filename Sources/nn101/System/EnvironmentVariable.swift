import CLibrary

/// A variable of the environment that the program was started in.
enum EnvironmentVariable {
  /// Its value; nil when it is not set.
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Those that are set of some variables, by their names.
  static func values(of names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names { values[name] = value(name) }
    return values
  }
}
