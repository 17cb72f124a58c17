import Session

extension Glossary {
  /// The entry of a sign that is no number of the network.
  static func entry(for sign: ScreenSign) -> Entry {
    switch sign {
    case .sigmoid:
      Entry(
        term: "σ, the sigmoid",
        text: """
          σ squeezes any number into one between 0 and 1: σ(z) = 1 / (1 + e^−z), with e near \
          2.718. Lesson 2 works one out.
          """)
    case .steps:
      Entry(
        term: "The step counter",
        text: """
          How many numbers of this training step are computed, and how many there are in all. \
          The bar before it fills up with them; space goes on by one.
          """)
    case .epoch:
      Entry(
        term: "Epoch",
        text: """
          Every example once. The screen counts how many such rounds the network has learned from.
          """)
    case .power:
      Entry(
        term: "e in a number",
        text: """
          4.4e-4 means 4.4 with its point moved four places to the left, and 4.4e4 four places to \
          the right. Very small and very large numbers are written so, to fit.
          """)
    case .measured:
      Entry(
        term: "RMSE and R²",
        text: """
          RMSE is the root of the mean squared error: how far answers are off, in the target's own \
          unit. R² is the share of the targets' spread that they explain: 1 is all of it, 0 is no \
          more than always saying the mean, and less is worse than that.
          """)
    }
  }
}
