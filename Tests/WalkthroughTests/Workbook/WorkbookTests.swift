import Foundation
import NeuralNetwork
import Reference
import Testing

@testable import Walkthrough

/// The walk as a workbook: names, formulas, limits, and what a spreadsheet program makes of it.
@Suite struct WorkbookTests {
  @Test(
    "Cells are named for the quantities' keys",
    arguments: [
      ("z(h1)", 0, "z_h1"), ("dL/dw(x1->h1)", 0, "dL_dw_x1_h1"), ("w'(x1->h1)", 0, "w_x1_h1_new"),
      ("x1", 0, "x_1"), ("t12", 0, "t_12"), ("z(h1)@2", 0, "z_h1_at_2"), ("eta", 0, "eta"),
      ("x1@2", 1, "x_1_at_2_step_2"), ("L", 2, "L_step_3"), ("z(h2.1)", 0, "z_h2_1"),
      ("mw'(h1->o1)", 0, "mw_h1_o1_new"), ("mw^(h1->o1)", 0, "mw_h1_o1_hat"),
      ("sb(o1)", 0, "sb_o1"), ("da/dz(o1)", 0, "da_dz_o1"),
    ])
  func names(key: String, trainingStep: Int, name: String) throws {
    let quantity = try #require(Quantity(key: key))
    #expect(quantity.cellName(trainingStep: trainingStep) == name)
  }

  @Test(
    "Formulas are written as a workbook reads them",
    arguments: [
      ("w(x1->h1)*x1 + b(h1)", "w_x1_h1*x_1+b_h1"), ("a(o1)*(1 - a(o1))", "a_o1*(1-a_o1)"),
      // A minus before a power would be taken with the number.
      ("-(a(o1)^2)", "-(a_o1^2)"), ("1 - a(o1)^2", "1-a_o1^2"), ("(a(o1) - t1)^2", "(a_o1-t_1)^2"),
      ("sigmoid(z(h1))", "1/(1+EXP(-z_h1))"), ("2*sigmoid(z(h1))", "2*1/(1+EXP(-z_h1))"),
      ("leaky_relu(z(h1))", "IF(z_h1>0,z_h1,0.01*z_h1)"), ("step(z(h1))", "IF(z_h1>0,1,0)"),
      ("a(o1)/(a(h1)/t1)", "a_o1/(a_h1/t_1)"), ("eta*1e-8", "eta*1E-08"),
      ("exp(z(o1))/(exp(z(o1)) + exp(z(o2)))", "EXP(z_o1)/(EXP(z_o1)+EXP(z_o2))"),
    ])
  func formulas(key: String, text: String) throws {
    let formula = try #require(Formula(key: key))
    let writer = SheetFormula(name: { $0.cellName(trainingStep: 0) }, value: { _ in 1 })
    #expect(writer.text(formula) == text)
  }

  @Test("Where exponentials overflow they are written so that they do not")
  func overflow() throws {
    let writer = SheetFormula(name: { $0.cellName(trainingStep: 0) }, value: { _ in -800 })
    let sigmoid = try #require(Formula(key: "sigmoid(z(h1))"))
    #expect(writer.text(sigmoid) == "EXP(z_h1)/(1+EXP(z_h1))")
    let share = Formula.softmax(index: 0, of: [.quantity(.preActivation(.output(1)))])
    #expect(writer.text(share) == "EXP(z_o1-MAX(z_o1))/(EXP(z_o1-MAX(z_o1)))")
  }

  @Test("No result is stored, and each number has a name")
  func nothingStored() throws {
    let file = String(
      decoding: try Workbook(Mazur.experiment, trainingSteps: 2).bytes, as: UTF8.self)
    #expect(!file.contains("</f><v>"))
    #expect(file.contains("<definedName name=\"z_h1\">forward!$F$2</definedName>"))
    #expect(file.contains("<f>w_x1_h1*x_1+w_x2_h1*x_2+b_h1</f>"))
    // The second training step begins with what the first one led to.
    #expect(file.contains("<f>w_x1_h1_new*x_1_step_2+w_x2_h1_new*x_2_step_2+b_h1</f>"))
    for sheet in ["network", "forward", "loss", "backward", "update", "blank", "solved"] {
      #expect(file.contains("<sheet name=\"\(sheet)\""))
    }
  }

