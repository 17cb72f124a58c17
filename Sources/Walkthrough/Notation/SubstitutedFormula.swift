extension Trace {
  /// A step's formula with every quantity replaced by its value, all digits kept.
  ///
  /// Negative numbers stand in brackets, so that the text can be evaluated as it stands.
  package func substituted(_ step: Step) -> String {
    step.formula.text(.keys) { quantity in
      let value = self.value(of: quantity) ?? .nan
      return value.sign == .minus && !value.isNaN ? "(\(value))" : "\(value)"
    }
  }
}
