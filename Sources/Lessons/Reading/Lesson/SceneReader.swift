import Walkthrough

/// Reads a page's `scene` block.
struct SceneReader {
  static let keys =
    [
      "from", "until", "pass", "focus", "views", "by", "walk", "epochs", "per-press", "beside",
      "fault", "signs", "nudge", "watch", "id", "health",
    ]
    + ExperimentReader.keys
  let log: ComplaintLog

  /// The scene; parts that are wrong are noted and left out.
  func read(
    _ node: YAMLNode, _ experiment: inout ExperimentReader, _ notes: inout PageNotes
  ) -> Scene {
    guard let fields = Fields(node, "the scene", known: Self.keys, log) else { return Scene() }
    notes[.scene] = fields.spot
    var scene = Scene()
    scene.id = fields["id"].flatMap { id($0) }
    scene.from = mark(fields, "from")
    scene.until = mark(fields, "until")
    scene.pass = fields["pass"].flatMap {
      $0.integer(log, "pass", in: 1...TimedQuantity.maximumPass)
    }
    scene.focus = fields["focus"].flatMap { focus($0) }
    scene.views = fields["views"].flatMap { views($0) }
    if let stride = fields["by"].flatMap({ $0.name(log, "by", of: Scene.Stride.self) }) {
      scene.stride = stride
    }
    if let fading = fields["walk"].flatMap({ $0.name(log, "walk", of: Scene.Fading.self) }) {
      scene.fading = fading
    }
    scene.experiment = experiment.replaceParts(fields)
    if let fault = fields["fault"].flatMap({ $0.name(log, "fault", of: EngineFault.self) }) {
      if scene.experiment == nil { scene.experiment = experiment.present }
      scene.experiment?.fault = fault
    }
    scene.introduces = fields["signs"].flatMap { signs($0) } ?? []
    scene.nudge = nudge(fields, &notes)
    scene.tellsHealth = fields["health"].flatMap { $0.flag(log, "health") } ?? false
    readTraining(fields, &scene)
    scene.beside = fields["beside"].map { besides($0, experiment) } ?? []
    note(fields, &notes)
    return scene
  }

  private func id(_ node: YAMLNode) -> String? {
    guard let text = node.text(log, "id") else { return nil }
    if LessonFileName.isIdentifier(text) { return text }
    log.add(
      "the id \(NearestName.quoted(text)) is not a plain name",
      "write small letters, digits and hyphens, such as a-first-step", at: node.spot)
    return nil
  }

  private func nudge(_ fields: Fields, _ notes: inout PageNotes) -> Scene.Nudge? {
    guard let node = fields["nudge"] else {
      if let node = fields["watch"] {
        log.add("watch needs nudge", "add nudge: and the number that is moved", at: node.spot)
      }
      return nil
    }
    notes[.nudge] = node.spot
    let watched = fields["watch"].flatMap { $0.list(log, "watch", of: "quantities") }
      .map { items in items.compactMap { $0.quantity(log, "watch") } }
    return node.quantity(log, "nudge").map { Scene.Nudge($0, watched: watched ?? [.loss]) }
  }

  private func readTraining(_ fields: Fields, _ scene: inout Scene) {
    scene.epochs = fields["epochs"].flatMap { $0.integer(log, "epochs", in: 1...100_000) }
    guard let epochs = scene.epochs else {
      if let node = fields["per-press"] {
        log.add("per-press needs epochs", "add epochs: 100, or take per-press away", at: node.spot)
      }
      return
    }
    if let node = fields["until"] {
      log.add("epochs and until are given together", "keep one of them", at: node.spot)
    }
    scene.epochsPerPress =
      fields["per-press"].flatMap { $0.integer(log, "per-press", in: 1...epochs) }
      ?? max(1, epochs / 10)
  }

  /// As many runs as a picture can tell apart.
  private static let mostBeside = 4

  /// One run beside the page's own, or a list of them.
  private func besides(_ node: YAMLNode, _ experiment: ExperimentReader) -> [Experiment] {
    guard case .sequence(let items) = node.content else {
      return beside(node, experiment).map { [$0] } ?? []
    }
    if items.isEmpty || items.count > Self.mostBeside {
      log.add(
        "beside names \(counted(items.count, "run"))", "name 1 to \(Self.mostBeside)", at: node.spot
      )
    }
    return items.prefix(Self.mostBeside).compactMap { beside($0, experiment) }
  }

  /// A run beside the page's own: the same experiment with some parts different.
  private func beside(_ node: YAMLNode, _ experiment: ExperimentReader) -> Experiment? {
    guard let fields = Fields(node, "beside", known: ExperimentReader.keys, log) else { return nil }
    var other = experiment
    let before = log.count
    let found = other.replaceParts(fields)
    if found == nil, log.count == before {
      log.add(
        "beside says nothing that is different", "add what differs, such as learning-rate: 0.1",
        at: node.spot)
    }
    return found
  }

  private func note(_ fields: Fields, _ notes: inout PageNotes) {
    let parts: [(String, PageNotes.Part)] = [
      ("from", .from), ("until", .until), ("pass", .pass), ("focus", .focus),
    ]
    for (key, part) in parts {
      if let node = fields[key] { notes[part] = node.spot }
    }
  }

  private func mark(_ fields: Fields, _ key: String) -> Scene.Mark? {
    guard let node = fields[key] else { return nil }
    switch node.content {
    case .scalar("start", _): return .start
    case .scalar("end", _): return .end
    case .scalar, .sequence, .mapping:
      return node.quantity(log, key).map { .after($0) }
    }
  }

  private func focus(_ node: YAMLNode) -> Scene.Focus? {
    if case .scalar(let text, _) = node.content, let neuron = Neuron(key: text) {
      return .neuron(neuron)
    }
    return node.quantity(log, "focus").map { .quantity($0) }
  }

  /// The signs that a lesson begins with, or that a page adds.
  func signs(_ node: YAMLNode) -> Set<Sign>? {
    node.list(log, "signs", of: "signs").map { items in
      Set(items.compactMap { $0.name(log, "sign", of: Sign.self) })
    }
  }

  private func views(_ node: YAMLNode) -> [Scene.View]? {
    guard let items = node.list(log, "views", of: "views") else { return nil }
    var views: [Scene.View] = []
    for item in items {
      guard let view = item.name(log, "view", of: Scene.View.self) else { continue }
      if views.contains(view) {
        log.add("the view \(view.rawValue) is named twice", "name it once", at: item.spot)
      }
      views.append(view)
    }
    return views
  }
}
