#!/usr/bin/env python3
"""Writes the reference numbers that the tests compare nn101 with: walks.json and training.json.

The numbers come from PyTorch in float64. Every gradient is taken by PyTorch's automatic
differentiation and every update by its optimizers, so no formula of nn101 is repeated here.

Run it by hand, from the top of the repository, and commit what it writes:

    python3 -m venv /tmp/reference && /tmp/reference/bin/pip install torch numpy
    /tmp/reference/bin/python3 Tests/Reference/generate.py

Last written with PyTorch 2.13.0 (CPU) and Python 3.11. It draws all its networks from fixed seeds
of Python's own generator, so it writes the same file again; on another processor the last digit of
an exponential may differ, which the tests' tolerance of 1e-9 allows.

walks.json: single training examples, number by number. Each line is
    name          what the case is about
    file          a network file, as `nn101 trace` reads it
    values        every number that the walk computes, by its key; null where float64 cannot tell
                  it (an infinite or nearly cancelled slope of a cross-entropy at a saturated
                  output)
    loss-after    L of the same example after the update
    losses        L after that many training steps on the same example (not for every case)

training.json: `datasets`, as tables of rows of inputs and then targets, and `runs`. Each run is
    name, dataset, network, loss
    optimizer     {name: gradient-descent | momentum | adam, …}, v <- mu v + g and w <- w - eta v
    l1, l2        lambda; lambda sign(w) or lambda w joins the gradient of weights, never of biases
    batch-size    the rows in their order, never shuffled; the last batch takes what is left
    epochs        how often all rows are seen
    layers        the weights and biases after the last epoch
    final-loss    the mean of the rows' L after the last epoch, without any penalty
The gradient of a batch is the mean of its rows' gradients.
"""

import json
import random
from pathlib import Path

import torch
import torch.nn.functional as F

HERE = Path(__file__).parent
ACTIVATIONS = {
    "sigmoid": torch.sigmoid,
    "relu": torch.relu,
    "tanh": torch.tanh,
    "linear": lambda z: z * 1.0,
    "leaky-relu": lambda z: F.leaky_relu(z, 0.01),
    "softmax": lambda z: torch.softmax(z, dim=-1),
}
HIDDEN = [name for name in ACTIVATIONS if name != "softmax"]
SQUARED = ["squared-error", "mean-squared-error"]
# Every output activation with every loss that it may have.
OUTPUTS = [(activation, loss) for loss in SQUARED for activation in ACTIVATIONS] + [
    ("softmax", "cross-entropy"),
    ("sigmoid", "binary-cross-entropy"),
]


# ---------------------------------------------------------------- networks and losses in PyTorch


def parameters(network):
    """The weights and biases of a network file's layers, as tensors that can be learned."""
    return [
        [torch.tensor(layer[part], requires_grad=True) for part in ("weights", "biases")]
        for layer in network["layers"][1:]
    ]


def activations(network):
    return [layer["activation"] for layer in network["layers"][1:]]


def forward(network, layers, inputs):
    """All z and all a, layer by layer. `inputs` is one example or a table of them."""
    sums, values, a = [], [], inputs
    for (weights, biases), activation in zip(layers, activations(network)):
        z = a @ weights.T + biases
        a = ACTIVATIONS[activation](z)
        sums.append(z)
        values.append(a)
    return sums, values


def textbook_shares(loss, a, t):
    """Each output's share of the loss, from its activation, as the formula is usually printed."""
    match loss:
        case "squared-error":
            return 0.5 * (a - t) ** 2
        case "mean-squared-error":
            return (a - t) ** 2 / a.shape[-1]
        case "cross-entropy":
            return -t * torch.log(a)
        case "binary-cross-entropy":
            return -(t * torch.log(a) + (1 - t) * torch.log(1 - a))


def shares(loss, z, a, t):
    """The same, from z where that keeps its digits even for a saturated output."""
    match loss:
        case "cross-entropy":
            return -t * torch.log_softmax(z, dim=-1)
        case "binary-cross-entropy":
            return F.binary_cross_entropy_with_logits(z, t, reduction="none")
        case _:
            return textbook_shares(loss, a, t)


