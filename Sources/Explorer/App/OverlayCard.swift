import Drawing
import Session

extension State {
  /// The card that lies on top of the screen; nil when nothing is open.
  var overlayCard: Card? {
    if overlay == .help {
      let keys = Keymap.bindings(in: contextBelow).map {
        (key: $0.keyText(look.notation), help: $0.help)
      }
      return HelpCard(keys: (isFollower ? [FollowKeys.help] : []) + keys).card(on: size)
    }
    if overlay == .course {
      return CourseCard(lessons: lessons, notation: look.notation).card(on: size)
    }
    guard let walk else { return nil }
    switch overlay {
    case .glossary(let topic):
      return GlossaryCard(topic: topic, walk: walk, look: look).card(on: size)
    case .gradientCheck: return GradientCheckCard(walk: walk, look: look).card(on: size)
    case .nudge(let quantity):
      return NudgeCard(quantity: quantity, walk: walk, look: look).card(on: size)
    case .lessonEnd:
      let report = LessonReport(walk, lessons: lessons, progress: progress, today: today)
      return LessonEndCard(report: report, glyphs: look.glyphs).card(on: size)
    case .links(let marked):
      return LinksCard(links: links, marked: marked, lessons: lessons, look: look).card(on: size)
    case .commandLine(let recipe): return CommandLineCard(recipe).card(on: size)
    case .lessonLine(let recipe): return CommandLineCard(recipe).card(on: size)
    case .help, .course, .options, .curve, nil: return nil
    }
  }

  /// What the keys mean under the overlay: help is about that.
  private var contextBelow: KeyContext {
    var below = self
    below.overlay = nil
    return below.keyContext
  }
}