  @Test("Huber's loss bends in the workbook too")
  func bend() throws {
    var experiment = Mazur.experiment
    experiment.loss = .huber
    let file = String(
      decoding: try Workbook(experiment, trainingSteps: 1).bytes, as: UTF8.self)
    #expect(file.contains("<f>IF(ABS(a_o1-t_1)&lt;=1,0.5*(a_o1-t_1)^2,ABS("))
    #expect(file.contains("<f>IF(ABS(a_o1-t_1)&lt;=1,a_o1-t_1,SIGN("))
  }

  @Test("Names of columns stand above them, those of classes behind")
  func wordsForColumns() throws {
    var experiment = Textbook.line(batch: 4)
    experiment.names = NeuronNames([.input(1): "a<b\u{1}"], classes: ["dry", "wet"])
    let file = String(
      decoding: try Workbook(experiment, trainingSteps: 1).bytes, as: UTF8.self)
    #expect(file.contains("<c r=\"F1\" s=\"0\" t=\"inlineStr\">"))
    #expect(file.contains(">a&lt;b </t>") && file.contains(">0 is dry, 1 is wet</t>"))
  }

  @Test("The archive's check sum is the usual one")
  func checksum() {
    #expect(ZipArchive.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test("What is too large is refused with the number")
  func limits() throws {
    func network(_ inputs: Int, _ outputs: Int) -> Experiment {
      let row = [Double](repeating: 0.01, count: inputs)
      return Experiment(
        network: Network(
          inputs: inputs,
          layers: [
            Layer(
              weights: [[Double]](repeating: row, count: outputs),
              biases: [Double](repeating: 0, count: outputs), activation: .linear)
          ]),
        loss: .squaredError,
        examples: [Example(input: row, target: [Double](repeating: 0, count: outputs))],
        learningRate: 0.1)
    }
    // η, 81·80 weights and biases, 160 given, 80·(z, a, L, 3 slopes), L, two a parameter.
    let cells = 1 + 81 * 80 + 160 + 80 * 6 + 1 + 2 * 81 * 80
    #expect(cells == 20_082)
    #expect(throws: Workbook.Refusal.cells(cells)) {
      _ = try Workbook(network(80, 80), trainingSteps: 1)
    }
    let long = (1...900).reduce(0) { $0 + "w_x\($1)_o1*x_\($1)+".count } + "b_o1".count
    #expect(throws: Workbook.Refusal.formula(of: "z(o1)", length: long)) {
      _ = try Workbook(network(900, 1), trainingSteps: 1)
    }
  }

  @Test(
    "LibreOffice computes the walk of a network in which one weight was changed",
    .enabled(if: Python.isDemanded, "scripts/test --full runs it"))
  func recalculated() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "nn101-books-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for seed in RandomExperiment.seeds {
      for (kind, experiment) in [
        ("one", RandomExperiment.make(seed: seed)),
        ("batched", RandomExperiment.batched(seed: seed)),
      ] {
        let file = folder.appendingPathComponent("\(kind)-\(seed)")
        try Data(try Workbook(experiment, trainingSteps: 2).bytes)
          .write(to: file.appendingPathExtension("xlsx"))
        var changed = experiment
        changed.network.layers[0].weights[0][0] += 0.25
        let number = changed.network.layers[0].weights[0][0]
        let walk = try TrainingSteps(changed).prefix(2).flatMap { trace in
          trace.steps.map {
            "\($0.quantity.cellName(trainingStep: trace.trainingStep))\t\($0.value)\n"
          }
        }
        try "\(number)\n\(walk.joined())".write(
          to: file.appendingPathExtension("tsv"), atomically: true, encoding: .utf8)
      }
    }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("recalculate.py")
    let program = try String(contentsOf: script, encoding: .utf8)
    let run = try Python.run("FOLDER = '\(folder.path)'\n\(program)")
    #expect(run.status == 0, "\(run.printed)")
  }
}