def total_loss(network, layers, loss, inputs, targets):
    """L for each example."""
    sums, values = forward(network, layers, inputs)
    return shares(loss, sums[-1], values[-1], targets).sum(dim=-1)


def own_slope(activation, z):
    """da/dz of each neuron by its own z, by differentiating the activation alone."""
    jacobian = torch.autograd.functional.jacobian(ACTIVATIONS[activation], z.detach())
    return torch.diagonal(jacobian)


# ------------------------------------------------------------------- one example, every quantity


def neuron_names(network):
    """x1, h1 (or h2.1 when there are several hidden layers) and o1, layer by layer."""
    layers = network["layers"]
    names = [[f"x{i + 1}" for i in range(layers[0]["inputs"])]]
    hidden = len(layers) - 2
    for number, layer in enumerate(layers[1:], start=1):
        prefix = "o" if number > hidden else "h" if hidden == 1 else f"h{number}."
        names.append([f"{prefix}{i + 1}" for i in range(layer["units"])])
    return names


def output_slopes(loss, a, t):
    """dL/da of the outputs by the textbook loss; None where float64 cannot tell it."""
    a = a.detach().requires_grad_()
    (slopes,) = torch.autograd.grad(textbook_shares(loss, a, t).sum(), a)
    slopes = slopes.tolist()
    for index, value in enumerate(a.tolist()):
        if loss == "cross-entropy" and value < 1e-300:
            slopes[index] = None
        if loss == "binary-cross-entropy" and min(value, 1 - value) < 1e-6:
            slopes[index] = None
    return slopes


def walk(file):
    """Every number of one training step on one example, by key."""
    network, loss = file["network"], file["loss"]
    x, t = (torch.tensor(file["example"][part]) for part in ("input", "target"))
    layers = parameters(network)
    sums, values = forward(network, layers, x)
    by_output = shares(loss, sums[-1], values[-1], t)
    total = by_output.sum()

    for tensor in sums + values:
        tensor.retain_grad()
    total.backward(retain_graph=True)
    # The stable losses of z bypass the last a, so its slope is taken from the textbook loss.
    loss_by_a = [a.grad.tolist() for a in values[:-1]] + [output_slopes(loss, values[-1], t)]
    gradients = [[p.grad.tolist() for p in layer] for layer in layers]
    trained = [p for layer in layers for p in (layer if file["train-biases"] else layer[:1])]
    optimizer = torch.optim.SGD(trained, lr=file["learning-rate"])
    optimizer.step()

    found = {"L": total.item()}
    names = neuron_names(network)
    for n, activation in enumerate(activations(network)):
        slopes = own_slope(activation, sums[n]).tolist()
        for i, to in enumerate(names[n + 1]):
            found[f"z({to})"] = sums[n][i].item()
            found[f"a({to})"] = values[n][i].item()
            found[f"dL/da({to})"] = loss_by_a[n][i]
            found[f"da/dz({to})"] = slopes[i]
            found[f"dL/dz({to})"] = sums[n].grad[i].item()
            for j, source in enumerate(names[n]):
                found[f"dL/dw({source}->{to})"] = gradients[n][0][i][j]
                found[f"w'({source}->{to})"] = layers[n][0][i][j].item()
            if file["train-biases"]:
                found[f"dL/db({to})"] = gradients[n][1][i]
                found[f"b'({to})"] = layers[n][1][i].item()
    for i, output in enumerate(names[-1]):
        found[f"L({output})"] = by_output[i].item()
    return found, total_loss(network, layers, loss, x, t).item()


def losses_after(file, counts):
    """L after each of these numbers of training steps on the same example."""
    network = file["network"]
    x, t = (torch.tensor(file["example"][part]) for part in ("input", "target"))
    layers = parameters(network)
    trained = [p for layer in layers for p in (layer if file["train-biases"] else layer[:1])]
    optimizer = torch.optim.SGD(trained, lr=file["learning-rate"])
    losses = {}
    for step in range(1, max(counts) + 1):
        optimizer.zero_grad()
        total_loss(network, layers, file["loss"], x, t).backward()
        optimizer.step()
        if step in counts:
            losses[str(step)] = total_loss(network, layers, file["loss"], x, t).item()
    return losses


