import Drawing
import Session

/// The command line that opens this very state of free play, ready to be copied.
struct CommandLineCard {
  let play: FreePlay

  func card(on size: Size) -> Card {
    let columns = Card.textColumns(on: size)
    let lines =
      PlayRecipe(play).sentences + [
        "For the same numbers in NumPy, PyTorch or a workbook: S saves a file, and "
          + "nn101 export FILE --format numpy (or pytorch, xlsx) writes it."
      ]
    var shown = [TextLine()]
    shown += PlayRecipe(play).commandLines(columns: columns).map { TextLine($0, style: .strong) }
    for line in lines {
      shown.append(TextLine())
      shown += TextFlow.wrap([Span(line)], columns: columns)
    }
    shown.append(TextLine())
    return Card(title: "This state as a command line", lines: shown)
  }
}
