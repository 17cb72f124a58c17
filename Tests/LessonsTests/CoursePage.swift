import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// A page of the course with the network it stands on, to try what its text claims.
struct CoursePage {
  let page: Page
  let experiment: Experiment

  static let course = Curriculum(folder: CourseTests.folder)

  init(_ lesson: String, _ title: String) throws {
    let lesson = Self.course.lessons.open(try #require(Self.course.index(named: lesson)))
    let index = try #require(lesson.pages.firstIndex { $0.title == title }, "\(title)")
    page = lesson.pages[index]
    experiment =
      lesson.pages[...index].last { $0.scene.experiment != nil }?.scene.experiment
      ?? lesson.experiment
  }

  /// The second run that the page shows beside its own.
  var beside: Experiment { get throws { try #require(page.scene.beside.first) } }

  /// The epochs that the page trains.
  var epochs: Int { get throws { try #require(page.scene.epochs) } }

  /// The page's own run, trained for its epochs or for others.
  func trained(epochs: Int? = nil) throws -> Trainer {
    try experiment.trained(epochs: epochs ?? self.epochs)
  }

  /// The run beside, trained for the page's epochs or for others.
  func besideTrained(epochs: Int? = nil) throws -> Trainer {
    try beside.trained(epochs: epochs ?? self.epochs)
  }
}

extension Experiment {
  /// The experiment with another learning rate, seed or whatever else.
  func changed(_ change: (inout Experiment) -> Void) -> Experiment {
    var other = self
    change(&other)
    return other
  }

  func trained(epochs: Int) throws -> Trainer {
    var trainer = try trainer()
    for _ in 0..<epochs { trainer.trainEpoch() }
    return trainer
  }

  /// The training loss before the first epoch and after each.
  func losses(epochs: Int) throws -> [Double] {
    var trainer = try trainer()
    var losses = [trainer.trainingLoss]
    for _ in 0..<epochs {
      trainer.trainEpoch()
      losses.append(trainer.trainingLoss)
    }
    return losses
  }
}

extension Trainer {
  var trainingLoss: Double { network.loss(loss, on: training) }
  var testLoss: Double { network.loss(loss, on: test) }

  /// The first output for each training example.
  var answers: [Double] { network.outputs(for: training.map(\.input)).map { $0[0] } }

  /// How many answers are within a distance of their target.
  func rightAnswers(within distance: Double) -> Int {
    zip(answers, training).count { abs($0 - $1.target[0]) < distance }
  }
}

/// Whether a number is what the text says it is.
func isNear(_ value: Double, _ told: Double, within distance: Double) -> Bool {
  abs(value - told) < distance
}
