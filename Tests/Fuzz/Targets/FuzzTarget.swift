import CursesTerminal
import Drawing
import Explorer
import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// A parser that reads what a stranger wrote, as a function of bytes.
///
/// Nothing may stop it: each returns for whatever bytes it is given. What it accepts must also
/// survive what the program does with it next.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case lesson, network, table, progress, keys, formula, terminal

  /// Reads the bytes as a stranger's text of this kind; true when they are accepted.
  @discardableResult
  package func read(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .lesson: return Self.readLesson(text)
    case .network: return Self.readNetwork(text)
    case .table: return Self.readTable(text)
    case .progress: return Self.readProgress(text)
    case .keys: return Self.readKeys(text)
    case .formula: return Self.readFormula(text)
    case .terminal: return Self.readTerminal(bytes)
    }
  }

  /// A lesson is read and checked; one that can be read is shown.
  private static func readLesson(_ text: String) -> Bool {
    let source = SourceText(path: "00-lesson.md", text: text)
    expectSafe(LessonCheck.complaints(in: source, elsewhere: []))
    guard let lesson = try? Lesson(source) else { return false }
    var state = State(lessons: [lesson], size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: 0)
    for key: Key in [.space, .tab, .character("v"), .space] {
      expectSafe(state.picture().text)
      state.press(key)
    }
    var session = PlainSession(state: state)
    expectSafe((session.begin() + session.answer("")).joined(separator: "\n"))
    return true
  }

  /// A network file is read; one that can be read is walked through and written again.
  private static func readNetwork(_ text: String) -> Bool {
    let source = SourceText(path: "network.yaml", text: text)
    do throws(SourceError) {
      let experiment = try NetworkFile.experiment(in: source)
      guard experiment.network.parameterCount < 2000 else { return true }
      try? TraceExport(experiment, trainingSteps: 2).writeText { text in
        expectSafe(text)
        return true
      }
      return true
    } catch {
      expectSafe(error.complaints)
      return false
    }
  }

  /// A table that can be read has a number in every place, whatever is chosen of it; what is said to
  /// help one that cannot be read does.
  private static func readTable(_ text: String) -> Bool {
    let source = SourceText(path: "table.csv", text: text)
    do throws(SourceError) {
      let table = try TableFile(source)
      expectWhole(table)
      for column in table.columns.prefix(3) {
        let choices = TableChoices(targets: [column], missing: .drop)
        do throws(SourceError) {
          expectWhole(try TableFile(source, choices))
        } catch {
          expectSafe(error.complaints)
        }
      }
      return true
    } catch {
      expectSafe(error.complaints)
      if let remedy = TableFile.remedy(for: source, TableChoices()) {
        precondition((try? TableFile(source, remedy)) != nil, "the remedy does not help")
      }
      for choices in [TableChoices(missing: .mean), TableChoices(areClasses: true, missing: .drop)]
      {
        if let table = try? TableFile(source, choices) { expectWhole(table) }
      }
      return false
    }
  }

  private static func expectWhole(_ table: TableFile) {
    expectSafe((table.inputNames + table.targetNames + table.notes).joined())
    for example in table.examples {
      precondition(example.input.count == table.inputNames.count, "a row lost its shape")
      precondition((example.input + example.target).allSatisfy(\.isFinite), "no number")
    }
  }

  /// Progress that can be read is the same after being written and read again.
  private static func readProgress(_ text: String) -> Bool {
    guard let progress = ProgressRecord.progress(fromJSON: text) else { return false }
    let again = ProgressRecord.progress(fromJSON: ProgressRecord.json(of: progress))
    precondition(again == progress, "progress changes when it is written down")
    return true
  }

  /// Keys that can be read have names that can be read.
  private static func readKeys(_ text: String) -> Bool {
    guard let keys = try? KeyScript.keys(text) else { return false }
    for key in keys {
      precondition(
        (try? KeyScript.keys(KeyScript.name(key))) == [key], "a key is lost by its name")
    }
    return true
  }

  /// A formula that can be read is the same after being written and read again.
  private static func readFormula(_ text: String) -> Bool {
    _ = Quantity(key: text)
    _ = Neuron(key: text)
    _ = TypedNumber.value(text)
    guard let formula = Formula(key: text) else { return false }
    let written = formula.text(.keys)
    // Spaces and brackets make it longer, and too long a text is not read.
    guard written.utf8.count <= Formula.longestKey else { return true }
    guard let again = Formula(key: written) else {
      preconditionFailure("what was read cannot be read again: \(written)")
    }
    precondition(again.text(.keys) == written, "a formula changes: \(written)")
    _ = formula.value { _ in 0.5 }
    return true
  }

  /// What a terminal sends is the same however it is cut, and what is waited for has an end.
  private static func readTerminal(_ bytes: [UInt8]) -> Bool {
    var (whole, cut) = (KeyDecoder(), KeyDecoder())
    var events = whole.decode(bytes)
    precondition(events == bytes.flatMap { cut.decode([$0]) }, "a cut makes other keys")
    var flushes = 0
    while whole.patience != nil {
      events += whole.flush()
      flushes += 1
      precondition(flushes < 4, "a beginning is waited for without end")
    }
    for case .paste(let text) in events {
      precondition(text.utf8.count <= KeyDecoder.longestPaste, "a paste has no end")
      let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control }
      precondition(controls.allSatisfy { $0 == "\n" || $0 == "\t" }, "a paste that types keys")
    }
    return !events.isEmpty
  }
}

// MARK: - What must hold of everything that is said

extension FuzzTarget {
  private static func expectSafe(_ complaints: [Complaint]) {
    for complaint in complaints {
      expectSafe(complaint.description)
      precondition(!complaint.description.contains("\n"), "a complaint is one line")
    }
  }

  private static func expectSafe(_ text: String) {
    let dangerous = text.unicodeScalars.first { $0 != "\n" && Sanitiser.isDangerous($0) }
    precondition(dangerous == nil, "a dangerous character came through")
  }
}
