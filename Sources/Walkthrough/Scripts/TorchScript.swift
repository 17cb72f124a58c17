import NeuralNetwork

/// The same training steps in PyTorch: an `nn.Module`, whose gradients PyTorch takes by itself, and
/// an optimizer of its library; it prints the numbers of the walk.
package struct TorchScript {
  let plan: ScriptPlan
  private let source: String

  /// A script of so many training steps; `source` is what its first lines say that it was made of.
  ///
  /// Throws when the network cannot learn its examples.
  package init(
    _ experiment: Experiment, trainingSteps: Int, source: String
  ) throws(NetworkProblem) {
    plan = try ScriptPlan(experiment, trainingSteps: trainingSteps)
    self.source = source
  }

  /// The whole script.
  package var text: String {
    var script = PythonText()
    script.addOrigin(plan, source: source, format: "pytorch", library: "PyTorch")
    script.add("import torch")
    script.add("from torch import nn")
    script.add("from torch.nn import functional as F")
    script.add()
    script.add("torch.set_default_dtype(torch.float64)")
    script.add()
    script.addExamples(plan, array: "torch.tensor")
    script.add()
    script.addSettings(plan)
    script.addNames(plan)
    addModule(to: &script)
    addWeights(to: &script)
    addOptimizer(to: &script)
    add(Self.slope, to: &script)
    script.addShowing(plan)
    script.addLoop(plan)
    addStep(to: &script)
    script.addPrinting(plan)
    return script.text
  }

  private func add(_ lines: [String], to script: inout PythonText) {
    script.add()
    script.add()
    for line in lines { script.add(line) }
  }

  private static let slope = [
    "def slope(z, a):",
    "    \"\"\"∂a/∂z: how much each a answers to its own z.\"\"\"",
    "    each = [torch.autograd.grad(a[..., j].sum(), z, retain_graph=True)[0][..., j]",
    "            for j in range(a.shape[-1])]",
    "    return torch.stack(each, dim=-1)",
  ]

  // MARK: The network

  private func addModule(to script: inout PythonText) {
    add(["class Network(nn.Module):", "    def __init__(self):"], to: &script)
    script.indent = 8
    script.add("super().__init__()")
    for layer in plan.layers {
      let (from, to) = (plan.shape.sizes[layer - 1], plan.shape.sizes[layer])
      let bias = plan.hasBiases(layer) ? "" : ", bias=False"
      script.add("self.layer\(layer) = nn.Linear(\(from), \(to)\(bias))")
    }
    script.indent = 4
    script.add()
    script.add("def forward(self, x):")
    script.indent = 8
    for layer in plan.layers {
      let before = layer == 1 ? "x" : "a\(layer - 1)"
      let value = plan.activation(layer).torchValue("z\(layer)")
      script.add("z\(layer) = self.layer\(layer)(\(before))", plan.signs("z", layer))
      script.add("a\(layer) = \(value)", plan.signs("a", layer))
    }
    script.call("return ", sums)
    script.indent = 0
  }

  /// All sums and activations by name: z1, a1, z2, a2.
  var sums: [String] { plan.layers.flatMap { ["z\($0)", "a\($0)"] } }

  private func addWeights(to script: inout PythonText) {
    script.add()
    script.add()
    script.note("Weights as weight[to, from], and biases.")
    script.add("network = Network()")
    for layer in plan.layers {
      let given = plan.experiment.network.layers[layer - 1]
      let name = "network.layer\(layer)"
      script.add("\(name).weight.data", "torch.tensor", given.weights)
      guard plan.hasBiases(layer) else { continue }
      script.add("\(name).bias.data", "torch.tensor", [given.biases], isTable: false)
      if !plan.trainsBiases(layer) { script.add("\(name).bias.requires_grad = False", "held") }
    }
    script.add()
  }
}

extension Activation {
  /// a = f(z), as PyTorch writes it.
  fileprivate func torchValue(_ z: String) -> String {
    switch self {
    case .sigmoid: "torch.sigmoid(\(z))"
    case .relu: "torch.relu(\(z))"
    case .tanh: "torch.tanh(\(z))"
    case .linear: z
    case .leakyRelu: "F.leaky_relu(\(z), \(Activation.leak))"
    case .softmax: "torch.softmax(\(z), dim=-1)"
    case .softplus: "F.softplus(\(z), threshold=700)"
    case .elu: "F.elu(\(z))"
    case .gelu: "F.gelu(\(z))"
    case .silu: "F.silu(\(z))"
    // What is added is 0, and gives PyTorch a slope of 0 to find.
    case .step: "(\(z) > 0) + 0 * \(z)"
    case .sine: "torch.sin(\(z))"
    }
  }
}
