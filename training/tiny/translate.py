"""`tiny-translate`: English → French with a recurrent encoder and decoder."""
import torch
from torch.nn import functional

from .data import IGNORED, START, STOP, Pairs, one_thread
from .files import log_of, saved
from .grammar import Grammar, vocabulary_of
from .recurrent import Recurrent
from .train import train, train_rounded

SEED, SENTENCES, BATCH = 5, 80000, 128
STEPS, ROUNDED_STEPS, LEVELS = 3000, 1500, 15
# Of affirmative verbs, how many have `did`: nearly as many as have `did not`.
EMPHATIC = 0.15
# So that no probability is asked to be 1, and a word that is closed can change one.
SMOOTHING = 0.03


def texts():
    """Sentences to train on, sentences to test on whose pair of nouns is never trained on, and both vocabularies."""
    training = Grammar(SEED, EMPHATIC).sentences(SENTENCES)
    held_out = Grammar(SEED + 1, EMPHATIC).sentences(2000, held_out=True)
    known = training[:20000]
    return training, held_out, vocabulary_of(known, 'english'), [START, STOP, *vocabulary_of(known, 'french')]


def loss_with(smoothing):
    """Cross-entropy with so much of each word's probability asked for elsewhere. Szegedy et al. 2016, 7."""
    def loss_of(model, batch):
        sources, fed, written, _ = batch
        logits, _ = model.decode(sources, fed)
        return functional.cross_entropy(logits.flatten(0, 1), written.flatten(), ignore_index=IGNORED, label_smoothing=smoothing)
    return loss_of


def exact(model, pairs, longest=24):
    """Share of sentences that are written word for word, and the places of those that are not."""
    wrong, count = [], 0
    with torch.no_grad():
        for sources, _, written, places in pairs.batches(256, 0):
            words, _, _ = model.greedy(sources, longest)
            for row, (expected, place) in enumerate(zip(written.tolist(), places)):
                count += 1
                target = [word for word in expected if word != IGNORED]
                if words[row, :len(target)].tolist() != target:
                    wrong.append(place)
    return 1 - len(wrong) / count, wrong


def pairs_of(sentences, source, target):
    return Pairs([(s.english, s.french) for s in sentences], source, target)


def main():
    one_thread(SEED)
    log = log_of('tiny-translate')
    training, held_out, source, target = texts()
    pairs, tested = pairs_of(training, source, target), pairs_of(held_out[:500], source, target)
    model = Recurrent(len(source), len(target), embedding=16, width=24, decoder_width=32, attention_width=24)
    log('words', len(source), len(target), 'parameters', sum(p.numel() for p in model.parameters()))
    look = {'checked': lambda step: f'held out {exact(model, tested)[0]:.4f}', 'every': 500}
    batches, loss_of = (lambda epoch: pairs.batches(BATCH, epoch)), loss_with(SMOOTHING)
    train(model, batches, loss_of, STEPS, 6e-3, log, **look)
    saved('tiny-translate.float', model)
    train_rounded(model, batches, loss_of, ROUNDED_STEPS, 1.5e-3, log, LEVELS, **look)
    saved('tiny-translate', model)


if __name__ == '__main__':
    main()
