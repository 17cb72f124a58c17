extension Trace {
  /// A step's formula with every quantity replaced by its value, all digits kept.
  ///
  /// Negative numbers stand in brackets, so that the text can be evaluated as it stands; −0 is 0.
  package func substituted(_ step: Step) -> String {
    step.formula.text(.keys) { quantity in
      let value = (self.value(of: quantity) ?? .nan) + 0
      return value.sign == .minus && !value.isNaN ? "(\(value))" : "\(value)"
    }
  }
}
