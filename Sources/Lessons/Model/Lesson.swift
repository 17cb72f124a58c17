import Walkthrough

/// One lesson: pages of text that drive a live network.
package struct Lesson: Hashable, Sendable {
  /// The stable name used on the command line: `chain-rule`.
  package let id: String
  /// The lesson's name as a heading shows it.
  package let title: String
  /// What the learner can do afterwards, in one sentence.
  package let goal: String
  /// The network and settings that the lesson begins with.
  package let experiment: Experiment
  /// The pages in their order; at least one.
  package let pages: [Page]
  /// The words that the lesson explains itself, and those of its course.
  package internal(set) var glossary: [GlossaryTerm] = []
  /// The paths of the tables that it learns from.
  package internal(set) var tables: [String] = []

  /// A lesson of these parts, as it stands in no file.
  package init(id: String, title: String, goal: String, experiment: Experiment, pages: [Page]) {
    self.id = id
    self.title = title
    self.goal = goal
    self.experiment = experiment
    self.pages = pages
  }

  /// What a list shows of the lesson.
  package var summary: LessonSummary {
    LessonSummary(
      id: id, title: title, goal: goal, experiment: experiment, pageIDs: pages.map(\.id))
  }
}

/// One page: a heading, a few paragraphs, and what the network does meanwhile.
package struct Page: Hashable, Sendable {
  /// The name by which progress keeps the page, of which a lesson has no second.
  package internal(set) var id: String
  /// The page's heading.
  package let title: String
  /// The page's text, from top to bottom.
  package let blocks: [Block]
  /// What the network does on the page, and what is shown of it.
  package internal(set) var scene: Scene
  /// The page's question; nil when it asks nothing.
  package let ask: Ask?
  /// What the presenter has beside the page, line by line; learners never see it.
  package internal(set) var notes: [String] = []
  /// Where the page's heading stands in its file.
  package let place: LineAndColumn

  /// A page of these parts, named by its scene or else by its title.
  package init(title: String, blocks: [Block], scene: Scene, ask: Ask?, place: LineAndColumn) {
    id = scene.id ?? PageID.of(title: title)
    self.title = title
    self.blocks = blocks
    self.scene = scene
    self.ask = ask
    self.place = place
  }
}
