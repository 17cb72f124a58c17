# A neural network learns, in PyTorch; written by nn101.
#
#     nn101 export penalties --format pytorch --steps 2
#
# It prints a training step, a quantity and its value a line, in the order of
#     nn101 trace penalties --steps 2
import torch
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)

# One example: the inputs x1, and the targets t1.
x = torch.tensor([3.0])
t = torch.tensor([5.0])

steps = 2                                   # training steps
eta = 0.1                                   # η, the learning rate
lambda1 = 0.1                               # λ₁, the price of each weight's size
lambda2 = 0.2                               # λ₂, the price of each weight's square

# What the neurons are called, the inputs first.
names0 = ["x1"]
names1 = ["o1"]


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer1 = nn.Linear(1, 1)

    def forward(self, x):
        z1 = self.layer1(x)                 # z(o1)
        a1 = z1                             # a(o1)
        return (z1, a1)


# Weights as weight[to, from], and biases.
network = Network()
network.layer1.weight.data = torch.tensor([[2.0]])
network.layer1.bias.data = torch.tensor([1.0])

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
        for key, weights, biases in numbers:
            key = key.replace("*", "b")
            show(f"{key}({name})", biases[j])


for step in range(1, steps + 1):
    # Forward; of each z and a the gradient is to be kept.
    z1, a1 = network(x)
    for number in (z1, a1):
        number.retain_grad()

    # Loss: each output's share, and L, their sum.
    shares = 0.5 * F.mse_loss(a1, t, reduction="none")  # L(o1)
    L = shares.sum()

    # Backward: PyTorch applies the chain rule.
    L.backward(retain_graph=True)
    dL_da1 = a1.grad.clone()                # ∂L/∂a(o1)
    dL_dz1 = z1.grad.clone()                # δ(o1)
    da_dz1 = slope(z1, a1)                  # ∂a/∂z(o1)
    dL_dW1 = network.layer1.weight.grad.clone()
    dL_db1 = network.layer1.bias.grad.clone()

    # The cost J, and its gradients.
    weights = [network.layer1.weight]
    J = L + 0.5 * lambda2 * sum((W ** 2).sum() for W in weights) + lambda1 * sum(W.abs().sum() for W in weights)
    optimizer.zero_grad()
    J.backward()
    dJ_dW1 = network.layer1.weight.grad.clone()
    dJ_db1 = network.layer1.bias.grad.clone()

    # Update.
    optimizer.step()
    optimizer.zero_grad()
    W1 = network.layer1.weight
    b1 = network.layer1.bias

    # The same numbers, in the order of nn101 trace.
    show_neurons(names1, ("z", z1), ("a", a1))
    show_neurons(names1, ("L", shares))
    show("L", L)
    show_neurons(names1, ("dL/da", dL_da1), ("da/dz", da_dz1), ("dL/dz", dL_dz1))
    show_parameters(names0, names1, ("dL/d*", dL_dW1, dL_db1))
    show("J", J)
    show_parameters(names0, names1, ("dJ/d*", dJ_dW1, dJ_db1))
    show_parameters(names0, names1, ("*'", W1, b1))
