import Walkthrough

/// A file that holds one experiment, in YAML or JSON.
package enum NetworkFile {
  /// Reads the experiment in a text.
  ///
  /// Throws every complaint about it.
  package static func experiment(in source: SourceText) throws(SourceError) -> Experiment {
    let log = ComplaintLog(source)
    guard !source.isBlank else {
      log.addAtStart("the file is empty", "write a network: and an example: into it")
      throw SourceError(log.complaints)
    }
    let lines = 1..<source.lineCount + 1
    let root = YAMLReader(source, lines: lines, log: log).read()
    if root == nil, log.isEmpty {
      log.addAtStart("the file holds only comments", "write a network: and an example: into it")
    }
    var reader = ExperimentReader(log: log)
    let experiment = root.flatMap { Fields($0, "the file", known: ExperimentReader.keys, log) }
      .flatMap { reader.readWhole($0) }
    guard let experiment, log.isEmpty else { throw SourceError(log.complaints) }
    return experiment
  }

  /// Reads the experiment in a file.
  package static func experiment(path: String) throws(SourceError) -> Experiment {
    try experiment(in: SourceFile.read(path))
  }
}
