import Foundation

/// Python, where it is, for what only other libraries can say about our scripts.
package enum Python {
  /// NN101_PYTHON names one with the libraries; `scripts/test --full` sees to it.
  private static let program = ProcessInfo.processInfo.environment["NN101_PYTHON"] ?? "python3"

  /// `scripts/test --full` demands all that could be left out.
  package static let isDemanded = ProcessInfo.processInfo.environment["NN101_FULL"] != nil

  package static let hasNumPy = has("numpy")
  package static let hasTorch = has("torch")

  private static func has(_ module: String) -> Bool {
    (try? run("import \(module)"))?.status == 0
  }

  /// What a program prints, and its status; warnings are errors.
  package static func run(_ program: String) throws -> (printed: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [Self.program, "-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
    DispatchQueue.global().async {
      input.fileHandleForWriting.write(Data(program.utf8))
      try? input.fileHandleForWriting.close()
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }

  /// Runs several scripts in one Python; what each printed.
  package static func runAll(_ scripts: [String]) throws -> [String] {
    let list = scripts.map { "\"\"\"\(escaped($0))\"\"\"" }.joined(separator: ",\n")
    let run = try run(
      "import warnings\nwarnings.simplefilter('error')\nfor script in [\(list)]:\n"
        + "    exec(script, {'__name__': '__main__'})\n    print('====')\n")
    guard run.status == 0 else { throw Failed(said: run.printed) }
    return run.printed.components(separatedBy: "====\n").dropLast()
  }

  package struct Failed: Error { let said: String }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
  }
}
