"""Training steps on batches: cost, gradients, the optimizer's numbers and new weights, by key."""

import random

import torch

from cases import draw_network, draw_target
from networks import HIDDEN, LATER_ACTIVATIONS, LATER_OUTPUTS, OUTPUTS, parameters, total_loss
from walks import neuron_names

STEPS = 3
BETAS, EPSILON, MOMENTUM = (0.9, 0.999), 1e-8, 0.9
PENALTIES = [(0.0, 0.0), (0.03, 0.0), (0.0, 0.05), (0.02, 0.04)]


def make_optimizer(file, trained):
    rate = file["learning-rate"]
    match file["optimizer"]:
        case "gradient-descent":
            return torch.optim.SGD(trained, lr=rate)
        case "momentum":
            return torch.optim.SGD(trained, lr=rate, momentum=MOMENTUM)
        case "adam":
            return torch.optim.Adam(trained, lr=rate, betas=BETAS, eps=EPSILON)


def cost(file, layers, inputs, targets):
    """The mean of the examples' L, and J."""
    mean = total_loss(file["network"], layers, file["loss"], inputs, targets).mean()
    price = sum(
        file["l1"] * weights.abs().sum() + file["l2"] / 2 * (weights**2).sum()
        for weights, _ in layers
    )
    return mean, mean + price


def places(file, layers):
    """Each number of the network: its letter, the rest of its key, and where it stands."""
    names = neuron_names(file["network"])
    for n, (weights, biases) in enumerate(layers):
        for i, to in enumerate(names[n + 1]):
            for j, source in enumerate(names[n]):
                yield "w", f"({source}->{to})", weights, (i, j)
        if file["train-biases"]:
            for i, to in enumerate(names[n + 1]):
                yield "b", f"({to})", biases, (i,)


def is_held(file, letter, rest):
    return letter + rest in file.get("hold", [])


def by_key(file, layers, what):
    """`what` of each parameter that learns, by the rest of its key: `w(x1->h1)`, `b(h1)`."""
    return {
        (letter, rest): what(parameter)[place].item()
        for letter, rest, parameter, place in places(file, layers)
        if not is_held(file, letter, rest)
    }


def hold(file, layers):
    """Takes the gradient from what is held: no optimizer moves what never had one."""
    for letter, rest, parameter, place in places(file, layers):
        if is_held(file, letter, rest):
            parameter.grad[place] = 0


def memories(file, optimizer):
    """What PyTorch's optimizer keeps; only the corrected means are made here, as Adam's paper does,
    since PyTorch does not keep them."""
    state = lambda name: lambda p: optimizer.state[p][name]
    match file["optimizer"]:
        case "gradient-descent":
            return {}
        case "momentum":
            return {"v{}'": state("momentum_buffer")}
    first, second = state("exp_avg"), state("exp_avg_sq")
    return {
        "m{}'": first,
        "s{}'": second,
        "m{}^": lambda p: first(p) / (1 - BETAS[0] ** optimizer.state[p]["step"]),
        "s{}^": lambda p: second(p) / (1 - BETAS[1] ** optimizer.state[p]["step"]),
    }


def training_steps(file):
    """The numbers of each training step, in batches of the examples' order."""
    rows = file["examples"]
    inputs = torch.tensor([row["input"] for row in rows])
    targets = torch.tensor([row["target"] for row in rows])
    layers = parameters(file["network"])
    trained = [p for layer in layers for p in (layer if file["train-biases"] else layer[:1])]
    optimizer = make_optimizer(file, trained)
    batches = list(zip(inputs.split(file["batch"]), targets.split(file["batch"])))
    steps = []
    for number in range(STEPS):
        x, t = batches[number % len(batches)]
        optimizer.zero_grad()
        _, objective = cost(file, layers, x, t)
        objective.backward()
        hold(file, layers)
        found = {"J": objective.item()}
        gradients = by_key(file, layers, lambda p: p.grad)
        found |= {f"dJ/d{letter}{rest}": value for (letter, rest), value in gradients.items()}
        optimizer.step()
        for name, kept in memories(file, optimizer).items():
            values = by_key(file, layers, kept)
            found |= {name.format(letter) + rest: value for (letter, rest), value in values.items()}
        new = by_key(file, layers, lambda p: p.detach())
        found |= {f"{letter}'{rest}": value for (letter, rest), value in new.items()}
        mean, objective = cost(file, layers, x, t)
        steps.append({"values": found, "loss-after": mean.item(), "cost-after": objective.item()})
    return steps


def step_cases(seed=505, batches=(1, 2, 3, 5), every_hidden=HIDDEN, outputs=OUTPUTS):
    """Every optimizer with every penalty, batches of 1 to 5; activations and losses take turns."""
    generator = random.Random(seed)
    number = 0
    for optimizer in ["gradient-descent", "momentum", "adam"]:
        for l1, l2 in PENALTIES:
            for batch in batches:
                output, loss = outputs[number % len(outputs)]
                hidden = [every_hidden[number % len(every_hidden)]][: (number + 1) % 4]
                sizes = [2] + [3] * len(hidden) + [2]
                file = {
                    "network": draw_network(generator, sizes, hidden + [output]),
                    "loss": loss,
                    "examples": [
                        {
                            "input": [round(generator.uniform(-1.5, 1.5), 2) for _ in range(2)],
                            "target": draw_target(generator, loss, output, 2, number),
                        }
                        for _ in range(7)
                    ],
                    "learning-rate": generator.choice([0.02, 0.05, 0.1]),
                    "train-biases": number % 5 != 4,
                    "batch": batch,
                    "optimizer": optimizer,
                    "l1": l1,
                    "l2": l2,
                }
                penalty = (f", L1 {l1:g}" if l1 else "") + (f", L2 {l2:g}" if l2 else "")
                name = f"{optimizer}, batch {batch}{penalty}: {output}, {loss}"
                yield {"name": name, "file": file, "steps": training_steps(file)}
                number += 1


def held_step_cases(seed=909):
    """Every optimizer and penalty with single weights and biases held, about a third of them."""
    generator = random.Random(seed)
    for case in step_cases(seed, (1, 3)):
        file = case["file"]
        layers = parameters(file["network"])
        keys = [letter + rest for letter, rest, _, _ in places(file, layers)]
        file["hold"] = sorted(generator.sample(keys, len(keys) // 3))
        yield {"name": "held: " + case["name"], "file": file, "steps": training_steps(file)}


def later_step_cases():
    """The same for the activations and losses that came later."""
    # Every fifth, so that all losses and activations come in twelve cases for each batch.
    outputs = LATER_OUTPUTS[::5] + LATER_OUTPUTS[3::5]
    return step_cases(707, (1, 3), list(LATER_ACTIVATIONS), outputs)
