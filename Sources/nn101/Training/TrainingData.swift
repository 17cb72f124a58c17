import Explorer
import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// What a network learns from and is judged by, and what is to be said about it.
struct TrainingData: Sendable {
  /// What the data are called in messages.
  let name: String
  private(set) var inputNames: [String]
  /// What the targets are called; nil when nobody said.
  var targetNames: [String]?
  private(set) var train: [Example]
  private(set) var test: [Example]
  /// What the targets are, of all examples together.
  private(set) var kind: TargetKind
  /// What the classes are called, in the order of their outputs; nil when nobody said.
  var classes: [String]?
  /// What the user should know besides: which class is 1, what was normalised.
  private(set) var notes: [String] = []
  /// The examples in their own unit, where what the network sees of them is normalised.
  private(set) var unnormalized: (train: [Example], test: [Example])?
  private(set) var normalization: Normalization?
  /// How a network file may name the data; nil for examples that it has to hold.
  private(set) var reference: DataReference?
  /// Names that a network file gives besides.
  var otherNames: [Neuron: String] = [:]
  /// What other columns of a table are chosen of; nil where none can be.
  private(set) var source: TableSource?
  /// The only loss that fits the targets as they were made; nil where any may be tried.
  private(set) var onlyLoss: Loss?
  /// True for the examples of the network's own file, in its order.
  private(set) var isOfNetworkFile = false

  /// The data that the options ask for; `file` is the network file, if there is one.
  ///
  /// They are drawn, or dealt out, from `seed`. Throws what does not fit, with advice.
  init(_ options: TrainingOptions, file: NetworkFile.Parts?, seed: UInt64) throws {
    if let name = options.data, name.isNetworkPath {
      self = try Self.ofNetworkFile(NetworkFile.given(name), name, options, seed)
      isOfNetworkFile = false
    } else if let name = options.data, name.isTablePath {
      self = try Self.table(name, options, seed)
    } else if options.data == nil, let file, let path = options.network {
      self = try Self.ofNetworkFile(file, path, options, seed)
    } else {
      self = try Self.named(options.data ?? DatasetKind.circle.rawValue, options, seed)
    }
    if (options.loss ?? file?.loss) == .hinge, kind == .twoClasses, !isOfNetworkFile { takeSides() }
    try checkInputs()
    if options.normalize {
      guard normalization == nil else {
        throw Failure(
          "nn101: error: --normalize: the file's examples are normalised already; leave it out")
      }
      try normalize()
    }
  }

  private init(
    _ name: String, inputNames: [String], train: [Example], test: [Example], notes: [String] = []
  ) {
    self.name = name
    self.inputNames = inputNames
    self.train = train
    self.test = test
    self.notes = notes
    kind = TargetKind(train + test)
  }

  /// The examples of a network file as they are split and normalised there.
  private init(_ name: String, _ inputNames: [String], _ file: NetworkFile.Parts) {
    self.init(name, inputNames: inputNames, train: file.examples, test: file.test)
    isOfNetworkFile = true
    reference = file.reference
    take(file.names, file.network)
    if let normalization = file.normalization { apply(normalization) }
  }

  // MARK: The three sources

  private static func named(
    _ name: String, _ options: TrainingOptions, _ seed: UInt64
  ) throws -> TrainingData {
    let known = DatasetKind.allCases.map(\.rawValue)
    guard let kind = DatasetKind(rawValue: name) else {
      let advice = NearestName.advice(for: name, among: known)
      throw Failure(
        "nn101: error: there is no data set \(shown(name)), and no such file; \(advice)")
    }
    try refuse(options.target.isEmpty ? nil : "--target", "is for CSV files")
    try refuse(options.optionForTables, "is for CSV files")
    let features = try features(options, inputCount: kind.inputCount)
    let testCount = options.testShare.map {
      Int((Double(kind.usualCount) * $0 / (1 - $0)).rounded())
    }
    let data = Dataset(
      kind, testCount: testCount, noise: options.noise, seed: seed,
      features: features ?? .coordinates)
    var found = TrainingData(name, inputNames: data.inputNames, train: data.train, test: data.test)
    if features == nil { found.reference = reference(kind, options) }
    return found
  }

  private static func reference(_ kind: DatasetKind, _ options: TrainingOptions) -> DataReference {
    .drawn(
      kind, count: nil, noise: options.noise, seed: options.seed ?? 1,
      testShare: options.testShare)
  }

  private static func table(
    _ path: String, _ options: TrainingOptions, _ seed: UInt64
  ) throws -> TrainingData {
    try refuse(options.noise == nil ? nil : "--noise", "is for data sets, not for CSV files")
    let text = try TableLoading.text(path)
    var loading = TableLoading(shown(path))
    let (read, table) = try loading.table(text, options)
    let features = try features(options, inputCount: table.inputNames.count)
    let examples = table.examples.map { example in
      Example(
        input: features?.inputs(for: example.input) ?? example.input, target: example.target)
    }
    let (train, test) = Dataset.split(examples, testShare: options.testShare ?? 0.2, seed: seed)
    let names = features?.names(inputCount: table.inputNames.count) ?? table.inputNames
    var data = TrainingData(
      shown(path), inputNames: names, train: train, test: test, notes: table.allNotes(features))
    (data.classes, data.targetNames) = (table.classes, table.targetNames)
    if features == nil {
      data.source = TableSource(
        read, table, options.tableChoices, seed: seed, testShare: options.testShare ?? 0.2,
        isNormalized: options.normalize)
    }
    if path != "-", features == nil {
      data.reference = .table(
        TableReference(
          file: path, choices: options.tableChoices, seed: options.seed ?? 1,
          testShare: options.testShare ?? 0.2,
          checksum: TableReference.checksum(of: text)))
    }
    return data
  }

