"""Where things are kept."""
from pathlib import Path

import torch

from .train import Log

OUT = Path(__file__).parent / 'out'
REPOSITORY = Path(__file__).parents[2]


def log_of(name):
    return Log(OUT / f'{name}.log')


def saved(name, model):
    """Weights, and the steps they are rounded to."""
    rounding = model.quantised and {'levels': model.quantised.levels, 'steps': model.quantised.steps}
    torch.save({'weights': model.state_dict(), 'rounding': rounding}, OUT / f'{name}.pt')


def checkpoint(name, model):
    """Weights back into a model of the same shape."""
    kept = torch.load(OUT / f'{name}.pt')
    model.load_state_dict(kept['weights'])
    return kept['rounding']
