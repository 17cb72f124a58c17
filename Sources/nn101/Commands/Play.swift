import ArgumentParser
import Drawing
import Explorer
import Lessons
import Session

struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Free play: choose data and network, train, and look at every number.",
    discussion: """
      o opens the options: data, noise, inputs, up to six hidden layers of 1 to 8 neurons, \
      activation, loss, learning rate, batch, optimizer and penalties. T runs the training, > and \
      < change its speed, and L reads the loss curve. Space steps through the current example at \
      any moment. c shows the command line that recreates the state, and S saves the network as a \
      file for --network.

      The same options give the same numbers as nn101 train, to the last bit.

      Examples:
        nn101 play
        nn101 play --data spiral --layers 2-8-8-1 --learning-rate 0.03
        nn101 play --network flowers.yaml        goes on where a training stopped
      """)

  @OptionGroup(title: "Data") var dataOptions: DataOptions
  @OptionGroup(title: "Network") var networkOptions: NetworkOptions
  @OptionGroup(title: "Training") var learningOptions: LearningOptions
  @OptionGroup var play: PlayOptions
  @Option(
    help: ArgumentHelp(
      "At the end, write every weight, the gradient norm of each layer and the losses to this file, "
        + "as CSV: a row for each epoch. - is standard output.", valueName: "file.csv"),
    completion: .file(extensions: ["csv"]))
  var history: String?

  @OptionGroup var lessons: LessonOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  /// The three groups as one.
  var training: TrainingOptions {
    TrainingOptions(
      dataOptions: dataOptions, networkOptions: networkOptions, learningOptions: learningOptions)
  }

  func validate() throws {
    try training.validate()
    guard training.data == "-" || training.network == "-" else { return }
    throw ValidationError("In free play standard input is the keyboard: name a file.")
  }

  func run() throws {
    let settings = try play.settings(training)
    let file = try history.map {
      try OutputFile($0, option: "--history", force: false, isOurs: OutputFile.isHistory)
    }
    let store = ProgressFile.standard
    let kept = store.load()
    // Free play needs no lessons; the menu offers them when they are there.
    let library = try? lessons.library()
    var state = State(
      lessons: library?.lessons ?? [], size: Size(columns: 80, rows: 24), progress: kept.progress,
      today: Clock.today)
    state.openPlay(settings, epochs: play.epochs)
    var launch = AppLaunch(state: state, store: store, notes: kept.notes)
    launch.keep = { state in
      do throws(Failure) {
        try file?.write(state.playHistory ?? "")
        return nil
      } catch {
        return error
      }
    }
    try launch.run(screen, crash: nil)
  }
}
