import ArgumentParser
import NeuralNetwork
import Walkthrough

/// How a training's epochs are written, a line each.
struct EpochTable: Sendable {
  enum Format: String, WordChoice, Sendable {
    case table, csv, json

    /// For a shell that offers it.
    var meaning: String {
      switch self {
      case .table: "to read"
      case .csv: "for a spreadsheet"
      case .json: "for a program"
      }
    }
  }

  let format: Format
  /// How many epochs there will be: it decides a column's width.
  let epochs: Int
  private var isFirst = true

  init(_ format: Format, epochs: Int) {
    self.format = format
    self.epochs = epochs
  }

  static let names = ["epoch", "loss", "test-loss", "accuracy", "gradient-norm"]

  /// What stands before the first epoch.
  var head: String {
    switch format {
    case .table: row(Self.names) + "\n"
    case .csv: Self.names.joined(separator: ",") + "\n"
    case .json: "["
    }
  }

  /// What stands behind the last epoch.
  var end: String {
    switch format {
    case .table, .csv: ""
    case .json: isFirst ? "]\n" : "\n]\n"
    }
  }

  /// An epoch's line.
  mutating func text(_ report: EpochReport) -> String {
    let values = [
      report.training.loss, report.test?.loss, report.judgedAccuracy, report.gradientNorm,
    ]
    defer { isFirst = false }
    switch format {
    case .table:
      let number = NumberFormat(.exact, minus: "-")
      return row(["\(report.epoch)"] + values.map { $0.map(number.text) ?? "-" }) + "\n"
    case .csv:
      return (["\(report.epoch)"] + values.map { $0.map { "\($0)" } ?? "" })
        .joined(separator: ",") + "\n"
    case .json:
      let numbers = values.map { $0.map { JSONText.number($0).text() } ?? "null" }
      let members = zip(Self.names, ["\(report.epoch)"] + numbers).map { "\"\($0)\": \($1)" }
      return (isFirst ? "\n  {" : ",\n  {") + members.joined(separator: ", ") + "}"
    }
  }

  private func row(_ cells: [String]) -> String {
    let first = max(5, "\(epochs)".count)
    return zip(cells, [first, 11, 11, 11, 15]).map { cell, width in
      String(repeating: " ", count: max(0, width - cell.count)) + cell
    }.joined()
  }
}

extension EpochReport {
  /// The share of examples that are taken for what they are: test examples when there are any.
  fileprivate var judgedAccuracy: Double? { (test ?? training).accuracy }
}
