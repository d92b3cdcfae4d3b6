"""Weights as whole numbers times a step, and training that knows about it."""
import torch


def rounded_step(step):
    """Four digits, as the file has it."""
    return float(f'{float(step):.4g}')


def best_step(weight, levels):
    """The step with the least squared error, for numbers from −levels to levels."""
    most = weight.abs().max()
    if most == 0:
        return 1.0
    steps = [rounded_step(most / levels * share / 40) for share in range(14, 42)]
    errors = [((whole(weight, step, levels) * step - weight) ** 2).sum() for step in steps]
    return steps[int(torch.stack(errors).argmin())]


def whole(weight, step, levels):
    """weight ÷ step as whole numbers from −levels to levels."""
    return (weight / step).round().clamp(-levels, levels)


class Rounding:
    """Rounds each weight to its step; the gradient passes as if it had not. Bengio et al. 2013, straight-through."""

    def __init__(self, model, levels):
        self.levels = levels
        self.steps = {name: best_step(model[name].detach(), levels) for name in model.names()}

    def __call__(self, name, weight):
        step = self.steps[name]
        near = weight.clamp(-self.levels * step, self.levels * step)
        return near + (whole(weight, step, self.levels) * step - near).detach()


def settle(model):
    """Replaces the weights by their rounded values, in float64, and turns rounding off."""
    rounding, model.quantised = model.quantised, None
    model.double()
    with torch.no_grad():
        for name in model.names():
            weight = model[name]
            weight.copy_(whole(weight.float(), rounding.steps[name], rounding.levels).double() * rounding.steps[name])
    return rounding