# --------------------------------------------------------------------------- drawing the networks


def numbers(generator, count, reach):
    return [round(generator.uniform(-reach, reach), 3) for _ in range(count)]


def draw_network(generator, sizes, names, reach=1.2):
    """A network file's layers, with weights and biases of three decimals."""
    layers = [{"inputs": sizes[0]}]
    for before, units, activation in zip(sizes, sizes[1:], names):
        weights = [numbers(generator, before, reach) for _ in range(units)]
        biases = numbers(generator, units, reach / 2)
        layers.append(
            {"units": units, "activation": activation, "weights": weights, "biases": biases}
        )
    return {"layers": layers}


def draw_target(generator, loss, activation, count, kind):
    """Targets that suit the loss; `kind` varies them, among others to shares that miss 1."""
    if loss == "cross-entropy" and kind % 3 == 0:
        right = generator.randrange(count)
        return [1.0 if i == right else 0.0 for i in range(count)]
    if loss == "cross-entropy" and kind % 3 == 1:
        parts = [generator.randint(1, 9) for _ in range(count)]
        return [part / sum(parts) for part in parts]
    if loss == "binary-cross-entropy" and kind % 2 == 0:
        return [float(generator.randrange(2)) for _ in range(count)]
    low = -1.5 if activation in ("tanh", "linear", "leaky-relu") else 0.02
    return [round(generator.uniform(low, 1.3 if low < 0 else 0.98), 2) for _ in range(count)]


def draw_file(generator, sizes, names, loss, kind, reach=1.2):
    """A network file that learns something: not every slope on the way back is zero."""
    while True:
        file = {
            "network": draw_network(generator, sizes, names, reach),
            "loss": loss,
            "example": {
                "input": [round(generator.uniform(-1.5, 1.5), 2) for _ in range(sizes[0])],
                "target": draw_target(generator, loss, names[-1], sizes[-1], kind),
            },
            "learning-rate": generator.choice([0.01, 0.05, 0.1, 0.3, 0.5]),
            "train-biases": kind % 3 != 2,
        }
        found, _ = walk(file)
        first = [value for key, value in found.items() if key.startswith("dL/dw(x")]
        if any(value != 0 for value in first):
            return file


def describe(file):
    network = file["network"]
    sizes = [network["layers"][0]["inputs"]] + [layer["units"] for layer in network["layers"][1:]]
    biases = "" if file["train-biases"] else ", biases held"
    shape = "-".join(str(size) for size in sizes)
    return f"{shape} {' '.join(activations(network))}, {file['loss']}{biases}"


def case(file, note="", repeated=False):
    found, after = walk(file)
    record = {"name": describe(file) + (f": {note}" if note else "")}
    record |= {"file": file, "values": found, "loss-after": after}
    if repeated:
        record["losses"] = losses_after(file, {1, 10, 100})
    return record


def ordinary_cases():
    """Every hidden activation with every output and loss, at depths 2 to 5, and all depths 1."""
    generator = random.Random(101)
    kind = 0
    for hidden in HIDDEN:
        for output, loss in OUTPUTS:
            depth = 2 + kind % 4
            widest = 8 if depth == 2 else 5 if depth == 3 else 4
            sizes = [generator.randint(1, widest) for _ in range(depth + 1)]
            if output == "softmax":
                sizes[-1] = max(2, sizes[-1])
            names = [hidden] * (depth - 1) + [output]
            yield case(draw_file(generator, sizes, names, loss, kind), repeated=kind % 4 == 0)
            kind += 1
    for output, loss in OUTPUTS:
        sizes = [generator.randint(1, 5), generator.randint(2, 4)]
        yield case(draw_file(generator, sizes, [output], loss, kind), repeated=kind % 4 == 0)
        kind += 1


