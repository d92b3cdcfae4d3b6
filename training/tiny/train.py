"""One loop for all models: AdamW with a warm-up and a cosine, at the end with rounded weights."""
import math
import time

import torch

from .quantise import Rounding


def rate(step, steps, most, warm_up=200):
    """Up in a line, down in a cosine to a hundredth."""
    if step < warm_up:
        return most * (step + 1) / warm_up
    through = (step - warm_up) / max(1, steps - warm_up)
    return most * (0.01 + 0.99 * (1 + math.cos(math.pi * through)) / 2)


def endless(batches):
    """batches(epoch) one epoch after another."""
    epoch = 0
    while True:
        yield from batches(epoch)
        epoch += 1


class Log:
    """Lines with the time, on the screen and in a file."""

    def __init__(self, path):
        self.path, self.start = path, time.time()

    def __call__(self, *words):
        line = f'{time.time() - self.start:7.0f}s ' + ' '.join(map(str, words))
        print(line, flush=True)
        with open(self.path, 'a', encoding='utf-8') as file:
            file.write(line + '\n')


def train(model, batches, loss_of, steps, most, log, decay=0.0, checked=None, every=500):
    """Steps through batches. `loss_of(model, batch)` → a number to bring down. `decay`: of word vectors. `checked(step)`: what to look at now and then."""
    words = [weight for name, weight in model.named_parameters() if name.endswith('|E')]
    others = [weight for name, weight in model.named_parameters() if not name.endswith('|E')]
    groups = [{'params': words, 'weight_decay': decay}, {'params': others, 'weight_decay': 0.0}]
    optimiser = torch.optim.AdamW(groups, lr=most, betas=(0.9, 0.98))
    average, stream = None, endless(batches)
    for step in range(steps):
        for group in optimiser.param_groups:
            group['lr'] = rate(step, steps, most)
        loss = loss_of(model, next(stream))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        average = loss.item() if average is None else 0.98 * average + 0.02 * loss.item()
        if (step + 1) % every == 0:
            log(f'step {step + 1} of {steps}', f'loss {average:.4f}', checked(step) if checked else '')


def train_rounded(model, batches, loss_of, steps, most, log, levels, **options):
    """The same with weights rounded to 2·levels + 1 values."""
    model.quantised = Rounding(model, levels)
    train(model, batches, loss_of, steps, most, log, **options)
