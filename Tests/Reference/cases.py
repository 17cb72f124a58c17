"""The networks and examples of walks.json, drawn from fixed seeds or made for a corner."""

import random

from networks import HIDDEN, LATER_ACTIVATIONS, LATER_OUTPUTS, OUTPUTS, activations
from walks import losses_after, walk


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
    if loss == "hinge":
        return [float(generator.choice([-1, 1])) for _ in range(count)]
    signed = ("tanh", "linear", "leaky-relu", "elu", "sine")
    low = -1.5 if activation in signed else 0.02
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
        if "step" in names or any(value != 0 for value in first):
            return file


def describe(file):
    network = file["network"]
    sizes = [network["layers"][0]["inputs"]] + [layer["units"] for layer in network["layers"][1:]]
    biases = "" if file["train-biases"] else ", biases held"
    shape = "-".join(str(size) for size in sizes)
    return f"{shape} {' '.join(activations(network))}, {file['loss']}{biases}"


def case(file, note="", repeated=False):
    found, after = walk(file)
    record = {"name": describe(file) + (f" ({note})" if note else "")}
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


def later_cases():
    """The later activations with the squared losses, and the later losses with every output; all
    hidden activations take turns."""
    generator = random.Random(606)
    hidden = [*LATER_ACTIVATIONS, *HIDDEN]
    for kind, (output, loss) in enumerate(LATER_OUTPUTS):
        depth = 1 + kind % 4 if kind % 4 < 3 else 2
        sizes = [generator.randint(2, 4) for _ in range(depth + 1)]
        names = [hidden[(kind + layer) % len(hidden)] for layer in range(depth - 1)] + [output]
        yield case(draw_file(generator, sizes, names, loss, kind), repeated=kind % 6 == 0)
    for activation in LATER_ACTIVATIONS:
        for z in [-30.0, -1e-9, 0.0, 1e-9, 25.0]:
            yield extreme([1, 1], [activation], "squared-error", [[[z]]], [[0.0]],
                          ([1.0], [0.5]), f"z = {z:g}")
    for loss in ["absolute-error", "huber"]:
        for error in [-1e6, -1.0, 0.0, 0.25, 3.0]:
            yield extreme([1, 1], ["linear"], loss, [[[error]]], [[0.0]], ([1.0], [0.0]),
                          f"off by {error:g}")


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
