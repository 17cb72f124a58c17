import Walkthrough

/// Where things stand on a page: what the values of a lesson leave out and messages need.
struct PageNotes: Sendable {
  /// A live number in the text or in a question.
  struct Mention: Sendable {
    let quantity: Quantity
    let spot: SourceSpot
  }

  /// A link to another lesson.
  struct Link: Sendable {
    let file: String
    let lesson: String
    let spot: SourceSpot
  }

  /// A part of a page that a check may have something to say about.
  enum Part: Hashable, Sendable {
    case heading, text, scene, from, until, pass, focus, nudge
    case ask, question, answer, quantity, goal
    case choice(Int), mistake(Int), test(Int)
  }

  var mentions: [Mention] = []
  /// Those that are meant at another time.
  var timed: [Mention] = []
  var links: [Link] = []
  private var spots: [Part: SourceSpot] = [:]

  init(heading: SourceSpot) {
    spots[.heading] = heading
  }

  /// Where a part stands; the page's heading when it is not written out.
  subscript(part: Part) -> SourceSpot {
    get { spots[part] ?? spots[.heading] ?? SourceSpot(line: 1, offset: 0) }
    set { spots[part] = newValue }
  }
}
