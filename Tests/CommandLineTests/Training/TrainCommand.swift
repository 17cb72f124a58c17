import Foundation

/// `nn101 train` in a folder of its own.
struct TrainCommand {
  struct Outcome {
    /// Standard output.
    let rows: String
    /// Standard error.
    let notes: String
    let status: Int32

    /// The lines of standard output.
    var lines: [Substring] { rows.split(separator: "\n") }
  }

  let folder = TemporaryFolder()

  /// Runs it; standard output and standard error are told apart.
  func run(_ arguments: String) -> Outcome {
    line("\(nn101) train \(arguments) >rows 2>notes")
  }

  /// Runs a shell's line in the folder; it should write the files `rows` and `notes`.
  func line(_ text: String) -> Outcome {
    let run = Command("cd '\(folder.path)' && { \(text)\n}")
    return Outcome(
      rows: folder.text(of: "rows") ?? "", notes: folder.text(of: "notes") ?? "",
      status: run.status)
  }

  /// The program, for a shell's line.
  var nn101: String { "\(Program.nn101.word)" }
}

/// A row as JSON gives it.
struct TrainRow: Decodable, Equatable {
  let epoch: Int
  let loss: Double
  let testLoss: Double?
  let accuracy: Double?
  let gradientNorm: Double

  enum CodingKeys: String, CodingKey, CaseIterable {
    case epoch, loss, accuracy
    case testLoss = "test-loss"
    case gradientNorm = "gradient-norm"
  }
}

/// The layers of a network file that nn101 wrote, read without its own reader.
struct WrittenLayers: Equatable {
  struct Layer: Decodable, Equatable {
    let weights: [[Double]]
    let biases: [Double]
  }

  let layers: [Layer]

  init(_ text: String) throws {
    layers = try text.split(separator: "\n").filter { $0.contains("units: ") }.map { line in
      let weights = line.firstMatch(of: /weights: (\[\[.*\]\]), biases: (\[.*\])}/)
      let json = "{\"weights\": \(weights?.1 ?? ""), \"biases\": \(weights?.2 ?? "")}"
      return try JSONDecoder().decode(Layer.self, from: Data(json.utf8))
    }
  }
}
