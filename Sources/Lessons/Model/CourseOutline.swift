/// What a folder's `course.yaml` says of the lessons in it.
package struct CourseOutline: Hashable, Sendable {
  /// A lesson that the order names.
  struct Entry: Hashable, Sendable {
    /// The lesson's id: one of this folder, or else one of the built-in course.
    let id: String
    /// Where it stands in the file.
    let place: LineAndColumn
  }

  static let fileName = "course.yaml"
  /// So many characters of a title stand beside the course's progress in the menu.
  static let mostTitleCharacters = 40

  /// What the course is called; nil where that is not said.
  var title: String?
  /// The lessons in their order; empty where the files' names give it.
  var order: [Entry] = []
  /// To whom and what the course is due, a text each.
  var credits: [String] = []
  /// The words that are explained in each lesson of the folder.
  var glossary: [GlossaryTerm] = []
}
