import Walkthrough

/// What the names of functions in formulas mean, for who has a calculator and no lesson.
enum FunctionLegend {
  /// A table of those that are used; nil where a calculator has them all.
  static func table(_ functions: [Function]) -> SheetPage.Table? {
    let rows = functions.compactMap { function in
      meaning(function).map { meaning in
        [SheetPage.Cell.text(meaning.name), .text(meaning.text)]
      }
    }
    guard !rows.isEmpty else { return nil }
    return SheetPage.Table(title: "Functions", note: nil, heads: ["", "is"], rows: rows)
  }

  private static func meaning(_ function: Function) -> (name: String, text: String)? {
    switch function {
    case .sigmoid: ("σ(z)", "1 / (1 + e to the −z)")
    case .relu: ("ReLU(z)", "z where z is above 0, else 0")
    case .leakyRelu: ("leaky(z)", "z where z is above 0, else 0.01 · z")
    case .step: ("slope(z)", "1 where z is above 0, else 0")
    case .leakyStep: ("slope(z)", "1 where z is above 0, else 0.01")
    case .elu: ("ELU(z)", "z where z is above 0, else e to the z, minus 1")
    case .eluSlope: ("slope(z)", "1 where z is above 0, else e to the z")
    case .normalShare: ("Φ(z)", "the share of normally distributed numbers below z")
    case .normalDensity: ("φ(z)", "e to the −z²/2, divided by √(2π)")
    case .unitStep: ("step(z)", "1 where z is above 0, else 0")
    case .softplus: ("softplus(z)", "ln(1 + e to the z)")
    case .sign: ("sign(z)", "1 above 0, −1 below, and 0 at 0")
    case .tanh, .sine, .cosine, .ln, .squareRoot, .magnitude, .exp: nil
    }
  }
}
