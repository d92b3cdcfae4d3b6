"""`tiny-transformer`: the task of `tiny-translate` with attention alone. The cross-attention of the last layer is shown what translates what."""
import torch
from torch.nn import functional

from .data import IGNORED, one_thread
from .files import log_of, saved
from .train import train, train_rounded
from .transformer import Transformer
from .translate import SEED, exact, pairs_of, texts

BATCH, STEPS, ROUNDED_STEPS, LEVELS = 128, 5000, 2000, 15
SHAPE = {'width': 32, 'heads': 4, 'layers': 2, 'expansion': 2}
DROPOUT, SMOOTHING, SHOWN = 0.0, 0.02, 0.2


def aligned(sentences, places, columns, rows):
    """b × n × m: 1 where a French word translates an English one. `</s>` looks at the last word."""
    shown = torch.zeros(len(places), rows, columns)
    for b, place in enumerate(places):
        for i, sources in enumerate([*sentences[place].alignment, [columns - 1]]):
            shown[b, i, sources] = 1
    return shown


def loss_with(sentences):
    """Cross-entropy, and −ln of what the last layer's heads together give to the words that are translated."""
    def loss_of(model, batch):
        sources, fed, written, places = batch
        logits, seen = model.decode(sources, fed)
        words = functional.cross_entropy(logits.flatten(0, 1), written.flatten(), ignore_index=IGNORED, label_smoothing=SMOOTHING)
        weights = seen[f'decoder/{model.layers}/cross'].mean(1)
        found = (weights * aligned(sentences, places, sources.shape[1], fed.shape[1])).sum(2)
        return words - SHOWN * found[written != IGNORED].clamp(min=1e-6).log().mean()
    return loss_of


def main():
    one_thread(SEED)
    log = log_of('tiny-transformer')
    training, held_out, source, target = texts()
    pairs, tested = pairs_of(training, source, target), pairs_of(held_out[:500], source, target)
    model = Transformer(**SHAPE, encoder=len(source), decoder=len(target), dropout=DROPOUT)
    log('parameters', sum(p.numel() for p in model.parameters()))

    def checked(step):
        model.eval()
        share = exact(model, tested)[0]
        model.train()
        return f'held out {share:.4f}'

    batches, loss_of = (lambda epoch: pairs.batches(BATCH, epoch)), loss_with(training)
    train(model, batches, loss_of, STEPS, 4e-3, log, checked=checked, every=500)
    saved('tiny-transformer.float', model)
    train_rounded(model, batches, loss_of, ROUNDED_STEPS, 1e-3, log, LEVELS, checked=checked, every=500)
    saved('tiny-transformer', model)


if __name__ == '__main__':
    main()