def mixed_cases():
    """A different activation in every layer, and one network of six layers of eight."""
    generator = random.Random(202)
    for kind, (output, loss) in enumerate(OUTPUTS[::3]):
        names = generator.sample(HIDDEN, 4) + [output]
        sizes = [3, 4, 2, 3, 4, 2]
        yield case(draw_file(generator, sizes, names, loss, kind), "mixed", repeated=True)
    names = ["tanh", "sigmoid", "leaky-relu", "relu", "tanh", "softmax"]
    file = draw_file(generator, [8] * 7, names, "cross-entropy", 1, reach=0.9)
    yield case(file, "six layers of eight")


def extreme(sizes, names, loss, weights, biases, example, note, rate=0.1):
    """One or more layers in which every weight and every bias of a layer is given."""
    layers = [{"inputs": sizes[0]}]
    for units, activation, rows, row in zip(sizes[1:], names, weights, biases):
        layers.append({"units": units, "activation": activation, "weights": rows, "biases": row})
    example = {"input": example[0], "target": example[1]}
    file = {"network": {"layers": layers}, "loss": loss, "example": example}
    return case(file | {"learning-rate": rate, "train-biases": True}, note)


def extreme_cases():
    """Saturated outputs, large z, a corner of ReLU, dead neurons, a zero input."""
    one = [[1.0]]
    for z, t in [(40.0, 0.0), (-40.0, 1.0), (800.0, 0.0), (-800.0, 0.25), (20.0, 1.0)]:
        yield extreme([1, 1], ["sigmoid"], "binary-cross-entropy", [[[z]]], [[0.0]],
                      ([1.0], [t]), f"z = {z:g}, t = {t:g}")
    for scale in [30.0, 400.0, 2000.0]:
        yield extreme([1, 3], ["softmax"], "cross-entropy", [[[scale], [0.0], [-scale]]],
                      [[0.0, 0.5, 0.0]], ([1.0], [0.0, 0.0, 1.0]), f"z up to {scale:g}")
        yield extreme([1, 3], ["softmax"], "squared-error", [[[scale], [0.0], [-scale]]],
                      [[0.0, 0.5, 0.0]], ([1.0], [0.0, 0.0, 1.0]), f"z up to {scale:g}")
    for activation in ["sigmoid", "tanh"]:
        yield extreme([1, 1, 1], [activation] * 2, "squared-error", [[[18.0]], one],
                      [[0.0], [0.0]], ([1.0], [0.0]), "saturated hidden neuron")
    for activation in ["relu", "leaky-relu"]:
        yield extreme([2, 2, 1], [activation, "linear"], "squared-error",
                      [[[0.5, 0.25], [-3.0, 1.0]], [[2.0, -1.0]]], [[-1.0, 0.5], [0.25]],
                      ([1.0, 2.0], [1.0]), "z exactly 0 at h1")
        yield extreme([2, 2, 1], [activation, "linear"], "mean-squared-error",
                      [[[-1.0, -2.0], [-3.0, -1.0]], [[2.0, -1.0]]], [[-1.0, -0.5], [0.25]],
                      ([1.0, 0.0], [1.0]), "no hidden neuron active, x2 = 0")
        yield extreme([1, 1, 1], [activation, activation], "squared-error",
                      [[[1000.0]], [[1000.0]]], [[0.0], [0.0]], ([1.0], [1e6 - 1]),
                      "z of a million", rate=1e-9)


# ------------------------------------------------------------------------------ training, batched

