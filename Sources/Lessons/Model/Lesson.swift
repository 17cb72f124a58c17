import Walkthrough

/// One lesson: pages of text that drive a live network.
package struct Lesson: Sendable {
  /// The stable name used on the command line: `chain-rule`.
  package let id: String
  package let title: String
  /// What the learner can do afterwards, in one sentence.
  package let goal: String
  /// The network and settings that the lesson begins with.
  package let experiment: Experiment
  /// How many pages there are, known before they are read.
  package let pageCount: Int
  private let body: LessonBody

  package init(id: String, title: String, goal: String, experiment: Experiment, pages: [Page]) {
    self.id = id
    self.title = title
    self.goal = goal
    self.experiment = experiment
    pageCount = pages.count
    body = LessonBody(pages)
  }

  /// A lesson whose pages are read when they are first asked for.
  init(opening: LessonOpening, pageCount: Int, source: SourceText) {
    id = opening.id
    title = opening.title
    goal = opening.goal
    experiment = opening.experiment
    self.pageCount = pageCount
    body = LessonBody(source)
  }

  /// The pages; where they cannot be read, one page that says why.
  package var pages: [Page] { body.read().pages }

  /// What keeps the pages from being read; empty when nothing does.
  package var complaints: [Complaint] { body.read().complaints }
}

extension Lesson: Hashable {
  package static func == (left: Lesson, right: Lesson) -> Bool {
    left.id == right.id && left.title == right.title && left.goal == right.goal
      && left.experiment == right.experiment && left.pages == right.pages
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(pageCount)
  }
}

/// One page: a heading, a few paragraphs, and what the network does meanwhile.
package struct Page: Hashable, Sendable {
  package let title: String
  package let blocks: [Block]
  package let scene: Scene
  package let ask: Ask?
  /// Where the page's heading stands in its file.
  package let place: Place

  package init(title: String, blocks: [Block], scene: Scene, ask: Ask?, place: Place) {
    self.title = title
    self.blocks = blocks
    self.scene = scene
    self.ask = ask
    self.place = place
  }
}
