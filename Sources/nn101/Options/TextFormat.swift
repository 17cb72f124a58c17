import ArgumentParser

/// How a command writes what it has to say.
enum TextFormat: String, WordChoice {
  case text, json

  /// For a shell that offers it.
  var meaning: String {
    switch self {
    case .text: "to read"
    case .json: "for a program"
    }
  }
}
