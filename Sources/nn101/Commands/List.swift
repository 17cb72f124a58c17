import ArgumentParser
import Explorer
import Lessons
import Session
import Walkthrough

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the lessons, their pages and your progress.",
    discussion: """
      Examples:
        nn101 list                               ids, titles and pages done
        nn101 list --examples                    published worked examples
        nn101 list --format json                 the same for a program
      """)

  @Option(help: "How it is written.")
  var format: TextFormat = .text

  @Flag(help: "The published worked examples instead, to open as examples/ID.")
  var examples = false

  @OptionGroup var lessons: LessonOptions

  func run() throws {
    let library = try examples ? lessons.examples() : lessons.library()
    let prefix = examples ? "examples/" : ""
    let progress = ProgressFile.standard.load().progress
    let rows = library.lessons.map { (lesson: $0, done: progress.done($0)) }
    switch format {
    case .json:
      let items = rows.map { row in
        JSONText.object([
          "id": .string(prefix + row.lesson.id), "title": .string(row.lesson.title),
          "pages": .integer(row.lesson.pageCount), "done": .integer(row.done),
        ])
      }
      print(JSONText.array(items).text())
    case .text:
      let width = rows.map { prefix.count + $0.lesson.id.count }.max() ?? 0
      let titleWidth = rows.map { $0.lesson.title.count }.max() ?? 0
      if let title = library.lessons.title { print(title) }
      for (index, row) in rows.enumerated() {
        let number = examples ? " " : index < 10 ? " \(index)" : "\(index)"
        let id = (prefix + row.lesson.id).padded(to: width)
        let title = row.lesson.title.padded(to: titleWidth)
        print("\(number)  \(id)  \(title)  \(row.done) of \(row.lesson.pageCount) pages done")
      }
      if !library.lessons.credits.isEmpty { print("") }
      for line in library.lessons.credits.flatMap(TerminalWidth.folded) { print(line) }
    }
    say(library.notes)
  }
}
