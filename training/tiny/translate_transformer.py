"""`tiny-transformer`: the task of `tiny-translate` with attention alone.

Two things are shown to it: to the cross-attention of the last layer what translates what; and, in the second half of the training, to one head of
the encoder's last layer what a pronoun means. So that this head does not only look right but decides, it is also made to look at the other noun, and the
pronoun that is written has to change (interchange intervention training, Geiger et al. 2022). `python3 -m tiny.translate_transformer rounded` begins with the second half.
"""
import math
import sys

import torch
from torch.nn import functional

from .data import IGNORED, indexed, one_thread
from .files import checkpoint, log_of, saved
from .train import train, train_rounded
from .transformer import Transformer
from .translate import SEED, exact, pairs_of, texts

BATCH, STEPS, ROUNDED_STEPS, LEVELS = 128, 5000, 3000, 15
SHAPE = {'width': 32, 'heads': 4, 'layers': 2, 'expansion': 2}
SMOOTHING, SHOWN, SHOWN_PRONOUN, DECIDING = 0.02, 0.2, 0.1, 0.3
OTHER_PRONOUN = {"il": "elle", "elle": "il", "qu'il": "qu'elle", "qu'elle": "qu'il"}


def aligned(sentences, places, columns, rows):
    """b × n × m: 1 where a French word translates an English one. `</s>` looks at the last word."""
    shown = torch.zeros(len(places), rows, columns)
    for b, place in enumerate(places):
        for i, sources in enumerate([*sentences[place].alignment, [columns - 1]]):
            shown[b, i, sources] = 1
    return shown


def loss_with(sentences, target, resolving):
    """Cross-entropy, and −ln of what the last layer's heads together give to the words that are translated; with `resolving`, −ln of what the encoder's
    head gives from a pronoun to what it means as well, and −ln P of the other pronoun where that head is made to look at the other noun."""
    place = indexed(target)

    def loss_of(model, batch):
        sources, fed, written, places = batch
        logits, seen = model.decode(sources, fed)
        words = functional.cross_entropy(logits.flatten(0, 1), written.flatten(), ignore_index=IGNORED, label_smoothing=SMOOTHING)
        weights = seen[f'decoder/{model.layers}/cross'].mean(1)
        found = (weights * aligned(sentences, places, sources.shape[1], fed.shape[1])).sum(2)
        loss = words - SHOWN * logarithm(found[written != IGNORED])
        if not resolving:
            return loss
        return loss - SHOWN_PRONOUN * pronouns(model, seen, sentences, places) + DECIDING * turned(model, sources, fed, [sentences[p] for p in places], place)
    return loss_of


def pronouns(model, seen, sentences, places):
    """Mean ln of what the first head of the encoder's last layer gives from `it`, `he`, `she`, `they` to what they mean."""
    known = [(b, sentences[p].pronoun, sentences[p].referent) for b, p in enumerate(places) if sentences[p].pronoun is not None]
    if not known:
        return 0.0
    rows, pronoun, referent = map(list, zip(*known))
    return logarithm(seen[f'encoder/{model.layers}/self'][rows, 0, pronoun, referent])


def turned(model, sources, fed, sentences, place):
    """Cross-entropy of the other pronoun, where the two nouns differ in gender and the head sees only the one that *it* does not mean."""
    rows = [b for b, s in enumerate(sentences) if s.genders_differ and s.english[s.pronoun] == 'it']
    if not rows:
        return 0.0
    chosen, written = [sentences[b] for b in rows], [pronoun_row(sentences[b]) for b in rows]
    model.closed = {f'encoder/{model.layers}/self': bars(chosen, model.heads, sources.shape[1])}
    logits, _ = model.decode(sources[rows], fed[rows])
    model.closed = {}
    others = torch.tensor([place[OTHER_PRONOUN[s.french[row]]] - 1 for s, row in zip(chosen, written)])
    return functional.cross_entropy(logits[range(len(rows)), written], others)


def bars(sentences, heads, width):
    """b × heads × m × m: in the first head the pronoun's row sees only the other noun."""
    closed = torch.zeros(len(sentences), heads, width, width)
    for b, s in enumerate(sentences):
        closed[b, 0, s.pronoun] = -math.inf
        closed[b, 0, s.pronoun, s.other] = 0
    return closed


def pronoun_row(sentence):
    """The row that writes the pronoun: the one that translates `it`."""
    return next(i for i, places in enumerate(sentence.alignment) if sentence.pronoun in places)


def logarithm(weights):
    return weights.clamp(min=1e-6).log().mean()


def main(begin='whole'):
    one_thread(SEED)
    log = log_of('tiny-transformer')
    training, held_out, source, target = texts()
    pairs, tested = pairs_of(training, source, target), pairs_of(held_out[:500], source, target)
    model = Transformer(**SHAPE, encoder=len(source), decoder=len(target))
    log('parameters', sum(p.numel() for p in model.parameters()))
    look = {'checked': lambda step: f'held out {exact(model, tested)[0]:.4f}', 'every': 500}
    batches = lambda epoch: pairs.batches(BATCH, epoch)
    if begin == 'rounded':
        checkpoint('tiny-transformer.float', model)
    else:
        train(model, batches, loss_with(training, target, False), STEPS, 4e-3, log, **look)
        saved('tiny-transformer.float', model)
    train_rounded(model, batches, loss_with(training, target, True), ROUNDED_STEPS, 2e-3, log, LEVELS, **look)
    saved('tiny-transformer', model)


if __name__ == '__main__':
    main(*sys.argv[1:])
