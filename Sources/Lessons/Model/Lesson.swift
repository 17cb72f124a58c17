import Walkthrough

/// One lesson: pages of text that drive a live network.
package struct Lesson: Hashable, Sendable {
  /// The stable name used on the command line: `chain-rule`.
  package let id: String
  package let title: String
  /// What the learner can do afterwards, in one sentence.
  package let goal: String
  /// The network and settings that the lesson begins with.
  package let experiment: Experiment
  package let pages: [Page]

  package init(id: String, title: String, goal: String, experiment: Experiment, pages: [Page]) {
    self.id = id
    self.title = title
    self.goal = goal
    self.experiment = experiment
    self.pages = pages
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