EPOCHS = 50
OPTIMIZERS = {
    "gradient-descent": ({"learning-rate": 0.1},
                         lambda p: torch.optim.SGD(p, lr=0.1)),
    "momentum": ({"learning-rate": 0.02, "momentum": 0.9},
                 lambda p: torch.optim.SGD(p, lr=0.02, momentum=0.9)),
    "adam": ({"learning-rate": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
             lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.9, 0.999), eps=1e-8)),
}
PENALTIES = [(0.0, 0.0), (0.003, 0.0), (0.0, 0.01)]
# (dataset, hidden activations, output activation, loss), taken in turn.
TASKS = [
    ("curve", ["tanh"], "linear", "squared-error"),
    ("sides", ["sigmoid"], "sigmoid", "binary-cross-entropy"),
    ("thirds", ["relu"], "softmax", "cross-entropy"),
    ("curve", ["leaky-relu", "tanh"], "linear", "mean-squared-error"),
    ("thirds", ["tanh", "sigmoid"], "softmax", "squared-error"),
    ("sides", ["relu", "leaky-relu"], "tanh", "mean-squared-error"),
    ("sides", [], "sigmoid", "squared-error"),
]


def datasets():
    """Three tables of 17 rows: two numbers to learn, one of two classes, one of three."""
    generator = random.Random(303)
    tables = {"curve": [], "sides": [], "thirds": []}
    for _ in range(17):
        x, y = (round(generator.uniform(-1, 1), 2) for _ in range(2))
        tables["curve"].append([x, y, round(x * y, 3), round(x * x - y, 3)])
        tables["sides"].append([x, y, float(x * x + y * y < 0.5)])
        third = 0 if y > abs(x) else 1 if x > 0 else 2
        tables["thirds"].append([x, y] + [float(third == i) for i in range(3)])
    return tables


def train(run, tables):
    """All epochs of one run; adds what the network became."""
    rows = torch.tensor(tables[run["dataset"]])
    inputs, targets = rows[:, :2], rows[:, 2:]
    network, loss = run["network"], run["loss"]
    layers = parameters(network)
    optimizer = OPTIMIZERS[run["optimizer"]["name"]][1]([p for layer in layers for p in layer])
    for _ in range(EPOCHS):
        for x, t in zip(inputs.split(run["batch-size"]), targets.split(run["batch-size"])):
            optimizer.zero_grad()
            objective = total_loss(network, layers, loss, x, t).mean()
            for weights, _ in layers:
                objective = objective + run["l1"] * weights.abs().sum()
                objective = objective + run["l2"] / 2 * (weights ** 2).sum()
            objective.backward()
            optimizer.step()
    run["layers"] = [
        {"weights": weights.tolist(), "biases": biases.tolist()} for weights, biases in layers
    ]
    run["final-loss"] = total_loss(network, layers, loss, inputs, targets).mean().item()
    return run


def training_runs(tables):
    """Every optimizer with every penalty and batch size; the tasks take turns."""
    generator = random.Random(404)
    number = 0
    for name, (settings, _) in OPTIMIZERS.items():
        for l1, l2 in PENALTIES:
            for batch in [1, 4, 7, 17]:
                dataset, hidden, output, loss = TASKS[number % len(TASKS)]
                sizes = [2] + [4, 3][: len(hidden)] + [len(tables[dataset][0]) - 2]
                network = draw_network(generator, sizes, hidden + [output], reach=0.9)
                penalty = f", L1 {l1:g}" if l1 else f", L2 {l2:g}" if l2 else ""
                yield train(
                    {
                        "name": f"{name}, batch {batch}{penalty}: {dataset}, {loss}",
                        "dataset": dataset,
                        "network": network,
                        "loss": loss,
                        "optimizer": {"name": name} | settings,
                        "l1": l1,
                        "l2": l2,
                        "batch-size": batch,
                        "epochs": EPOCHS,
                    },
                    tables,
                )
                number += 1


# ---------------------------------------------------------------------------------------- writing


def compact(value):
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def lines(values):
    return "[\n" + ",\n".join(compact(value) for value in values) + "\n]"


def main():
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    walks = [*ordinary_cases(), *mixed_cases(), *extreme_cases()]
    (HERE / "walks.json").write_text(lines(walks) + "\n")
    tables = datasets()
    runs = list(training_runs(tables))
    text = f'{{"datasets":{compact(tables)},\n"runs":{lines(runs)}}}\n'
    (HERE / "training.json").write_text(text)
    print(f"{len(walks)} walks, {len(runs)} training runs")


if __name__ == "__main__":
    main()
