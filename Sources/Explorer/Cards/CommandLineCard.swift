import Drawing
import Session

/// A command line, ready to be copied, and what there is to know about it.
struct CommandLineCard {
  private let title: String
  private let words: [String]
  private let sentences: [String]

  /// The line that opens this very state of free play.
  init(_ recipe: PlayRecipe) {
    title = "This state as a command line"
    words = recipe.words
    sentences =
      recipe.sentences + [
        "For the same numbers in NumPy, PyTorch or a workbook: S saves a file, and "
          + "nn101 export FILE --format numpy (or pytorch, xlsx) writes it."
      ]
  }

  /// The line that leads to a place in a lesson.
  init(_ recipe: LessonRecipe) {
    title = "This place as a command line"
    words = recipe.words
    sentences = recipe.sentences
  }

  func card(on size: Size) -> Card {
    let columns = Card.textColumns(on: size)
    var shown = [TextLine()]
    shown += words.shellLines(columns: columns).map { TextLine($0, style: .strong) }
    for sentence in sentences {
      shown.append(TextLine())
      shown += TextFlow.wrap([Span(sentence)], columns: columns)
    }
    shown.append(TextLine())
    return Card(title: title, lines: shown)
  }
}
