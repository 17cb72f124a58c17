/// A few lines of Python that write a training step of somebody's own PyTorch network, in the form
/// that `nn101 mark` reads.
enum TorchHook {
  static let text = """
    # nn101_hook.py: writes one training step of a torch.nn.Sequential as nn101 mark reads it.
    #
    #   import nn101_hook
    #   nn101_hook.write("step.json", model, x, t, loss="squared-error", learning_rate=0.5)
    #
    # loss is nn101's name of your loss_fn; the step below is your own: model, loss_fn, optimizer.
    # Call it instead of one step of your training loop:
    #
    #   nn101_hook.write("step.json", model, x, t, loss="squared-error", learning_rate=0.5,
    #                    loss_fn=my_loss, optimizer=my_optimizer)
    import json

    import torch

    NAMES = {"ReLU": "relu", "Sigmoid": "sigmoid", "Tanh": "tanh", "Softmax": "softmax",
             "LeakyReLU": "leaky-relu", "Softplus": "softplus", "ELU": "elu", "GELU": "gelu",
             "SiLU": "silu", "Identity": "linear"}


    def settings(optimizer, layers):
        kind, groups = type(optimizer).__name__, optimizer.param_groups
        if kind not in ("SGD", "Adam"):
            raise ValueError("nn101 knows SGD, with and without momentum, and Adam")
        kept = {} if kind == "SGD" else {"optimizer": "adam"}
        if any(group.get("momentum") for group in groups):
            kept = {"optimizer": "momentum"}
        if kept and len(optimizer.state):
            raise ValueError("write the optimizer's first step: nothing may be kept of earlier ones")
        prices = {id(p): group["weight_decay"] for group in groups for p in group["params"]}
        weights = {prices.get(id(m.weight), 0) for m in layers}
        if len(weights) > 1 or any(prices.get(id(m.bias), 0) for m in layers):
            raise ValueError("nn101's L2 has one price, and none for biases: give weight_decay to "
                             "the weights alone, in a group of their own")
        return {**kept, "l2": weights.pop()}


    def write(path, model, x, t, loss, learning_rate, loss_fn=None, optimizer=None):
        if x.dim() > 1 and x.shape[0] != 1:
            raise ValueError("give one example: x and t of one row")
        layers = [m for m in model if isinstance(m, torch.nn.Linear)]
        follow = list(model)[1:] + [torch.nn.Identity()]
        acts = [NAMES.get(type(f).__name__, "linear") for m, f in zip(model, follow)
                if isinstance(m, torch.nn.Linear)]
        before = [(m.weight.detach().tolist(),
                   None if m.bias is None else m.bias.detach().tolist()) for m in layers]
        seen, steps = {}, []

        def keep(name, layer):
            def hook(module, inputs, output):
                output.retain_grad()
                seen[name, layer] = output
            return hook

        handles, layer = [], 0
        for m in model:
            layer += isinstance(m, torch.nn.Linear)
            kind = "z" if isinstance(m, torch.nn.Linear) else "a"
            handles.append(m.register_forward_hook(keep(kind, layer)))
        if optimizer is None:
            optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
        kept = settings(optimizer, layers)
        if loss_fn is None:
            loss_fn = lambda a, t: 0.5 * ((a - t) ** 2).sum()
        optimizer.zero_grad()
        total = loss_fn(model(x), t)
        total.backward()
        grads = [(m.weight.grad, None if m.bias is None else m.bias.grad) for m in layers]
        grads = [(w.clone(), None if b is None else b.clone()) for w, b in grads]
        optimizer.step()
        for handle in handles:
            handle.remove()

        last = len(layers)

        def name(layer, index):
            if layer == 0:
                return f"x{index + 1}"
            if layer == last:
                return f"o{index + 1}"
            return f"h{index + 1}" if last == 2 else f"h{layer}.{index + 1}"

        def add(quantity, value):
            # Six digits: as many as a float of 32 bits has for certain.
            steps.append('{"quantity": "%s", "value": %.5e}' % (quantity, value.item()))

        def neurons(layer, kind, pattern, of):
            if (kind, layer) in seen:
                for index, value in enumerate(of(seen[kind, layer]).flatten()):
                    add(pattern % name(layer, index), value)

        for layer in range(1, last + 1):
            neurons(layer, "z", "z(%s)", lambda v: v.detach())
            neurons(layer, "a", "a(%s)", lambda v: v.detach())
        add("L", total)
        for layer in range(last, 0, -1):
            neurons(layer, "a", "dL/da(%s)", lambda v: v.grad)
            neurons(layer, "z", "dL/dz(%s)", lambda v: v.grad)
            weights, biases = grads[layer - 1]
            for to, row in enumerate(weights):
                for source, value in enumerate(row):
                    add(f"dL/dw({name(layer - 1, source)}->{name(layer, to)})", value)
            for to, value in enumerate(biases if biases is not None else []):
                add(f"dL/db({name(layer, to)})", value)
        for layer, m in enumerate(layers, 1):
            for to, row in enumerate(m.weight):
                for source, value in enumerate(row):
                    add(f"w'({name(layer - 1, source)}->{name(layer, to)})", value)
            for to, value in enumerate(m.bias if m.bias is not None else []):
                add(f"b'({name(layer, to)})", value)

        network = {"layers": [{"inputs": layers[0].in_features}] + [
            {"units": m.out_features, "activation": act, "weights": w,
             "biases": "none" if b is None else b}
            for m, act, (w, b) in zip(layers, acts, before)]}
        head = {"network": network, "loss": loss, "learning-rate": learning_rate, **kept,
                "example": {"input": x.flatten().tolist(), "target": t.flatten().tolist()}}
        with open(path, "w") as file:
            file.write(json.dumps(head)[:-1] + ', "steps": [\\n' + ",\\n".join(steps) + "]}\\n")

    """
}
