import Foundation
import Testing

/// What only other programs can say about sheets and hooks: `scripts/test --full` brings them.
@Suite(.enabled(if: isDemanded, "scripts/test --full runs them with Chromium and PyTorch"))
struct OtherProgramsTests {
  private let home = TemporaryFolder()

  private func shell(_ line: String) -> Command {
    Command("cd \(home.path.shellWord) && LC_ALL=C.UTF-8 && \(line)")
  }

  @Test(
    "a sheet prints on A4 and on Letter",
    arguments: [("A4", "[0 0 594.95996 841.91998]"), ("letter", "[0 0 612 792]")])
  func paper(size: String, box: String) throws {
    let page = shell("\(Program.nn101.word) worksheet chain-rule --format html")
    #expect(page.status == 0)
    let sized = page.said.replacing(
      "</head>", with: "<style>@page { size: \(size); }</style></head>")
    try home.write(sized, to: "sheet.html")
    let print = shell(
      "chromium --headless --no-sandbox --disable-gpu --print-to-pdf=sheet.pdf sheet.html")
    #expect(print.status == 0, "\(print.said)")
    let file = FileManager.default.contents(atPath: "\(home.path)/sheet.pdf") ?? Data()
    let text = String(decoding: file, as: UTF8.self)
    let pages = text.matches(of: /\/Type \/Page\s/).count
    #expect((2...4).contains(pages), "\(pages) pages")
    #expect(text.contains("/MediaBox \(box)"))
  }

  @Test("the hook writes what PyTorch computes, and a faulty step is found where it goes wrong")
  func hook() throws {
    let script = """
      import torch, nn101_hook
      torch.manual_seed(1)
      model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Tanh(),
          torch.nn.Linear(3, 3), torch.nn.ReLU(), torch.nn.Linear(3, 1))
      x, t = torch.tensor([0.5, -1.0]), torch.tensor([0.25])
      nn101_hook.write("right.json", model, x, t, loss="squared-error", learning_rate=0.1)
      nn101_hook.write("wrong.json", model, x, t, loss="squared-error", learning_rate=0.1,
          loss_fn=lambda a, t: ((a - t) ** 2).sum())
      adam = torch.optim.Adam(model.parameters(), lr=0.1)
      momentum = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
      weights = [p for p in model.parameters() if p.dim() == 2]
      biases = [p for p in model.parameters() if p.dim() == 1]
      priced = torch.optim.SGD(
          [{"params": weights, "weight_decay": 0.5}, {"params": biases}], lr=0.1)
      for optimizer, name in [(adam, "adam"), (momentum, "momentum"), (priced, "priced")]:
          nn101_hook.write(f"{name}.json", model, x, t, loss="squared-error", learning_rate=0.1,
              optimizer=optimizer)
      try:
          nn101_hook.write("later.json", model, x, t, loss="squared-error", learning_rate=0.1,
              optimizer=adam)
      except ValueError as refusal:
          print(refusal)
      """
    try home.write(script, to: "step.py")
    let python = ProcessInfo.processInfo.environment["NN101_PYTHON"] ?? "python3"
    let made = shell(
      "\(Program.nn101.word) mark --hook pytorch >nn101_hook.py && \(python) -W error step.py")
    #expect(made.status == 0, "\(made.said)")
    #expect(made.said.contains("the optimizer's first step"), "\(made.said)")
    for file in ["right", "adam", "momentum", "priced"] {
      let right = shell("\(Program.nn101.word) mark \(file).json")
      #expect(right.said.contains("All of it holds."), "\(right.said)")
    }
    let wrong = shell("\(Program.nn101.word) mark wrong.json")
    #expect(wrong.said.contains("Look first at L (half-forgotten)"), "\(wrong.said)")
  }
}

private let isDemanded = ProcessInfo.processInfo.environment["NN101_FULL"] != nil
