import ArgumentParser
import Explorer
import Lessons
import Session
import Walkthrough

/// Where the lessons are, and how they are found.
struct LessonOptions: ParsableArguments {
  @Option(
    name: .customLong("lessons"),
    help: ArgumentHelp(
      "A folder that lessons are in, or built-in; may be repeated.", valueName: "folder"),
    completion: .directory)
  var folders: [String] = []

  private var search: LessonFolder {
    LessonFolder(
      named: folders, environment: EnvironmentVariable.values(of: ["NN101_LESSONS"]),
      executable: LessonFolder.runningProgram)
  }

  /// The folders of the lessons; ends the program with an error when there are none.
  func foundFolders() throws -> [String] {
    do throws(LessonFolder.NotFound) {
      return try search.find()
    } catch {
      throw Failure("nn101: \(error.description)")
    }
  }

  /// Where the lessons are that came with the program; nil where they are not found.
  var builtIn: String? { search.builtIn }

  /// All folders that links may lead to: those of the course, and the built-in one.
  var linked: [String] { ((try? foundFolders()) ?? []) + [builtIn].compactMap { $0 } }

  private func course() throws -> Curriculum {
    Curriculum(folders: try foundFolders(), builtIn: builtIn)
  }

  /// The published worked examples, which stand in a folder of their own beside the lessons.
  func examples(named id: String? = nil) throws -> Library {
    let folders = (try foundFolders() + [builtIn].compactMap { $0 }).map { $0 + "/examples" }
    guard
      let found = folders.lazy.map({ Curriculum(folder: $0) }).first(where: { !$0.lessons.isEmpty })
    else { throw Failure("nn101: error: there are no examples in \(folders[0])") }
    var library = try library(found, asked: id, firstNumber: nil)
    library.source.prefix = "examples/"
    return library
  }

  /// All lessons, or all examples; with a path to a lesson's file, that lesson alone.
  func library(for lesson: String? = nil) throws -> Library {
    if let example = lesson?.exampleID { return try examples(named: example) }
    if lesson == "-" { return Library(lesson: try Self.lesson(at: "-")) }
    if let lesson, lesson.looksLikePath {
      let course = Curriculum(
        alone: try Self.lesson(at: lesson), in: lesson, builtIn: builtIn, linked: linked)
      return Library(
        lessons: course.lessons, firstNumber: course.firstNumber,
        notes: course.complaints.map { "nn101: \($0.description)" }, asked: 0,
        source: LessonSource(file: lesson), files: course.paths)
    }
    return try library(try course(), asked: lesson, firstNumber: 0)
  }

  private func library(
    _ curriculum: Curriculum, asked lesson: String?, firstNumber: Int?
  ) throws -> Library {
    let notes = curriculum.complaints.map { "nn101: \($0.description)" }
    guard !curriculum.lessons.isEmpty else {
      throw Failure((notes + ["nn101: error: no lesson could be read"]).joined(separator: "\n"))
    }
    guard let lesson else {
      return Library(
        lessons: curriculum.lessons, firstNumber: firstNumber, notes: notes, asked: nil,
        source: LessonSource(folders: folders), files: curriculum.paths)
    }
    guard let index = curriculum.index(named: lesson) else {
      throw Failure(
        "nn101: error: there is no lesson \"\(Sanitiser.visible(lesson, keepingLines: false))\"; "
          + curriculum.advice(forUnknown: lesson))
    }
    var lessons = curriculum.lessons
    do throws(SourceError) {
      try lessons.read(index)
    } catch {
      throw Failure(error.description)
    }
    return Library(
      lessons: lessons, firstNumber: firstNumber, notes: notes, asked: index,
      source: LessonSource(folders: folders), files: curriculum.paths)
  }

  /// What `nn101 trace` walks: a lesson's experiment, or that of a place in it, of a file or of
  /// standard input.
  func experiment(
    from source: String, _ options: PlaceOptions = PlaceOptions(), seed: UInt64? = nil
  ) throws -> Experiment {
    let address = LessonAddress(source)
    let place = try options.place(at: address, seed: seed)
    guard address.page == nil else {
      let library = try library(for: address.lesson)
      let lessons = library.lessons
      var walk = LessonWalk(lessons.open(library.asked ?? 0))
      if let place { try walk.go(to: place, named: source) }
      return walk.experimentHere
    }
    return try (place?.settings ?? []).reduce(try wholeExperiment(from: source)) { made, setting in
      guard SettingBounds(editing: setting.quantity).contains(setting.value),
        let changed = made.setting(setting.quantity, to: setting.value)
      else {
        throw Failure("nn101: error: --set: \(setting.quantity.key) cannot be set so")
      }
      return changed
    }
  }

  private func wholeExperiment(from source: String) throws -> Experiment {
    do throws(SourceError) {
      if source == "-" {
        let text = try StandardInput.text()
        return text.beginsAsLesson
          ? try Lesson(text).experiment : try NetworkFile.experiment(in: text)
      }
      if source.hasSuffix(".md") { return try Lesson(SourceFile.read(source)).experiment }
      if source.looksLikePath { return try NetworkFile.experiment(path: source) }
    } catch {
      throw Failure(error.description)
    }
    let library = try library(for: source)
    return library.lessons[library.asked ?? 0].experiment
  }

  /// Whether a word names a lesson, an example or a file; true where there is nothing to tell by.
  func names(_ word: String) -> Bool {
    if word == "-" || word.looksLikePath || word.exampleID != nil { return true }
    return (try? course()).map { $0.index(named: word) != nil } ?? true
  }

  /// The ids of all lessons; empty where there are none.
  var ids: [String] {
    (try? course())?.lessons.map(\.id) ?? []
  }

  private static func lesson(at path: String) throws -> Lesson {
    do throws(SourceError) {
      return try Lesson(StandardInput.text(of: path))
    } catch {
      throw Failure(error.description)
    }
  }
}

/// The lessons that a command works with.
struct Library {
  let lessons: LessonCatalogue
  /// The number of the first one in its course; nil when its file's name has none.
  var firstNumber: Int? = 0
  /// What is wrong with lessons that were left out.
  let notes: [String]
  /// Which lesson was asked for; nil for none in particular.
  let asked: Int?
  /// How the command line names them.
  var source = LessonSource()
  /// Where they were read, in order; empty for standard input.
  var files: [String] = []

  /// What tells these lessons' texts from others, and those of the tables that they learn from and
  /// of the lessons that they lead to.
  var checksum: String {
    let besides = lessons.openAll().flatMap { lesson in
      lesson.tables
        + lesson.pages.flatMap(\.links).compactMap { lessons.file(ofLinked: $0.lesson) }
    }
    let checksums = (files + besides).map { path in
      (try? SourceFile.read(path)).map { TableReference.checksum(of: $0) } ?? "unread"
    }
    let all = checksums.joined(separator: " ")
    return TableReference.checksum(of: SourceText(path: "", text: all))
  }
}

extension Library {
  /// One lesson that stands in no folder.
  fileprivate init(lesson: Lesson) {
    self.init(lessons: LessonCatalogue([lesson]), firstNumber: nil, notes: [], asked: 0)
  }
}

extension String {
  /// True for what names a file rather than a lesson's id.
  var looksLikePath: Bool {
    exampleID == nil && (contains("/") || contains(".") || WholeFile.exists(self))
  }

  /// The id of a published example: `mazur` of `examples/mazur`; nil for all else.
  fileprivate var exampleID: String? {
    guard hasPrefix("examples/"), !WholeFile.exists(self), !contains(".") else { return nil }
    return String(dropFirst("examples/".count))
  }
}
