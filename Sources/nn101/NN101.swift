import ArgumentParser

@main
struct NN101: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nn101", abstract: "Walk through a neural network, one number at a time.")
}
