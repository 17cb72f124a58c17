# A neural network learns, in PyTorch; written by nn101.
#
#     nn101 export vanishing --format pytorch --steps 2
#
# It prints a training step, a quantity and its value a line, in the order of
#     nn101 trace vanishing --steps 2
import torch
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)

# One example: the inputs x1, and the targets t1, t2, t3.
x = torch.tensor([1.0])
t = torch.tensor([1.0, 0.0, 0.0])

steps = 2                                   # training steps
eta = 0.1                                   # η, the learning rate

# What the neurons are called, the inputs first.
names0 = ["x1"]
names1 = ["o1", "o2", "o3"]


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer1 = nn.Linear(1, 3)

    def forward(self, x):
        z1 = self.layer1(x)                 # z(o1), z(o2), z(o3)
        a1 = torch.softmax(z1, dim=-1)      # a(o1), a(o2), a(o3)
        return (z1, a1)


# Weights as weight[to, from], and biases.
network = Network()
network.layer1.weight.data = torch.tensor([[1.0],
                                           [900.0],
                                           [-20.0]])
network.layer1.bias.data = torch.tensor([0.0, 0.0, 0.5])

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
    # −t · ln a, with z: exact even where a is rounded to 0.
    shares = t * (torch.logsumexp(z1, dim=-1, keepdim=True) - z1)  # L(o1), L(o2), L(o3)
    L = shares.sum()

    # Backward: PyTorch applies the chain rule.
    L.backward(retain_graph=True)
    # L was taken with z, so its slope for a is written out: −t / a.
    dL_da1 = -t / a1.detach().clamp(min=torch.finfo(t.dtype).tiny)
    dL_dz1 = z1.grad.clone()                # δ(o1), δ(o2), δ(o3)
    da_dz1 = slope(z1, a1)                  # ∂a/∂z(o1), ∂a/∂z(o2), ∂a/∂z(o3)
    dL_dW1 = network.layer1.weight.grad.clone()
    dL_db1 = network.layer1.bias.grad.clone()

    # Update.
    optimizer.step()
    optimizer.zero_grad()
    W1 = network.layer1.weight
    b1 = network.layer1.bias

    # The same numbers, in the order of nn101 trace.
    show_neurons(names1, ("z", z1))
    show_neurons(names1, ("a", a1))
    show_neurons(names1, ("L", shares))
    show("L", L)
    show_neurons(names1, ("dL/da", dL_da1))
    show_neurons(names1, ("da/dz", da_dz1))
    show_neurons(names1, ("dL/dz", dL_dz1))
    show_parameters(names0, names1, ("dL/d*", dL_dW1, dL_db1))
    show_parameters(names0, names1, ("*'", W1, b1))
