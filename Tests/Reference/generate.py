#!/usr/bin/env python3
"""Writes the reference numbers that the tests compare nn101 with: walks.json, steps.json
and training.json.

The numbers come from PyTorch in float64. Every gradient is taken by PyTorch's automatic
differentiation and every update by its optimizers, so no formula of nn101 is repeated here.

Run it by hand, from the top of the repository, and commit what it writes:

    python3 -m venv /tmp/reference && /tmp/reference/bin/pip install torch numpy
    /tmp/reference/bin/python3 Tests/Reference/generate.py

Last written with PyTorch 2.13.0 (CPU) and Python 3.11. It draws all its networks from fixed seeds
of Python's own generator, so it writes the same file again; on another processor the last digit of
an exponential may differ, which the tests' tolerance of 1e-9 allows.

walks.json: single training examples, number by number. Each line is
    name          what the case is about
    file          a network file, as `nn101 trace` reads it
    values        every number that the walk computes, by its key; null where float64 cannot tell
                  it (an infinite or nearly cancelled slope of a cross-entropy at a saturated
                  output)
    loss-after    L of the same example after the update
    losses        L after that many training steps on the same example (not for every case)

steps.json: three training steps in batches, for every optimizer, penalty and batch size. Each is
    name, file    as above; the file has several examples, and batch, optimizer, l1 and l2,
                  and in some cases hold, which weights and biases stay as they are
    steps         one by one: `values` by key, J, the gradients of J, what the optimizer keeps and
                  every new weight; L and J of the batch after the update

training.json: `datasets`, as tables of rows of inputs and then targets, and `runs`. Each run is
    name, dataset, network, loss
    optimizer     {name: gradient-descent | momentum | adam, …}, v <- mu v + g and w <- w - eta v
    l1, l2        lambda; lambda sign(w) or lambda w joins the gradient of weights, never of biases
    batch-size    the rows in their order, never shuffled; the last batch takes what is left
    epochs        how often all rows are seen
    layers        the weights and biases after the last epoch
    final-loss    the mean of the rows' L after the last epoch, without any penalty
The gradient of a batch is the mean of its rows' gradients.
"""

import json
from pathlib import Path

import torch

from cases import extreme_cases, later_cases, mixed_cases, ordinary_cases
from steps import held_step_cases, later_step_cases, step_cases
from training import datasets, later_training_runs, training_runs

HERE = Path(__file__).parent


def compact(value):
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def lines(values):
    return "[\n" + ",\n".join(compact(value) for value in values) + "\n]"


def main():
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    walks = [*ordinary_cases(), *mixed_cases(), *extreme_cases(), *later_cases()]
    (HERE / "walks.json").write_text(lines(walks) + "\n")
    steps = [*step_cases(), *later_step_cases(), *held_step_cases()]
    (HERE / "steps.json").write_text(lines(steps) + "\n")
    tables = datasets()
    runs = [*training_runs(tables), *later_training_runs(tables)]
    text = f'{{"datasets":{compact(tables)},\n"runs":{lines(runs)}}}\n'
    (HERE / "training.json").write_text(text)
    print(f"{len(walks)} walks, {len(steps)} times three steps, {len(runs)} training runs")


if __name__ == "__main__":
    main()
