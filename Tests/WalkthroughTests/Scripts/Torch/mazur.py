# A neural network learns, in PyTorch; written by nn101.
#
#     nn101 export mazur --format pytorch --steps 2
#
# It prints a training step, a quantity and its value a line, in the order of
#     nn101 trace mazur --steps 2
import torch
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)

# One example: the inputs x1, x2, and the targets t1, t2.
x = torch.tensor([0.05, 0.1])
t = torch.tensor([0.01, 0.99])

steps = 2                                   # training steps
eta = 0.5                                   # η, the learning rate

# What the neurons are called, the inputs first.
names0 = ["x1", "x2"]
names1 = ["h1", "h2"]
names2 = ["o1", "o2"]


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer1 = nn.Linear(2, 2)
        self.layer2 = nn.Linear(2, 2)

    def forward(self, x):
        z1 = self.layer1(x)                 # z(h1), z(h2)
        a1 = torch.sigmoid(z1)              # a(h1), a(h2)
        z2 = self.layer2(a1)                # z(o1), z(o2)
        a2 = torch.sigmoid(z2)              # a(o1), a(o2)
        return (z1, a1, z2, a2)


# Weights as weight[to, from], and biases.
network = Network()
network.layer1.weight.data = torch.tensor([[0.15, 0.2],
                                           [0.25, 0.3]])
network.layer1.bias.data = torch.tensor([0.35, 0.35])
network.layer1.bias.requires_grad = False   # held
network.layer2.weight.data = torch.tensor([[0.4, 0.45],
                                           [0.5, 0.55]])
network.layer2.bias.data = torch.tensor([0.6, 0.6])
network.layer2.bias.requires_grad = False   # held

parameters = [p for p in network.parameters() if p.requires_grad]
optimizer = torch.optim.SGD(parameters, lr=eta)


def slope(z, a):
    """∂a/∂z: how much each a answers to its own z."""
    each = [torch.autograd.grad(a[..., j].sum(), z, retain_graph=True)[0][..., j]
            for j in range(a.shape[-1])]
    return torch.stack(each, dim=-1)


def show(quantity, value):
    print(step, quantity, value.item() + 0.0, sep="\t")  # -0.0 is 0.0


def show_neurons(names, *numbers):
    for j, name in enumerate(names):
        for letter, values in numbers:
            show(f"{letter}({name})", values[j])


def show_parameters(names_before, names, *numbers):
    """The numbers of the weights into each neuron, then those of its bias."""
    for j, name in enumerate(names):
        for i, before in enumerate(names_before):
            for key, weights, biases in numbers:
                key = key.replace("*", "w")
                show(f"{key}({before}->{name})", weights[j, i])


for step in range(1, steps + 1):
    # Forward; of each z and a the gradient is to be kept.
    z1, a1, z2, a2 = network(x)
    for number in (z1, a1, z2, a2):
        number.retain_grad()

    # Loss: each output's share, and L, their sum.
    shares = 0.5 * F.mse_loss(a2, t, reduction="none")  # L(o1), L(o2)
    L = shares.sum()

    # Backward: PyTorch applies the chain rule.
    L.backward(retain_graph=True)
    dL_da2 = a2.grad.clone()                # ∂L/∂a(o1), ∂L/∂a(o2)
    dL_dz2 = z2.grad.clone()                # δ(o1), δ(o2)
    dL_da1 = a1.grad.clone()                # ∂L/∂a(h1), ∂L/∂a(h2)
    dL_dz1 = z1.grad.clone()                # δ(h1), δ(h2)
    da_dz2 = slope(z2, a2)                  # ∂a/∂z(o1), ∂a/∂z(o2)
    da_dz1 = slope(z1, a1)                  # ∂a/∂z(h1), ∂a/∂z(h2)
    dL_dW1 = network.layer1.weight.grad.clone()
    dL_dW2 = network.layer2.weight.grad.clone()

    # Update.
    optimizer.step()
    optimizer.zero_grad()
    W1 = network.layer1.weight
    W2 = network.layer2.weight

    # The same numbers, in the order of nn101 trace.
    show_neurons(names1, ("z", z1), ("a", a1))
    show_neurons(names2, ("z", z2), ("a", a2))
    show_neurons(names2, ("L", shares))
    show("L", L)
    show_neurons(names2, ("dL/da", dL_da2), ("da/dz", da_dz2), ("dL/dz", dL_dz2))
    show_parameters(names1, names2, ("dL/d*", dL_dW2, None))
    show_neurons(names1, ("dL/da", dL_da1), ("da/dz", da_dz1), ("dL/dz", dL_dz1))
    show_parameters(names0, names1, ("dL/d*", dL_dW1, None))
    show_parameters(names0, names1, ("*'", W1, None))
    show_parameters(names1, names2, ("*'", W2, None))
