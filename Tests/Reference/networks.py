"""Networks and losses in PyTorch, for networks written as nn101's network files write them."""

import torch
import torch.nn.functional as F

ACTIVATIONS = {
    "sigmoid": torch.sigmoid,
    "relu": torch.relu,
    "tanh": torch.tanh,
    "linear": lambda z: z * 1.0,
    "leaky-relu": lambda z: F.leaky_relu(z, 0.01),
    "softmax": lambda z: torch.softmax(z, dim=-1),
}
HIDDEN = [name for name in ACTIVATIONS if name != "softmax"]
# Those that came later have cases of their own, so that the first ones stay as they are drawn.
LATER_ACTIVATIONS = {
    # PyTorch would take z itself from 20 on.
    "softplus": lambda z: F.softplus(z, threshold=700),
    "elu": F.elu,
    "gelu": F.gelu,
    "silu": F.silu,
    # With a slope, which is 0.
    "step": lambda z: z * 0.0 + (z > 0),
    "sine": torch.sin,
}
SQUARED = ["squared-error", "mean-squared-error"]
# Every output activation with every loss that it may have.
OUTPUTS = [(activation, loss) for loss in SQUARED for activation in ACTIVATIONS] + [
    ("softmax", "cross-entropy"),
    ("sigmoid", "binary-cross-entropy"),
]
LATER_LOSSES = ["sum-of-squares", "absolute-error", "huber", "hinge"]
LATER_OUTPUTS = [(activation, loss) for loss in SQUARED for activation in LATER_ACTIVATIONS] + [
    (activation, loss)
    for loss in LATER_LOSSES
    for activation in [*ACTIVATIONS, *LATER_ACTIVATIONS]
]
ACTIVATIONS = ACTIVATIONS | LATER_ACTIVATIONS


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
        case "sum-of-squares":
            return F.mse_loss(a, t, reduction="none")
        case "absolute-error":
            return F.l1_loss(a, t, reduction="none")
        case "huber":
            return F.huber_loss(a, t, reduction="none", delta=1.0)
        case "hinge":
            return F.relu(1 - t * a)


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
