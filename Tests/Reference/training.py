"""Training on small tables, in batches of a fixed order, for training.json."""

import copy
import random

import torch

from cases import draw_network
from networks import parameters, total_loss

EPOCHS = 50
OPTIMIZERS = {
    "gradient-descent": ({"learning-rate": 0.1},
                         lambda p: torch.optim.SGD(p, lr=0.1)),
    "momentum": ({"learning-rate": 0.02, "momentum": 0.9},
                 lambda p: torch.optim.SGD(p, lr=0.02, momentum=0.9)),
    "adam": ({"learning-rate": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
             lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.9, 0.999), eps=1e-8)),
}
PENALTIES = [(0.0, 0.0), (0.003, 0.0), (0.0, 0.01), (0.002, 0.005)]
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


LATER_TASKS = [
    ("curve", ["gelu"], "linear", "huber"),
    ("curve", ["silu", "softplus"], "linear", "sum-of-squares"),
    ("signs", ["elu", "sine"], "tanh", "hinge"),
    ("curve", ["sine"], "softplus", "absolute-error"),
    ("sides", ["softplus", "gelu"], "sigmoid", "huber"),
]


def datasets():
    """Tables of 17 rows: two numbers to learn, one of two classes, one of three, and the two
    classes again as -1 and 1."""
    generator = random.Random(303)
    tables = {"curve": [], "sides": [], "thirds": []}
    for _ in range(17):
        x, y = (round(generator.uniform(-1, 1), 2) for _ in range(2))
        tables["curve"].append([x, y, round(x * y, 3), round(x * x - y, 3)])
        tables["sides"].append([x, y, float(x * x + y * y < 0.5)])
        third = 0 if y > abs(x) else 1 if x > 0 else 2
        tables["thirds"].append([x, y] + [float(third == i) for i in range(3)])
    tables["signs"] = [[x, y, 2 * t - 1] for x, y, t in tables["sides"]]
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


def is_steady(run, tables):
    """Whether a change of 1e-12 at the start is still below 1e-8 at the end.

    Where L1 or a ReLU turns on the last digit of a weight, no two programs need agree.
    """
    nudged = copy.deepcopy(run)
    for layer in nudged["network"]["layers"][1:]:
        layer["weights"] = [[w * (1 + 1e-12) for w in row] for row in layer["weights"]]
    train(nudged, tables)
    return all(
        torch.allclose(torch.tensor(one[part]), torch.tensor(other[part]), rtol=1e-8, atol=1e-11)
        for one, other in zip(run["layers"], nudged["layers"])
        for part in ("weights", "biases")
    )


def training_runs(tables, seed=404, tasks=TASKS, penalties=PENALTIES, batches=(1, 4, 7, 17)):
    """Every optimizer with every penalty and batch size; the tasks take turns."""
    generator = random.Random(seed)
    number = 0
    for name, (settings, _) in OPTIMIZERS.items():
        for l1, l2 in penalties:
            for batch in batches:
                dataset, hidden, output, loss = tasks[number % len(tasks)]
                sizes = [2] + [4, 3][: len(hidden)] + [len(tables[dataset][0]) - 2]
                network = draw_network(generator, sizes, hidden + [output], reach=0.9)
                penalty = (f", L1 {l1:g}" if l1 else "") + (f", L2 {l2:g}" if l2 else "")
                run = {
                    "name": f"{name}, batch {batch}{penalty}: {dataset}, {loss}",
                    "dataset": dataset,
                    "network": network,
                    "loss": loss,
                    "optimizer": {"name": name} | settings,
                    "l1": l1,
                    "l2": l2,
                    "batch-size": batch,
                    "epochs": EPOCHS,
                }
                train(run, tables)
                assert is_steady(run, tables), f"chaotic, choose another seed: {run['name']}"
                yield run
                number += 1


def later_training_runs(tables):
    """The same for activations and losses that came later; a corner of the loss is not met by
    gradient descent in so few epochs, but a penalty's is, so there is none."""
    return training_runs(tables, 808, LATER_TASKS, PENALTIES[:1])
