# A neural network learns, in PyTorch; written by nn101.
#
#     nn101 export adam --format pytorch --steps 3
#
# It prints a training step, a quantity and its value a line, in the order of
#     nn101 trace adam --steps 3
import torch
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)

# A row for each example: the inputs x1, x2, and the targets t1, t2, t3.
X = torch.tensor([[1.0, 0.5],
                  [-0.5, 1.0],
                  [0.2, -1.0]])
T = torch.tensor([[1.0, 0.0, 0.0],
                  [0.0, 1.0, 0.0],
                  [0.0, 0.0, 1.0]])

# The rows that each training step learns from, counted from 0.
batches = [[0, 1], [2]]

steps = 3                                   # training steps
eta = 0.05                                  # η, the learning rate
beta1 = 0.9                                 # β₁, of the gradient's running mean m
beta2 = 0.999                               # β₂, of the running mean s of its square
epsilon = 1e-08                             # ε, which keeps the divisor from 0

# What the neurons are called, the inputs first.
names0 = ["x1", "x2"]
names1 = ["h1", "h2"]
names2 = ["o1", "o2", "o3"]


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer1 = nn.Linear(2, 2)
        self.layer2 = nn.Linear(2, 3)

    def forward(self, x):
        z1 = self.layer1(x)                 # z(h1), z(h2)
        a1 = torch.tanh(z1)                 # a(h1), a(h2)
        z2 = self.layer2(a1)                # z(o1), z(o2), z(o3)
        a2 = torch.softmax(z2, dim=-1)      # a(o1), a(o2), a(o3)
        return (z1, a1, z2, a2)


# Weights as weight[to, from], and biases.
network = Network()
network.layer1.weight.data = torch.tensor([[0.3, -0.2],
                                           [0.5, 0.4]])
network.layer1.bias.data = torch.tensor([0.1, -0.1])
network.layer2.weight.data = torch.tensor([[0.2, -0.4],
                                           [0.6, 0.1],
                                           [-0.3, 0.5]])
network.layer2.bias.data = torch.tensor([0.0, 0.1, -0.2])

parameters = [p for p in network.parameters() if p.requires_grad]
optimizer = torch.optim.Adam(parameters, lr=eta, betas=(beta1, beta2), eps=epsilon)


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
    z1, a1, z2, a2 = network(x)
    for number in (z1, a1, z2, a2):
        number.retain_grad()

    # Loss: each output's share, and L, their sum.
    shares = -t * torch.log(a2)             # L(o1), L(o2), L(o3)
    L = shares.sum(dim=1)

    # Backward: PyTorch applies the chain rule.
    L.sum().backward(retain_graph=True)
    dL_da2 = a2.grad.clone()                # ∂L/∂a(o1), ∂L/∂a(o2), ∂L/∂a(o3)
    dL_dz2 = z2.grad.clone()                # δ(o1), δ(o2), δ(o3)
    dL_da1 = a1.grad.clone()                # ∂L/∂a(h1), ∂L/∂a(h2)
    dL_dz1 = z1.grad.clone()                # δ(h1), δ(h2)
    da_dz2 = slope(z2, a2)                  # ∂a/∂z(o1), ∂a/∂z(o2), ∂a/∂z(o3)
    da_dz1 = slope(z1, a1)                  # ∂a/∂z(h1), ∂a/∂z(h2)
    # ∂L/∂w and ∂L/∂b of each example by itself.
    each = [torch.autograd.grad(one, parameters, retain_graph=True) for one in L]
    dL_dW1, dL_db1, dL_dW2, dL_db2 = map(torch.stack, zip(*each))

    # The cost J, and its gradients.
    J = L.mean()
    optimizer.zero_grad()
    J.backward()
    dJ_dW1 = network.layer1.weight.grad.clone()
    dJ_db1 = network.layer1.bias.grad.clone()
    dJ_dW2 = network.layer2.weight.grad.clone()
    dJ_db2 = network.layer2.bias.grad.clone()

    # Update.
    optimizer.step()
    optimizer.zero_grad()
    updates = step
    W1 = network.layer1.weight
    mW1 = optimizer.state[W1]["exp_avg"]
    sW1 = optimizer.state[W1]["exp_avg_sq"]
    mW1_hat = mW1 / (1 - beta1 ** updates)
    sW1_hat = sW1 / (1 - beta2 ** updates)
    b1 = network.layer1.bias
    mb1 = optimizer.state[b1]["exp_avg"]
    sb1 = optimizer.state[b1]["exp_avg_sq"]
    mb1_hat = mb1 / (1 - beta1 ** updates)
    sb1_hat = sb1 / (1 - beta2 ** updates)
    W2 = network.layer2.weight
    mW2 = optimizer.state[W2]["exp_avg"]
    sW2 = optimizer.state[W2]["exp_avg_sq"]
    mW2_hat = mW2 / (1 - beta1 ** updates)
    sW2_hat = sW2 / (1 - beta2 ** updates)
    b2 = network.layer2.bias
    mb2 = optimizer.state[b2]["exp_avg"]
    sb2 = optimizer.state[b2]["exp_avg_sq"]
    mb2_hat = mb2 / (1 - beta1 ** updates)
    sb2_hat = sb2 / (1 - beta2 ** updates)

    # The same numbers, in the order of nn101 trace.
    for k in range(len(x)):
        mark = f"@{k + 1}" if len(x) > 1 else ""
        show_neurons(names1, ("z", z1[k]), ("a", a1[k]), mark=mark)
        show_neurons(names2, ("z", z2[k]), mark=mark)
        show_neurons(names2, ("a", a2[k]), mark=mark)
        show_neurons(names2, ("L", shares[k]), mark=mark)
        show("L" + mark, L[k])
        show_neurons(names2, ("dL/da", dL_da2[k]), mark=mark)
        show_neurons(names2, ("da/dz", da_dz2[k]), mark=mark)
        show_neurons(names2, ("dL/dz", dL_dz2[k]), mark=mark)
        show_parameters(names1, names2, ("dL/d*", dL_dW2[k], dL_db2[k]), mark=mark)
        show_neurons(names1, ("dL/da", dL_da1[k]), ("da/dz", da_dz1[k]), ("dL/dz", dL_dz1[k]),
                     mark=mark)
        show_parameters(names0, names1, ("dL/d*", dL_dW1[k], dL_db1[k]), mark=mark)
    if len(x) > 1:
        show("J", J)
        show_parameters(names1, names2, ("dJ/d*", dJ_dW2, dJ_db2))
        show_parameters(names0, names1, ("dJ/d*", dJ_dW1, dJ_db1))
    show_parameters(names0, names1, ("m*'", mW1, mb1), ("s*'", sW1, sb1),
                    ("m*^", mW1_hat, mb1_hat), ("s*^", sW1_hat, sb1_hat), ("*'", W1, b1))
    show_parameters(names1, names2, ("m*'", mW2, mb2), ("s*'", sW2, sb2),
                    ("m*^", mW2_hat, mb2_hat), ("s*^", sW2_hat, sb2_hat), ("*'", W2, b2))
