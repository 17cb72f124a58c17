import ArgumentParser

/// How long a network learns, and in what order.
struct LengthOptions: ParsableArguments {
  @Option(help: "How many times to go through all examples, from where a network file stands.")
  var epochs = 100

  @Option(
    help: ArgumentHelp(
      "Stop early when so many epochs in a row bring no lower mean test loss (without test "
        + "examples, training loss), and keep the best epoch's network.", valueName: "epochs"))
  var patience: Int?

  @Flag(help: "Keep the data's order in every epoch.")
  var noShuffle = false
}
