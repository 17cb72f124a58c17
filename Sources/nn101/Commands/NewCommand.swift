import ArgumentParser
import CLibrary
import Explorer
import Lessons
import NeuralNetwork
import Session

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a lesson of your own: a file that runs, with every part in it once.",
    discussion: """
      The file is called ID.md and passes nn101 check as it is. With a table it stands beside the \
      table, whose last column is what is learned from all others. A file that is there stays.

      Examples:
        nn101 new umbrella                       writes umbrella.md
        nn101 new umbrella --data sky.csv        about a table of your own
        nn101 learn umbrella.md --watch          shows it, and again after each saving
      """)

  @Argument(help: "The lesson's id: small letters, digits and hyphens.")
  var id: String

  @Option(
    help: ArgumentHelp("A table whose rows the lesson's network learns.", valueName: "file.csv"),
    completion: .file(extensions: ["csv", "tsv", "txt"]))
  var data: String?

  func validate() throws {
    guard LessonFileName.isIdentifier(id) else {
      throw ValidationError(
        "A lesson's id is small letters, digits and hyphens, such as my-lesson, and not "
          + "\(NearestName.quoted(id)).")
    }
    if data == "-" { throw ValidationError("A lesson's table is a file: name it.") }
  }

  func run() throws {
    let path = data.map { WholeFile.folder(of: $0) }.map { $0 == "." ? "" : "\($0)/" } ?? ""
    let file = "\(path)\(id).md"
    guard !WholeFile.exists(file) else {
      throw Failure("nn101: error: \(shown(file)) is there already; choose another name")
    }
    let text = try LessonDraftText(id: id, table: table()).text
    try prove(text, file)
    switch WholeFile.create(file, with: text) {
    case nil: break
    case EEXIST:
      throw Failure("nn101: error: \(shown(file)) is there already; choose another name")
    case let code?:
      throw Failure(
        "nn101: error: \(shown(file)) cannot be written (\(String(cString: strerror(code)))); "
          + "is its folder there, and may you write in it?")
    }
    print("\(shown(file)) is a lesson that runs.")
    let word = PlaySettings.quoted(shown(file))
    print("  nn101 learn \(word) --watch       shows it, and again after each saving")
    print("  nn101 check \(word)               says what is wrong in it")
    print("  nn101 show \(word) --all          prints all its pages")
  }

  private func shown(_ path: String) -> String { Sanitiser.visible(path, keepingLines: false) }

  private func table() throws -> LessonDraftText.Table? {
    guard let data else { return nil }
    do throws(SourceError) {
      let table = try TableFile(SourceFile.read(data))
      return LessonDraftText.Table(
        file: String(data.split(separator: "/").last ?? ""), inputs: table.inputNames.count,
        outputs: table.examples.first?.target.count ?? 1, classes: table.classes?.count)
    } catch {
      throw Failure(error.description)
    }
  }

  /// What is written passes the check, or is not written.
  private func prove(_ text: String, _ file: String) throws {
    let complaints = LessonCheck.complaints(
      in: SourceText(path: file, text: text), misfits: PageFit.misfits)
    guard complaints.isEmpty else {
      throw Failure(
        (["nn101: error: \(shown(data ?? file)) makes no lesson yet; nothing is written"]
          + complaints.map(\.description)).joined(separator: "\n"))
    }
  }
}
