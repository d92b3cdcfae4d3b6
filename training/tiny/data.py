"""Sentences as numbers, in batches of one source length."""
import random

import torch

START, STOP, MASK = '<s>', '</s>', '[MASK]'
IGNORED = -100


def one_thread(seed):
    """The same numbers every time, whatever the machine does beside."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)


def indexed(words):
    """word → its place."""
    return {word: place for place, word in enumerate(words)}


def padded(rows, filler):
    """Lists of numbers → batch × longest."""
    longest = max(map(len, rows))
    return torch.tensor([row + [filler] * (longest - len(row)) for row in rows])


class Pairs:
    """Source and target sequences as numbers, sorted by source length, so that no source needs padding."""

    def __init__(self, pairs, source, target):
        read, write = indexed(source), indexed(target)
        self.shelves = {}
        for place, (english, french) in enumerate(pairs):
            row = ([read[word] for word in english], [write[word] for word in french], place)
            self.shelves.setdefault(len(english), []).append(row)

    def batches(self, size, seed):
        """One epoch: (source b × m, fed b × n, written b × n with IGNORED beyond the end, places)."""
        drawn = random.Random(seed)
        chunks = []
        for shelf in self.shelves.values():
            drawn.shuffle(shelf)
            chunks += [shelf[at:at + size] for at in range(0, len(shelf), size)]
        drawn.shuffle(chunks)
        for chunk in chunks:
            yield batch_of(chunk)


def batch_of(rows):
    """The decoder is fed `<s>` (0) and the words; it writes the words and `</s>` (1). Written words count from 0 at `</s>`: `<s>` is never written."""
    sources = torch.tensor([source for source, _, _ in rows])
    fed = padded([[0, *target] for _, target, _ in rows], 1)
    written = padded([[word - 1 for word in [*target, 1]] for _, target, _ in rows], IGNORED)
    return sources, fed, written, [place for _, _, place in rows]
