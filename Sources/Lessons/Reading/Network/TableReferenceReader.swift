import NeuralNetwork

/// Reads `data: {file: points.csv, columns: [kind], seed: 1, test-share: 0.2, checksum: …}`: the
/// table that a network learned from, which must not have changed since.
struct TableReferenceReader {
  static let keys = [
    "file", "columns", "classes", "inputs", "drop", "missing", "sides", "seed", "test-share",
    "checksum",
  ]

  let log: ComplaintLog
  let namedBy: SourceFile.NamedBy

  typealias Found = (train: [Example], test: [Example], reference: TableReference)

  /// The examples, dealt out as they were; nil when something is wrong, and then that is in the log.
  func read(_ node: YAMLNode) -> Found? {
    guard let fields = Fields(node, "data", known: Self.keys, log),
      let reference = reference(fields)
    else { return nil }
    return read(reference, at: fields.spot(of: "file"))
  }

  /// A table by its name alone: its last column is learned from all others.
  func read(_ file: String, at spot: SourceSpot) -> Found? {
    let choices = TableChoices()
    return read(
      TableReference(file: file, choices: choices, seed: 1, testShare: 0, checksum: ""), at: spot)
  }

  private func read(_ reference: TableReference, at spot: SourceSpot) -> Found? {
    if case .lesson = namedBy, reference.file.contains("/") {
      log.add(
        "a lesson reads no file outside its folder",
        "put the table beside the lesson, and write its name without a folder", at: spot)
      return nil
    }
    log.note(table: path(reference.file))
    do throws(SourceError) {
      let text = try SourceFile.read(
        path(reference.file), namedBy: namedBy, upTo: maximumBytes)
      guard reference.checksum.isEmpty || TableReference.checksum(of: text) == reference.checksum
      else {
        log.add(
          "the data are not what was learned from: the checksum of \(reference.file) is "
            + TableReference.checksum(of: text),
          "bring the file back as it was, or leave checksum out", at: spot)
        return nil
      }
      let table = try TableFile(text, reference.choices)
      let (train, test) = Dataset.split(
        reference.areSides ? table.examples.asSides : table.examples,
        testShare: reference.testShare, seed: reference.seed)
      var found = reference
      found.file = path(reference.file)
      found.names = table.names
      return (train, test, found)
    } catch {
      guard let first = error.complaints.first else { return nil }
      let place = first.place.map { ":\($0.line):\($0.column)" } ?? ""
      log.add("\(first.path)\(place): \(first.problem)", first.advice, at: spot)
      return nil
    }
  }

  private var maximumBytes: Int {
    switch namedBy {
    case .lesson: SourceFile.maximumBytes
    case .networkFile, .commandLine: TableFile.maximumBytes
    }
  }

  private func reference(_ fields: Fields) -> TableReference? {
    let before = log.count
    let file = fields.required("file", "add file: points.csv").flatMap { $0.text(log, "file") }
    var choices = TableChoices(targets: names(fields, "columns") ?? [])
    choices.inputs = names(fields, "inputs")
    choices.drop = names(fields, "drop") ?? []
    choices.areClasses = fields["classes"].flatMap { $0.flag(log, "classes") } ?? false
    choices.missing = fields["missing"].flatMap { $0.name(log, "missing", of: MissingValues.self) }
    let seed = fields["seed"].flatMap { $0.seed(log, "seed") } ?? 1
    let share = fields["test-share"].flatMap { $0.number(log, "test-share") } ?? 0
    if !(0...0.9).contains(share) {
      log.add(
        "test-share is out of bounds", "write a number from 0 to 0.9",
        at: fields.spot(of: "test-share"))
    }
    let checksum = fields["checksum"].flatMap { $0.text(log, "checksum") } ?? ""
    guard log.count == before, let file else { return nil }
    var reference = TableReference(
      file: file, choices: choices, seed: seed, testShare: share, checksum: checksum)
    reference.areSides = fields["sides"].flatMap { $0.flag(log, "sides") } ?? false
    return log.count == before ? reference : nil
  }

  /// A list of columns; nil where the key is not there.
  private func names(_ fields: Fields, _ key: String) -> [String]? {
    fields[key].flatMap { $0.list(log, key, of: "names") }?
      .compactMap { $0.text(log, "a name in \(key)") }
  }

  /// A name without a folder is looked for beside the network file.
  private func path(_ file: String) -> String {
    guard !file.hasPrefix("/"), let slash = log.source.path.lastIndex(of: "/") else { return file }
    return log.source.path[...slash] + file
  }
}