  private static func ofNetworkFile(
    _ file: NetworkFile.Parts, _ path: String, _ options: TrainingOptions, _ seed: UInt64
  ) throws -> TrainingData {
    let why = options.data == nil ? "needs --data" : "is not for the examples of a network file"
    let noise = options.noise == nil ? nil : "--noise"
    for option in [noise, options.target.isEmpty ? nil : "--target"] { try refuse(option, why) }
    try refuse(options.optionForTables, why)
    try refuse(options.features == nil ? nil : "--features", why)
    guard !file.examples.isEmpty else {
      throw Failure(
        "\(shown(path)): error: there is no example in it to learn from; "
          + "add --data NAME or --data FILE.csv")
    }
    let names = (0..<file.network.inputs).map {
      file.names[.input($0 + 1)] ?? "x\($0 + 1)"
    }
    guard let share = options.testShare else { return TrainingData(shown(path), names, file) }
    guard file.normalization == nil else {
      throw Failure(
        "nn101: error: --test-share: the file's examples are normalised as they are split; "
          + "leave it out")
    }
    let (train, test) = Dataset.split(file.examples + file.test, testShare: share, seed: seed)
    var data = TrainingData(shown(path), inputNames: names, train: train, test: test)
    data.take(file.names, file.network)
    return data
  }

  // MARK: Their parts

  private static func features(
    _ options: TrainingOptions, inputCount: Int
  ) throws -> InputFeatures? {
    guard let features = options.features else { return nil }
    guard inputCount <= 2 else {
      throw Failure(
        "nn101: error: --features needs one or two inputs, and these data have \(inputCount); "
          + "leave it out")
    }
    guard inputCount == 2 || features.isDisjoint(with: PlayFeatures.needingX2) else {
      throw Failure(
        "nn101: error: --features: these data have one input, x1; leave out what needs an x2")
    }
    return features
  }

  private static func refuse(_ option: String?, _ why: String) throws {
    if let option { throw Failure(usage: "\(option) \(why); leave it out") }
  }

  /// The hinge judges sides: what is class 0 stands as −1, and so in a file that is written.
  private mutating func takeSides() {
    (train, test) = (train.asSides, test.asSides)
    (kind, onlyLoss) = (.sides, .hinge)
    source?.areSides = true
    switch reference {
    case .table(var table)?:
      table.areSides = true
      reference = .table(table)
    case .drawn?, nil: reference = nil
    }
    notes.append("For the hinge, \(classes?[0] ?? "0") stands as -1.")
  }

  private mutating func normalize() throws {
    let normalization = Normalization(train, withTargets: kind == .measurements)
    switch normalization.tooLarge {
    case .input(let input)?: throw tooLarge(inputNames[input])
    case .target(let target)?: throw tooLarge(targetNames?[target] ?? "a target")
    case nil: break
    }
    apply(normalization)
  }

  private mutating func apply(_ normalization: Normalization) {
    unnormalized = (train, test)
    self.normalization = normalization
    (train, test) = (normalization.examples(train), normalization.examples(test))
    notes += normalized(inputNames, normalization.means, normalization.deviations)
    if let targets = normalization.targets {
      let names = targetNames ?? targets.means.indices.map { "t\($0 + 1)" }
      notes += normalized(names, targets.means, targets.deviations)
    }
  }

  /// How each of a few numbers is normalised, or that many are.
  private func normalized(
    _ names: [String], _ means: [Double], _ deviations: [Double]
  ) -> [String] {
    guard names.count <= 8 else {
      return ["All \(names.count) inputs are normalised to mean 0 and standard deviation 1."]
    }
    return names.indices.map { place in
      let name = names[place]
      return "\(name) is normalised: (\(name) - \(means[place])) / \(deviations[place])."
    }
  }

  /// Squares and sums of very large numbers are no numbers any more.
  private func checkInputs() throws {
    for example in train + test {
      guard let input = example.input.firstIndex(where: { !$0.isFinite }) else { continue }
      throw tooLarge(inputNames[input])
    }
  }

  private func tooLarge(_ column: String) -> Failure {
    Failure(
      "nn101: error: \(name): \(column) comes out too large for a number; "
        + "make the numbers of that column smaller")
  }

  private static func shown(_ name: String) -> String {
    name == "-" ? "<standard input>" : Sanitiser.visible(name, keepingLines: false)
  }
}

extension String {
  /// True for what names a network file, whose examples are meant.
  fileprivate var isNetworkPath: Bool {
    [".yaml", ".yml", ".json"].contains { hasSuffix($0) }
  }

  /// True for what names a table rather than a data set.
  fileprivate var isTablePath: Bool {
    guard DatasetKind(rawValue: self) == nil else { return false }
    return self == "-" || contains("/") || contains(".") || WholeFile.exists(self)
  }
}
