import Foundation

/// `nn101 train` in a folder of its own.
struct TrainCommand {
  let folder = TemporaryFolder()

  /// Runs it; standard output and standard error are told apart.
  func run(_ arguments: String) -> (rows: String, notes: String, status: Int32) {
    let run = Command(
      "cd '\(folder.path)' && '\(Program.nn101.path)' train \(arguments) >rows 2>notes")
    return (folder.text(of: "rows") ?? "", folder.text(of: "notes") ?? "", run.status)
  }
}

/// The layers of a network file that nn101 wrote, read without its own reader.
struct WrittenLayers {
  struct Layer: Decodable {
    let weights: [[Double]]
    let biases: [Double]
  }

  let layers: [Layer]

  init(_ text: String) throws {
    layers = try text.split(separator: "\n").filter { $0.contains("weights: ") }.map { line in
      let weights = line.firstMatch(of: /weights: (\[\[.*\]\]), biases: (\[.*\])}/)
      let json = "{\"weights\": \(weights?.1 ?? ""), \"biases\": \(weights?.2 ?? "")}"
      return try JSONDecoder().decode(Layer.self, from: Data(json.utf8))
    }
  }
}
