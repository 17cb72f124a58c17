import Testing

@testable import Lessons

/// The lessons that come with the program.
@Suite struct CourseTests {
  static var folder: String {
    var folder = #filePath
    for _ in 0..<3 { folder = Folder.parent(of: folder) }
    return Folder.join(folder, "lessons")
  }

  @Test func everyLessonReads() {
    let course = Curriculum(folder: Self.folder)
    #expect(course.complaints.map(\.description) == [])
    #expect(course.lessons.count >= 7)
    #expect(course.lessons.first?.id == "welcome")
  }

  @Test func everyLessonPassesTheCheck() {
    #expect(LessonCheck.complaints(path: Self.folder).map(\.description) == [])
  }

  @Test func thereAreThirteenLessons() {
    #expect(Curriculum(folder: Self.folder).lessons.count == 13)
  }

  /// A goal, four to nine pages, two guesses and a number at least, and a challenge at the end.
  @Test func everyLessonIsWhole() {
    for lesson in Curriculum(folder: Self.folder).lessons {
      #expect((4...9).contains(lesson.pages.count), "\(lesson.id) has \(lesson.pages.count) pages")
      #expect(lesson.goal.hasSuffix("."), "\(lesson.id)")
      let kinds = lesson.pages.compactMap(\.ask?.kind)
      let guesses = kinds.count { if case .predict = $0 { true } else { false } }
      let numbers = kinds.count { if case .compute = $0 { true } else { false } }
      #expect(guesses >= 2 && numbers >= 1, "\(lesson.id): \(guesses) guesses, \(numbers) numbers")
      #expect(lesson.pages.last?.title == "What to remember", "\(lesson.id)")
      guard case .challenge(let challenge)? = kinds.last else {
        Issue.record("\(lesson.id) does not end with a challenge")
        continue
      }
      #expect(challenge.hints.count >= 2, "\(lesson.id)")
    }
  }

  /// What people believe before they know better, and the page that asks about it.
  static let misconceptions: [(belief: String, lesson: String, page: String)] = [
    ("finding gradients is learning", "weight-update", "No step, no learning"),
    ("the gradient points to the minimum", "weight-update", "A larger step"),
    ("the gradient is the error", "weight-update", "The more wrong, the more it learns?"),
    ("hidden neurons have targets", "chain-rule", "One number is yours"),
    ("updates use new weights", "weight-update", "Before and after"),
    ("a weight moves with its gradient", "weight-update", "Against the gradient"),
    ("the slope is taken at a", "activations", "How steep is it?"),
    ("one path is enough", "chain-rule", "Paths add up"),
    ("gradients pile up", "training-loop", "One epoch"),
    ("weights of zero are neutral", "when-learning-fails", "Never to part"),
    ("the bias does not matter", "layers", "What the bias says"),
    ("a bias has an input factor", "chain-rule", "A layer is yours"),
    ("more linear layers help", "non-linearity", "More linear layers"),
    ("one update mends the example", "welcome", "Once more, with new weights"),
    ("a larger learning rate is faster", "weight-update", "Too large a step"),
    ("a lower training loss is a better model", "overfitting", "What went wrong"),
    ("the loss falls at every step", "weight-update", "Too large a step"),
    ("what helps one example helps all", "training-loop", "The next example"),
    ("ReLU has a slope at the corner", "activations", "ReLU: pass or block"),
    ("ReLU has a slope below 0", "chain-rule", "All of it is yours"),
    ("the half moves the minimum", "loss", "Does the half matter?"),
    ("an input of 0 gives a gradient", "chain-rule", "Nudge and watch"),
    ("the network stores the examples", "training-loop", "What it has learned"),
    ("each input has its weight", "welcome", "What it is good for"),
  ]

  @Test(arguments: misconceptions)
  func everyMisconceptionMeetsItsQuestion(
    _ belief: String, _ lesson: String, _ page: String
  ) throws {
    let found = try CoursePage(lesson, page).page
    #expect(found.ask != nil, "\(belief)")
    guard case .predict(let prediction)? = found.ask?.kind else { return }
    // Whoever believes it finds a choice that says so, and reads why it is not.
    #expect(prediction.choices.count >= 2)
    #expect(prediction.choices.allSatisfy { !$0.because.isEmpty }, "\(belief)")
  }

  /// Each choice has a reason of its own, and a wrong number more to hear than "wrong".
  @Test func everyReasonIsAboutItsChoice() {
    for lesson in Curriculum(folder: Self.folder).lessons {
      for page in lesson.pages {
        guard case .predict(let prediction)? = page.ask?.kind else { continue }
        let reasons = Set(prediction.choices.map(\.because))
        #expect(reasons.count == prediction.choices.count, "\(lesson.id), \(page.title)")
      }
    }
  }
}
