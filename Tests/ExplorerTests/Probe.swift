import Testing
import NeuralNetwork
import Walkthrough
import Lessons
import Drawing
import Explorer

let mazur = Experiment(network: Network(inputs: 2, layers: [
    Layer(weights: [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35], activation: .sigmoid),
    Layer(weights: [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60], activation: .sigmoid)]), loss: .squaredError, examples: [Example(input: [0.05, 0.1], target: [0.01, 0.99])], learningRate: 0.5, trainsBiases: false)

@Test func probe() throws {
  let ask = Ask(kind: .predict(Prediction(answer: .signOf(Quantity(key: "w'(x1->h1)")!), choices: [
    .init(when: .positive, text: [.text("up")], because: [.text("The gradient is positive so it goes down.")]),
    .init(when: .negative, text: [.text("down")], because: [.text("Yes against the gradient.")])])), concept: "x", question: [.text("Which way should w(x1→h1) move, then?")], time: .after, place: Place(line: 1, column: 1))
  let page = Page(title: "Two paths", blocks: [.paragraph([.text("How much did the output of "), .quantity(Quantity(key: "a(h1)")!), .text(" matter to the loss? It feeds two neurons, so it reaches the loss along two paths. Each path is a product, and the paths add up.")])], scene: Scene(from: .after(Quantity(key: "L")!), until: .after(Quantity(key: "dL/dw(x1->h1)")!)), ask: ask, place: Place(line: 1, column: 1))
  let lesson = Lesson(id: "chain-rule", title: "The chain rule", goal: "Goal", experiment: mazur, pages: [page])
  for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 132, rows: 43)] {
  for n in [0, 3, 11, 13, 30] {
    var state = State(lessons: [lesson], size: size)
    state.open(lesson: 0, page: 0)
    for _ in 0..<n { state.press(.space) }
    print("=== \(size) \(n)")
    print(state.picture().text)
  }
  }
}
