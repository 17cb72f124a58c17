/// What a quantity is called in a workbook.
extension Quantity {
  /// The key with `_` for what a name of a cell may not hold: `dL_dw_x1_h1`, `w_x1_h1_new`, `x_1`,
  /// `z_h1_at_2`, and from the second training step on `z_h1_at_2_step_3`.
  func cellName(trainingStep: Int) -> String {
    let own = unmarked
    var name = own.plainCellName
    if let example { name += "_at_\(example)" }
    // What is given stands once, however many training steps there are.
    if trainingStep > 0 { name += "_step_\(trainingStep + 1)" }
    return name
  }

  private var plainCellName: String {
    switch self {
    // X1 is a cell of every sheet.
    case .activation(.input(let index)): "x_\(index)"
    case .target(let index): "t_\(index)"
    case .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .preActivation, .activation,
      .lossShare, .loss, .cost, .lossByActivation, .activationSlope, .outputSlope,
      .lossByPreActivation, .lossByWeight, .lossByBias, .costByWeight, .costByBias, .weightMemory,
      .biasMemory, .updatedWeight, .updatedBias, .marked:
      key.withSignsForCells
    }
  }
}

extension String {
  /// `mw'(x1->h1)` is `mw_x1_h1_new`, and `mw^(x1->h1)` is `mw_x1_h1_hat`.
  fileprivate var withSignsForCells: String {
    let words = split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = words.joined(separator: "_")
    if contains("'") { return name + "_new" }
    return contains("^") ? name + "_hat" : name
  }
}
