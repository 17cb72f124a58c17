import NeuralNetwork
import Walkthrough

/// A file that holds one experiment, in YAML or JSON.
package enum NetworkFile {
  /// What a file says when its examples may come from elsewhere.
  package struct Parts: Hashable, Sendable {
    /// The network, with its weights.
    package let network: Network
    /// The loss that the file names, or the one that fits its outputs.
    package let loss: Loss
    /// Empty when the file has none.
    package let examples: [Example]
    /// The examples that are only tested.
    package let test: [Example]
    /// How it is trained.
    package let settings: TrainingSettings
    /// What brings the examples' inputs, as they are given here, to what the network sees.
    package let normalization: Normalization?
    /// How the file names its examples; nil when it holds them.
    package let reference: DataReference?
    /// What inputs, neurons and classes are called.
    package let names: NeuronNames
    /// Where its training stands; nil for one that begins.
    package let place: TrainingPlace?
  }

  /// Reads the experiment in a text.
  ///
  /// Throws every complaint about it.
  package static func experiment(in source: SourceText) throws(SourceError) -> Experiment {
    try read(source) { reader, fields in
      reader.readWhole(fields).map { experiment in
        var experiment = experiment
        experiment.place = reader.place(fields, of: experiment)
        return experiment
      }
    }
  }

  /// Reads the experiment in a file.
  ///
  /// Throws when the file cannot be read, or every complaint about its text.
  package static func experiment(path: String) throws(SourceError) -> Experiment {
    try experiment(in: SourceFile.read(path))
  }

  /// Reads a text that must have a network, and may have examples.
  ///
  /// Throws every complaint about it.
  package static func parts(in source: SourceText) throws(SourceError) -> Parts {
    try read(source) { reader, fields in reader.readParts(fields) }
  }

  /// Reads a file that must have a network, and may have examples.
  ///
  /// Throws when the file cannot be read, or every complaint about its text.
  package static func parts(path: String) throws(SourceError) -> Parts {
    try parts(in: SourceFile.read(path))
  }

  /// What a file may hold, besides what a lesson's front matter says in the same words.
  private static let keys =
    ExperimentReader.keys + PlaceReader.keys

  private static func read<Found>(
    _ source: SourceText, as found: (inout ExperimentReader, Fields) -> Found?
  ) throws(SourceError) -> Found {
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
    let result = root.flatMap { Fields($0, "the file", known: keys, log) }
      .flatMap { found(&reader, $0) }
    guard let result, log.isEmpty else { throw SourceError(log.complaints) }
    return result
  }
}
