"""One training step on one example: every quantity by its key, as `nn101 trace` names them."""

import torch

from networks import (
    activations,
    forward,
    own_slope,
    parameters,
    shares,
    textbook_shares,
    total_loss,
)


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
