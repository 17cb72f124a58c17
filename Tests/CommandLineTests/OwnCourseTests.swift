import Testing

/// README's examples of a course of one's own and of a class, done as they stand there.
struct OwnCourseTests {
  private let folder = TemporaryFolder()

  /// In the folder `weather`, where README's lesson and course lie.
  private func run(_ line: String) -> Command {
    Command(
      """
      nn101() { \(Program.nn101.word) "$@"; }
      export XDG_STATE_HOME=\(folder.path.shellWord)/state NN101_PLAIN=1
      cd \(folder.path.shellWord) && \(line)
      """)
  }

  init() throws {
    try folder.write(ReadmeExample.text("lesson"), to: "weather/20-or-gate.md")
    try folder.write(ReadmeExample.text("course"), to: "weather/course.yaml")
    #expect(run("cd weather && nn101 new umbrella").status == 0)
  }

  @Test func theCourseIsCheckedListedAndOpenedByItsNumbers() {
    let check = run("nn101 check weather && nn101 check weather/course.yaml")
    #expect(check.status == 0, "\(check.said)")
    let list = run("nn101 list --lessons weather")
    #expect(list.status == 0)
    let lines = list.said.split(separator: "\n")
    #expect(lines.first == "Weather at school")
    #expect(lines.last == "Data: the weather office, https://example.org/sky")
    let rows = lines.dropFirst().dropLast().map { $0.split(separator: " ").map(String.init) }
    #expect(rows.map { $0[1] } == ["welcome", "umbrella", "loss", "or-gate"])
    for row in rows {
      let opened = run("nn101 learn \(row[0]) --lessons weather </dev/null").said
      let title = row[2...].prefix { $0.contains(where: \.isLetter) && $0 != "of" }
      #expect(opened.contains("Lesson \(row[0]). \(title.joined(separator: " "))"), "\(opened)")
    }
    let screen = run("nn101 show or-gate --lessons weather")
    #expect(screen.said.hasPrefix(" 3 An OR gate"), "\(screen.said.prefix(100))")
  }

  @Test func foldersFollowOneAnother() throws {
    try folder.write(
      ReadmeExample.text("lesson").replacing("or-gate", with: "other"), to: "more/00-other.md")
    let both = run("NN101_LESSONS=more:weather nn101 list")
    #expect(both.said.contains(" 0  other"), "\(both.said)")
    #expect(both.said.contains(" 4  or-gate"), "\(both.said)")
    let all = run("nn101 list --lessons weather --lessons built-in").said
    #expect(all.contains(" 4  layers") && !all.contains("is taken by"), "\(all)")
    let wrong = run("NN101_LESSONS=more:none nn101 list")
    #expect(wrong.status == 1)
    #expect(wrong.said.contains("NN101_LESSONS names none, and no lessons are there"))
    #expect(run("nn101 learn 9 --lessons weather </dev/null").said.contains("there is no lesson"))
  }

  /// A lesson's file alone is the lesson of its course: its number, and the words of its course.
  @Test func aLessonOpenedByItsFileKnowsItsCourse() {
    let opened = run("printf 'why clouds\\nq\\n' | nn101 learn weather/20-or-gate.md").said
    #expect(opened.contains("Lesson 3. An OR gate."), "\(opened)")
    #expect(opened.contains("Words that it explains: clouds."), "\(opened)")
    #expect(opened.contains("Clouds: How much of the sky they cover"), "\(opened)")
    let wrong = run(
      "echo 'order: 7' > weather/course.yaml; nn101 learn weather/umbrella.md </dev/null")
    #expect(wrong.status == 0 && wrong.said.contains("course.yaml:1:"), "\(wrong.said)")
  }

  @Test func aLinkIsFollowedIntoTheBuiltInCourseAndBack() throws {
    let text = try #require(folder.text(of: "weather/umbrella.md"))
    try folder.write(
      text.replacing(
        "Begin with", with: "See [what a loss is](loss.md) and [OR](20-or-gate.md).\n\nBegin with"),
      to: "weather/umbrella.md")
    #expect(run("nn101 check weather/umbrella.md").status == 0)
    let card = run("nn101 show weather/umbrella.md --keys O").said
    #expect(card.contains("Where the text leads") && card.contains(">1  what a loss is"), "\(card)")
    let there = run("nn101 show weather/umbrella.md --keys 'O enter'").said
    #expect(there.hasPrefix(" The loss · "), "\(there)")
    let back = run("nn101 show weather/umbrella.md --keys 'O enter O enter'").said
    #expect(back.hasPrefix(" 1 Umbrella · "), "\(back)")
    let own = run("nn101 show umbrella --lessons weather --keys 'O 2'").said
    #expect(own.hasPrefix(" 3 An OR gate · "), "\(own)")
  }

  @Test func aLineForTheBoardNamesEveryFolder() {
    let line = run("nn101 show or-gate --lessons weather --lessons built-in --keys c").said
    #expect(line.contains("--lessons weather --lessons built-in"), "\(line)")
  }

  @Test func aClassIsPresentedFollowedAndPlayedAgain() throws {
    let commands = ReadmeExample.commands("class")
    try #require(commands.count == 4)
    let session = run(
      """
      cd weather && printf '\\n2\\n\\nq\\n' | \(commands[0]) && \(commands[1]) &&
      \(commands[2]) </dev/null && \(commands[3])
      """)
    #expect(session.status == 0, "\(session.said)")
    #expect(session.said.contains("which bias would turn this Yes into a No?"), "\(session.said)")
    #expect(session.said.contains("You follow a presenter."), "\(session.said)")
    let cast = try #require(folder.text(of: "weather/class.cast"))
    #expect(cast.hasPrefix("{\"version\": 2") && cast.contains("An OR gate"))
    #expect(folder.text(of: "state/nn101/progress.json") == nil)
  }
}
