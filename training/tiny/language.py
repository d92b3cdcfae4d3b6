"""`tiny-lm`, which predicts the next word, and `tiny-mlm`, which predicts what stands behind `[MASK]`. English of the grammar."""
import random
import sys

import torch
from torch.nn import functional

from .data import IGNORED, MASK, START, STOP, indexed, one_thread
from .files import log_of, saved
from .grammar import Grammar, read, vocabulary_of
from .train import train, train_rounded
from .transformer import Transformer

SEED, SENTENCES, BATCH, LEVELS = 21, 80000, 128, 15
STEPS = {'tiny-lm': (5000, 2000), 'tiny-mlm': (10000, 2000)}
# How much it counts that the first head of the first layer looks at the word before: so that there is one that does nothing else.
SHOWN = 0.1
# How large word vectors begin, and how fast they shrink where nothing holds them: small ones leave the positions room.
DEVIATION, DECAY = 0.4, {'tiny-lm': 0.1, 'tiny-mlm': 0.05}
# How much more often a noun or a quality is masked than another word.
CONTENT = 3
SHAPE = {'width': 32, 'heads': 4, 'layers': 2, 'expansion': 2}


class Nonsense:
    """Texts of made-up names that come again: what follows can be known only by looking back."""

    def __init__(self, seed):
        self.random, self.names = random.Random(seed), read('words')['nonsense']

    def repeated(self, words):
        """A few names (now and then any words) in an order that comes again and again."""
        pool = self.names if self.random.random() < 0.75 else words
        order = [self.random.choice(pool) for _ in range(self.random.randint(2, 8))]
        return (order * 8)[:self.random.randint(len(order) + 2, 18)]

    def told(self, sentence):
        """Somebody with a made-up name in place of the subject and of the pronoun that means it."""
        words = list(sentence.english)
        head = sentence.referent
        if sentence.answers != 'subject' or words[sentence.pronoun] == 'they':
            return words
        name = self.random.choice(self.names)
        words[sentence.pronoun] = name
        return [name, *words[head + 1:]]


def english(seed, count, held_out=False):
    return Grammar(seed).sentences(count, held_out)


def lm_texts(sentences, seed, words):
    """Of ten texts six are sentences, one tells of somebody with a made-up name, three repeat."""
    nonsense, texts = Nonsense(seed), []
    for sentence in sentences:
        kind = nonsense.random.random()
        texts.append(sentence.english if kind < 0.6 else nonsense.told(sentence) if kind < 0.7 else nonsense.repeated(words))
    return texts


class Texts:
    """Texts as numbers, sorted by length."""

    def __init__(self, texts, vocabulary):
        place = indexed(vocabulary)
        self.shelves = {}
        for text in texts:
            self.shelves.setdefault(len(text), []).append([place[word] for word in text])

    def batches(self, size, seed):
        """One epoch of b × n numbers."""
        drawn, chunks = random.Random(seed), []
        for shelf in self.shelves.values():
            drawn.shuffle(shelf)
            chunks += [shelf[at:at + size] for at in range(0, len(shelf), size)]
        drawn.shuffle(chunks)
        yield from map(torch.tensor, chunks)


def next_word_loss(model, words):
    """Fed `<s>` and the words, it writes the words and `</s>`. Logits count from 1: `<s>` is never written."""
    b = len(words)
    fed = torch.cat([torch.zeros(b, 1, dtype=torch.long), words], 1)
    written = torch.cat([words, torch.ones(b, 1, dtype=torch.long)], 1) - 1
    logits, seen = model.alone('decoder', fed)
    return functional.cross_entropy(logits.flatten(0, 1), written.flatten()), seen


def shown_loss(model, words):
    """Cross-entropy, and a little −ln of what that head gives to the word before."""
    loss, seen = next_word_loss(model, words)
    before = seen['decoder/1/self'][:, 0].diagonal(-1, 1, 2)
    return loss - SHOWN * before.clamp(min=1e-6).log().mean()


def masked(words, weights, share):
    """One word of each row behind `[MASK]` (0), nouns and qualities more often by `weights` (V); and about `share` of all others, of which one in ten stays and one
    in ten is another word. Returns read, written."""
    rows, chosen = torch.arange(len(words)), torch.rand(words.shape) < share
    kind, other = torch.rand(words.shape), torch.randint(1, len(weights), words.shape)
    hidden = torch.where(kind < 0.8, torch.zeros_like(words), torch.where(kind < 0.9, other, words))
    always = torch.multinomial(weights[words], 1)[:, 0]
    hidden[rows, always], chosen[rows, always] = 0, True
    return torch.where(chosen, hidden, words), torch.where(chosen, words - 1, torch.full_like(words, IGNORED))


def weights_of(vocabulary):
    """How often each word is masked, in relation to others: V."""
    nouns = {noun[form] for name in ('beings', 'places', 'things') for noun in read(name) for form in ('en', 'ens') if form in noun}
    content = nouns | {adjective['en'] for kind in read('adjectives').values() for adjective in kind}
    return torch.tensor([float(CONTENT if word in content else 1) for word in vocabulary])


def masked_word_loss(weights):
    def loss_of(model, words):
        read_words, written = masked(words, weights, 0.04)
        logits, _ = model.alone('encoder', read_words)
        return functional.cross_entropy(logits.flatten(0, 1), written.flatten(), ignore_index=IGNORED)
    return loss_of


def vocabulary(name):
    """`tiny-lm`: `<s>`, `</s>`, words, made-up names. `tiny-mlm`: `[MASK]`, words."""
    words = vocabulary_of(english(SEED, 20000), 'english')
    return [START, STOP, *sorted([*words, *read('words')['nonsense']])] if name == 'tiny-lm' else [MASK, *words]


def texts_of(name, words):
    sentences = english(SEED, SENTENCES)
    return lm_texts(sentences, SEED, words[2:]) if name == 'tiny-lm' else [s.english for s in sentences]


def main(name):
    one_thread(SEED)
    log, words = log_of(name), vocabulary(name)
    texts = Texts(texts_of(name, words), words)
    stack, loss_of = ('decoder', shown_loss) if name == 'tiny-lm' else ('encoder', masked_word_loss(weights_of(words)))
    model = Transformer(**SHAPE, **{stack: len(words)}, deviation=DEVIATION)
    log('words', len(words), 'parameters', sum(p.numel() for p in model.parameters()))
    batches, (steps, rounded) = (lambda epoch: texts.batches(BATCH, epoch)), STEPS[name]
    train(model, batches, loss_of, steps, 5e-3, log, decay=DECAY[name])
    saved(f'{name}.float', model)
    train_rounded(model, batches, loss_of, rounded, 1.5e-3, log, LEVELS, decay=DECAY[name])
    saved(name, model)


if __name__ == '__main__':
    main(sys.argv[1])
