// swift-tools-version: 6.1
import PackageDescription

// A member is seen only where its module is imported: else what SwiftPM writes to find the lessons
// lends us Foundation, whose 35 MiB every learner would have to load.
let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility"),
]

// What the tests do most, training, tracing, reading lessons, walking and drawing, is optimized in
// debug builds too: without that training takes a hundred times as long, and a picture four times.
let fastSettings = swiftSettings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

// What is large and computes little is compiled as one whole: that takes two thirds of the time of
// file by file, and an eighth of what optimizing it takes.
let wholeSettings =
  swiftSettings + [
    .unsafeFlags(["-wmo", "-num-threads", "2"], .when(configuration: .debug))
  ]

// Tests are read where they fail; without what a debugger wants they build a fifth sooner.
let testSettings = wholeSettings + [.unsafeFlags(["-gnone"], .when(configuration: .debug))]

let package = Package(
  name: "nn101",
  products: [.executable(name: "nn101", targets: ["nn101"])],
  dependencies: [
    // One version, so that two builds of one commit are the same to the byte.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .executableTarget(
      name: "nn101",
      dependencies: [
        "Explorer", "Session", "CursesTerminal", "Lessons", "Walkthrough", "NeuralNetwork",
        "Drawing", "CLibrary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),
    .target(
      name: "Explorer",
      dependencies: ["Session", "Walkthrough", "NeuralNetwork", "Lessons", "Drawing"],
      swiftSettings: wholeSettings),
    .target(
      name: "Session", dependencies: ["Lessons", "Walkthrough", "NeuralNetwork"],
      swiftSettings: fastSettings),
    .target(
      name: "Lessons", dependencies: ["Walkthrough", "NeuralNetwork", "CLibrary"],
      // The bundle is one folder without others: examples would be taken for lessons there.
      exclude: ["lessons/examples"],
      // A link to the top folder, so that the lessons are built into a bundle beside the program.
      resources: [.process("lessons")],
      swiftSettings: fastSettings),
    .target(
      name: "Walkthrough", dependencies: ["NeuralNetwork", "CLibrary"],
      swiftSettings: fastSettings),
    .target(name: "NeuralNetwork", dependencies: ["CLibrary"], swiftSettings: fastSettings),
    .target(name: "Drawing", dependencies: ["CLibrary"], swiftSettings: fastSettings),
    // The system's C library under one name.
    .target(name: "CLibrary", swiftSettings: swiftSettings),
    .target(
      name: "CursesTerminal", dependencies: ["Drawing", "CTerminal", "CLibrary"],
      swiftSettings: swiftSettings),
    .target(
      name: "CTerminal",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),

    // How fast it is: scripts/bench runs it.
    .executableTarget(
      name: "nn101-bench",
      dependencies: [
        "Explorer", "Session", "CursesTerminal", "Lessons", "Walkthrough", "NeuralNetwork",
        "Drawing", "CLibrary",
      ],
      exclude: ["c", "js", "instructions.tsv"],
      swiftSettings: swiftSettings),

    // Numbers from PyTorch, and slopes by nudging, for the tests only.
    .target(
      name: "Reference", dependencies: ["NeuralNetwork"], path: "Tests/Reference",
      exclude: [
        "cases.py", "generate.py", "networks.py", "steps.py", "training.py", "walks.py",
        "steps.json", "training.json", "walks.json",
      ], swiftSettings: swiftSettings),
    .testTarget(
      name: "NeuralNetworkTests", dependencies: ["NeuralNetwork", "Reference", "CLibrary"],
      swiftSettings: testSettings),
    .testTarget(
      name: "WalkthroughTests", dependencies: ["Walkthrough", "NeuralNetwork", "Reference"],
      exclude: ["Scripts/Torch", "Workbook/recalculate.py"],
      swiftSettings: testSettings),
    .testTarget(
      name: "LessonsTests",
      dependencies: [
        "Lessons", "Walkthrough", "NeuralNetwork", "Reference", "CLibrary",
        // A reader of all of YAML, to hold ours against.
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Corpus"],
      swiftSettings: testSettings),
    // The parsers as functions of bytes, for the tests and for scripts/fuzz.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Explorer", "Session", "CursesTerminal", "Lessons", "Walkthrough", "NeuralNetwork",
        "Drawing",
      ],
      path: "Tests/Fuzz/Targets", swiftSettings: swiftSettings),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "Drawing", "CLibrary"],
      swiftSettings: testSettings),
    // How the looks of a grid read as text, for the tests only.
    .target(
      name: "GridLooks", dependencies: ["Drawing"], path: "Tests/GridLooks",
      swiftSettings: swiftSettings),
    .testTarget(
      name: "DrawingTests", dependencies: ["Drawing", "GridLooks"], swiftSettings: testSettings),
    .testTarget(
      name: "ExplorerTests",
      dependencies: [
        "Explorer", "Session", "Walkthrough", "NeuralNetwork", "Lessons", "Drawing", "GridLooks",
      ],
      exclude: ["Goldens", "Course/Stories"],
      swiftSettings: testSettings),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["CursesTerminal", "Drawing"],
      swiftSettings: testSettings),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "CursesTerminal", "Drawing", "Explorer", "Session", "Lessons", "Walkthrough",
        "NeuralNetwork", "Reference", "CPseudoTerminal", "nn101", "terminal-probe",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: testSettings),
    .testTarget(
      name: "ArchitectureTests",
      dependencies: ["Explorer", "Session", "Lessons", "Walkthrough", "NeuralNetwork", "nn101"],
      swiftSettings: testSettings),
    // What the command-line tests need: a child in a pseudo-terminal, and a program that says
    // what it hears.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .executableTarget(
      name: "terminal-probe", dependencies: ["CursesTerminal", "Drawing", "CLibrary"],
      path: "Tests/TerminalProbe", swiftSettings: swiftSettings),
  ]
)

// libFuzzer brings the program's beginning with it: without it the target would have none.
if Context.environment["NN101_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "nn101-fuzz", dependencies: ["FuzzTargets", "CLibrary"], path: "Tests/Fuzz/Program",
      swiftSettings: swiftSettings + [.unsafeFlags(["-parse-as-library"])]))
}
