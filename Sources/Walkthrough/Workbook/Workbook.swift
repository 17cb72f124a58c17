import NeuralNetwork

/// The walk as a spreadsheet: every number a cell with a name and a formula, and none of the results.
///
/// What is given stands on the sheet `network`, in colour; each phase has a sheet of its own; `blank`
/// is the same walk to fill in, which judges what is typed, and `solved` its key. A spreadsheet
/// program computes everything when it opens the file (Office Open XML, ECMA-376).
package struct Workbook {
  /// Why a walk is not written as a workbook.
  package enum Refusal: Error, Hashable, Sendable {
    /// The network cannot learn its examples.
    case network(NetworkProblem)
    /// The walk has so many numbers, which is more than `mostCells`.
    case cells(Int)
    /// The formula of the quantity is so long, which is more than `longestFormula`.
    case formula(of: String, length: Int)
  }

  /// So many numbers are written at most.
  package static let mostCells = 20_000
  /// So many characters may a formula have in a spreadsheet program.
  package static let longestFormula = 8192

  /// The file.
  package let bytes: [UInt8]

  /// A workbook of so many training steps; throws when it would be too large to be of use.
  package init(_ experiment: Experiment, trainingSteps: Int) throws(Refusal) {
    let size: WorkbookSize
    var walk: TrainingSteps
    do throws(NetworkProblem) {
      size = try WorkbookSize(experiment, trainingSteps: trainingSteps)
      walk = try TrainingSteps(experiment)
    } catch {
      throw .network(error)
    }
    guard size.cells <= Self.mostCells else { throw .cells(size.cells) }
    var sheets = WorkbookSheets(experiment, rows: size.rows)
    for _ in 0..<trainingSteps {
      guard let trace = walk.next() else { break }
      try sheets.add(trace)
    }
    bytes = WorkbookFile(sheets: sheets.all, names: sheets.names).bytes
  }
}
