import ArgumentParser

/// How the epochs of a training are written down.
struct RowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Print only every so many epochs, and the last one.", valueName: "epochs"))
  var every = 1

  @Option(help: "How the rows are written.")
  var format: EpochTable.Format = .table

  @Option(
    help: ArgumentHelp(
      "Write every weight, the gradient norm of each layer and the losses to this file, as CSV: a "
        + "row for each epoch that is printed. - is standard output.", valueName: "file.csv"),
    completion: .file(extensions: ["csv"]))
  var history: String?
}
