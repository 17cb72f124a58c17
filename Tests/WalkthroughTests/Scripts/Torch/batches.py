# A neural network learns, in PyTorch; written by nn101.
#
#     nn101 export batches --format pytorch --steps 3
#
# It prints a training step, a quantity and its value a line, in the order of
#     nn101 trace batches --steps 3
import torch
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)

# A row for each example: the inputs x1, and the targets t1.
X = torch.tensor([[1.0],
                  [2.0],
                  [3.0],
                  [4.0]])
T = torch.tensor([[3.0],
                  [5.0],
                  [7.0],
                  [9.0]])

# The rows that each training step learns from, counted from 0.
batches = [[0, 1, 2], [3]]

steps = 3                                   # training steps
eta = 0.1                                   # η, the learning rate

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
network.layer1.weight.data = torch.tensor([[0.0]])
network.layer1.bias.data = torch.tensor([0.0])

parameters = [p for p in network.parameters() if p.requires_grad]
optimizer = torch.optim.SGD(parameters, lr=eta)


def slope(z, a):
    """∂a/∂z: how much each a answers to its own z."""
    each = [torch.autograd.grad(a[..., j].sum(), z, retain_graph=True)[0][..., j]
            for j in range(a.shape[-1])]
    return torch.stack(each, dim=-1)


def show(quantity, value):
    print(step, quantity, value.item() + 0.0, sep="\t")  # -0.0 is 0.0


def show_neurons(names, *numbers, mark):
    for j, name in enumerate(names):
        for letter, values in numbers:
            show(f"{letter}({name}){mark}", values[j])


def show_parameters(names_before, names, *numbers, mark=""):
    """The numbers of the weights into each neuron, then those of its bias."""
    for j, name in enumerate(names):
        for i, before in enumerate(names_before):
            for key, weights, biases in numbers:
                key = key.replace("*", "w")
                show(f"{key}({before}->{name}){mark}", weights[j, i])
        for key, weights, biases in numbers:
            key = key.replace("*", "b")
            show(f"{key}({name}){mark}", biases[j])


for step in range(1, steps + 1):
    batch = batches[(step - 1) % len(batches)]
    x, t = X[batch], T[batch]

    # Forward; of each z and a the gradient is to be kept.
    z1, a1 = network(x)
    for number in (z1, a1):
        number.retain_grad()

    # Loss: each output's share, and L, their sum.
    shares = F.mse_loss(a1, t, reduction="none") / 1  # L(o1)
    L = shares.sum(dim=1)

    # Backward: PyTorch applies the chain rule.
    L.sum().backward(retain_graph=True)
    dL_da1 = a1.grad.clone()                # ∂L/∂a(o1)
    dL_dz1 = z1.grad.clone()                # δ(o1)
    da_dz1 = slope(z1, a1)                  # ∂a/∂z(o1)
    # ∂L/∂w and ∂L/∂b of each example by itself.
    each = [torch.autograd.grad(one, parameters, retain_graph=True) for one in L]
    dL_dW1, dL_db1 = map(torch.stack, zip(*each))

    # The cost J, and its gradients.
    J = L.mean()
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
    for k in range(len(x)):
        mark = f"@{k + 1}" if len(x) > 1 else ""
        show_neurons(names1, ("z", z1[k]), ("a", a1[k]), mark=mark)
        show_neurons(names1, ("L", shares[k]), mark=mark)
        show("L" + mark, L[k])
        show_neurons(names1, ("dL/da", dL_da1[k]), ("da/dz", da_dz1[k]), ("dL/dz", dL_dz1[k]),
                     mark=mark)
        show_parameters(names0, names1, ("dL/d*", dL_dW1[k], dL_db1[k]), mark=mark)
    if len(x) > 1:
        show("J", J)
        show_parameters(names0, names1, ("dJ/d*", dJ_dW1, dJ_db1))
    show_parameters(names0, names1, ("*'", W1, b1))
