import Foundation
import Testing

/// Lessons are found wherever the program is started and installed; their absence is an error.
struct FindingLessonsTests {
  private let folder = TemporaryFolder()

  @Test("any working directory will do", arguments: ["/", "/tmp", "/usr/bin"])
  func workingDirectory(directory: String) {
    let run = Command("cd \(directory) && \(Program.nn101.word) list")
    #expect(run.status == 0)
    #expect(run.said.contains("chain-rule"))
  }

  @Test func examplesAreListedAndOpened() {
    let list = Command("\(Program.nn101.word) list --examples")
    #expect(list.said.contains("examples/mazur"))
    #expect(!list.said.contains("chain-rule"))
    let show = Command("\(Program.nn101.word) show examples/mazur")
    #expect(show.said.contains("Mazur's 2-2-2 network"))
    #expect(Command("\(Program.nn101.word) show examples/nobody").status != 0)
  }

  @Test func installedBesideItsLessons() throws {
    let lessons = Program.file("lessons")
    for place in ["share/nn101/lessons", "bin/lessons"] {
      let home = TemporaryFolder()
      let install = """
        mkdir -p '\(home.path)/bin' '\(home.path)/share/nn101' &&
        cp \(Program.nn101.word) '\(home.path)/bin/nn101' &&
        cp -r \(lessons.shellWord) '\(home.path)/\(place)' &&
        ln -s '\(home.path)/bin/nn101' '\(home.path)/link' && cd /
        """
      for program in ["bin/nn101", "link"] {
        let run = Command("\(install) && '\(home.path)/\(program)' list; rm -f '\(home.path)/link'")
        #expect(run.said.contains("chain-rule"), "\(program) with \(place): \(run.said)")
      }
    }
  }

  @Test("a copy elsewhere uses the lessons beside it, and not those it was built with")
  func copyUsesItsOwnLessons() throws {
    let whole = Program.file("Tests/Fuzz/Corpus/lesson/whole.md")
    for place in ["share/nn101/lessons", "bin/lessons", "bin/nn101_Lessons.resources"] {
      let home = TemporaryFolder()
      let run = Command(
        """
        mkdir -p '\(home.path)/bin' '\(home.path)/\(place)' &&
        cp \(Program.nn101.word) '\(home.path)/bin/nn101' &&
        cp \(whole.shellWord) '\(home.path)/\(place)/00-lesson.md' && ln -s bin/nn101 '\(home.path)/link' &&
        cd / && '\(home.path)/bin/nn101' list && '\(home.path)/link' list
        """)
      #expect(run.status == 0, "\(run.said)")
      #expect(run.said.split(separator: "\n").count == 2, "\(place): \(run.said)")
      #expect(run.said.contains("A lesson") && !run.said.contains("chain-rule"), "\(place)")
    }
  }

  @Test func missingFolderIsAClearError() {
    let run = Command("\(Program.nn101.word) learn --lessons '\(folder.path)/none'")
    #expect(run.status != 0)
    #expect(run.said.contains("\(folder.path)/none"))
  }

  @Test func emptyFolderIsAnErrorAndNoEmptyMenu() {
    let run = Command("\(Program.nn101.word) learn --lessons '\(folder.path)' </dev/null")
    #expect(run.status != 0)
    #expect(run.said.contains("lesson"))
  }

  @Test func unknownLessonNamesTheKnownOnes() {
    let run = Command("\(Program.nn101.word) learn no-such-lesson </dev/null")
    #expect(run.status != 0)
    #expect(run.said.contains("chain-rule"))
  }

  @Test func controlCharactersInANameStayOut() {
    let run = Command("\(Program.nn101.word) learn \"$(printf 'a\\033[31mb')\" </dev/null")
    #expect(run.status != 0)
    #expect(!run.said.contains("\u{1b}"))
  }
}
