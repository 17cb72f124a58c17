import Drawing
import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// What keeps the network from learning, noticed while it trains and said in words.
extension State {
  /// While training runs, the neurons are looked at this often, in epochs: often enough to be
  /// noticed, seldom enough that the pictures keep coming.
  private var healthPause: Int {
    switch speed {
    case .one, .five: 1
    case .thirty: 10
    case .threeHundred, .fastest: 100
    }
  }

  /// Says the gravest finding when epochs have passed since `before`, or at the end of a page that
  /// tells it.
  mutating func noticeHealth(of walk: LessonWalk, since before: Int) {
    let now = walk.epochsDone
    if walk.page.scene.tellsHealth, !walk.isTrainingPage, walk.moment == walk.plan.end,
      walk.pendingAsk == nil
    {
      notice = walk.healthText(columns: size.columns - 2) ?? notice
      return
    }
    guard now > before, walk.isEndless || walk.isTrainingPage || isRunning else { return }
    if isRunning, now / healthPause == before / healthPause { return }
    if let text = walk.healthText(columns: size.columns - 2) {
      notice = text
    } else if isRunning {
      notice = runningNotice
    }
  }
}

extension LessonWalk {
  /// The gravest finding, cut at a comma or colon to what fits, and how many more there are.
  func healthText(columns: Int) -> String? {
    let findings = HealthReading(self).causes
    guard let gravest = findings.first else { return nil }
    let rest = findings.count - 1
    let more = rest > 0 ? " And \(counted(rest, "more finding"))." : ""
    var text = HealthText(trace.shape).text(gravest)
    while text.count + more.count > columns, let cut = text.lastIndex(where: { ",:".contains($0) })
    {
      text = String(text[..<cut]) + "."
    }
    return text + more
  }
}
