"""What a model with rounded weights reaches on what it was never trained on: `python3 -m tiny.evaluate tiny-translate`."""
import json
import math
import sys

import torch
from torch.nn import functional

from . import dates, language, translate
from .data import Pairs, indexed
from .files import OUT
from .models import IDS, trained
from .reference import FAMOUS
from .tokenizer import tokenize
from .translate_transformer import pronoun_row


def text(words):
    return ' '.join(words)


def ids_of(vocabulary, tokens):
    place = indexed(vocabulary)
    return torch.tensor([[place[token] for token in tokens]])


class Writer:
    """Runs a translating model over one sentence after another."""

    def __init__(self, kept):
        self.model, self.kept = kept.model, kept
        self.source, self.target = kept.vocabularies['source'], kept.vocabularies['target'][1:]

    def write(self, tokens):
        """Words written, P of each row, attention: heads × n × m of the last cross site (one head in an rnn)."""
        words, P, seen = self.model.greedy(ids_of(self.source, tokens), self.kept.configuration['longest'])
        attention = seen if torch.is_tensor(seen) else seen[f'decoder/{self.model.layers}/cross'][0]
        return [self.target[i] for i in words[0].tolist()], P[0], attention, None if torch.is_tensor(seen) else seen


def alignments(writer, sentences):
    """How often the largest weight of a row (all heads together) lies on a word that is translated, and how much lies there."""
    hits, mass, rows = 0, 0.0, 0
    for sentence in sentences:
        words, _, attention, _ = writer.write(sentence.english)
        if words[:-1] != sentence.french:
            continue
        weights = attention.mean(0)
        for i, places in enumerate(sentence.alignment):
            hits += int(weights[i].argmax()) in places
            mass += weights[i, places].sum().item()
            rows += 1
    return {'largest weight on a translated word': hits / rows, 'weight on translated words': mass / rows}


def looked_at(writer, sentences):
    """Where the row that writes qu'il or qu'elle looks, on average."""
    total = {'pronoun': 0.0, 'what it means': 0.0, 'the other noun': 0.0, 'the quality': 0.0}
    count = 0
    for s in sentences:
        words, _, attention, _ = writer.write(s.english)
        if words[:-1] != s.french:
            continue
        row = attention.mean(0)[pronoun_row(s)]
        nouns = [i for i, word in enumerate(s.english[:s.pronoun]) if word in s.pair or i == s.referent]
        end = len(s.english) - (2 if s.english[-1] == '.' else 1)
        total['pronoun'] += row[s.pronoun].item()
        total['what it means'] += row[s.referent].item()
        total['the other noun'] += sum(row[i].item() for i in nouns if i != s.referent)
        total['the quality'] += row[end].item()
        count += 1
    return {name: value / count for name, value in total.items()}


def shut(model, tokens, closed):
    """Closes a word that is read to the decoder, in every layer and head; None opens all."""
    bars = torch.tensor([-math.inf if token == closed else 0.0 for token in tokens], dtype=torch.float64)
    if hasattr(model, 'layers'):
        model.closed = {f'decoder/{layer}/cross': bars for layer in range(1, model.layers + 1)}
    else:
        model.closed = bars


def written_with(writer, tokens):
    """What is written, and P(qu'il), P(qu'elle) where one of them is."""
    words, P, _, _ = writer.write(tokens)
    row = next((i for i, word in enumerate(words) if word.startswith("qu'")), None)
    both = {word: round(P[row, writer.target.index(word)].item(), 6) for word in ("qu'il", "qu'elle")} if row else {}
    return {**both, 'written': text(words)}


def knocked_out(writer):
    """The famous sentences, whole and with one word closed to the decoder."""
    found = {}
    for tokens in map(tokenize, FAMOUS[:2]):
        for closed in [None, 'animal', 'street', 'because', 'it', tokens[-1]]:
            shut(writer.model, tokens, closed)
            found[f'{tokens[-1]}, without {closed}' if closed else tokens[-1]] = written_with(writer, tokens)
        shut(writer.model, tokens, None)
    return found


def turned(writer, sentences):
    """How often il and elle change places when the encoder's head that shows what *it* means can see only the other noun, and when it can see none of the two."""
    model, place = writer.model, f'encoder/{writer.model.layers}/self'
    differ = [s for s in sentences if s.other is not None and s.genders_differ]
    found = {'sentences': len(differ)}
    for name, able in (('the other noun', lambda s: {s.other}), ('neither', lambda s: set(range(len(s.english))) - {s.other, s.referent})):
        changed = 0
        for s in differ:
            bars = torch.zeros(model.heads, len(s.english), len(s.english), dtype=torch.float64)
            bars[0, s.pronoun] = torch.tensor([0.0 if i in able(s) else -math.inf for i in range(len(s.english))])
            model.closed = {place: bars}
            words = writer.write(s.english)[0]
            model.closed = {}
            changed += words[pronoun_row(s)] != s.french[pronoun_row(s)] if pronoun_row(s) < len(words) else 1
        found[name] = changed / len(differ)
    return found


def translating(kept):
    sentences, held_out = translate.texts()[:2]
    writer = Writer(kept)
    pairs = translate.pairs_of(held_out, kept.vocabularies['source'], kept.vocabularies['target'])
    share, wrong = translate.exact(kept.model, pairs)
    resolving = [s for s in held_out if s.pronoun is not None and s.english[s.pronoun] == 'it'][:400]
    right = sum(writer.write(s.english)[0][pronoun_row(s)] == s.french[pronoun_row(s)] for s in resolving)
    found = {
        'exact sentences, held out': share, 'sentences': len(held_out),
        'wrong': [[text(held_out[i].english), text(writer.write(held_out[i].english)[0])] for i in wrong[:5]],
        'pronoun right': right / len(resolving), **alignments(writer, held_out[:400]), 'the row of the pronoun looks at': looked_at(writer, resolving[:200]),
        'famous': {s: text(writer.write(tokenize(s))[0]) for s in FAMOUS}, 'knocked out': knocked_out(writer),
    }
    if hasattr(kept.model, 'layers'):
        found['it, by head of the encoder'] = it_by_head(kept, resolving)
        found['another pronoun where that head sees only'] = turned(writer, resolving)
    return found


def it_by_head(kept, sentences):
    """For each head of the encoder: how much of the row of `it` lies on what it means, and how often the most."""
    stack, found = 'encoder', {}
    for s in sentences:
        seen = {}
        kept.model.run(stack, ids_of(kept.vocabularies['source'], s.english), seen)
        for place, weights in seen.items():
            if not place.endswith('self'):
                continue
            for head, rows in enumerate(weights[0]):
                row = rows[s.pronoun]
                known = found.setdefault(f'{place}, head {head + 1}', [0.0, 0.0, 0])
                known[0] += row[s.referent].item()
                known[1] += int(row.argmax()) == s.referent
                known[2] += 1
    return {name: {'weight': round(weight / count, 3), 'most': round(most / count, 3)} for name, (weight, most, count) in found.items()}


def dating(kept):
    _, held_out, source, target = dates.texts()
    share, wrong = translate.exact(kept.model, Pairs(held_out, source, target), 12)
    writer = Writer(kept)
    shown = {t: ''.join(writer.write(list(t))[0][:-1]) for t in ('9 may 2018', 'may 9, 2018', '09/05/2018', '9.5.2018', 'wednesday, 9 may 2018', '9th of may 2018')}
    return {'exact dates, held out': share, 'dates': len(held_out), 'wrong': [[''.join(held_out[i][0]), ''.join(writer.write(held_out[i][0])[0])] for i in wrong[:5]], 'written': shown, 'months': month_weight(writer, held_out[:300])}


def month_weight(writer, pairs):
    """How much of the rows that write the month lies on the letters or digits of the month, where it is written as a word."""
    months, total, count = [m[:3] for m in dates.read('dates')['months']], 0.0, 0
    for characters, _ in pairs:
        whole = ''.join(characters)
        start = next((whole.index(m) for m in months if m in whole.replace('monday', '######').replace('mon', '###')), None)
        if start is None:
            continue
        end = start + next(k for k in range(len(whole) - start + 1) if start + k == len(whole) or not whole[start + k].isalpha())
        attention = writer.write(characters)[2].mean(0)
        total += attention[5:7, start:end].sum().item() / 2
        count += 1
    return total / max(1, count)


def next_words(kept):
    """Perplexities, scores of heads, and what follows."""
    vocabulary = kept.vocabularies['target']
    held_out = language.english(language.SEED + 1, 1000, held_out=True)
    losses, words = 0.0, 0
    for batch in language.Texts([s.english for s in held_out], vocabulary).batches(256, 0):
        count = batch.numel() + len(batch)
        losses, words = losses + language.next_word_loss(kept.model, batch)[0].item() * count, words + count
    shown = {}
    for start in ("the animal didn't cross the street because it was too", 'the animal', 'the white', "dax didn't cross the river because", "dax didn't cross the street because dax was too"):
        logits, _ = kept.model.alone('decoder', ids_of(vocabulary, ['<s>', *tokenize(start)]))
        top = logits[0, -1].softmax(0).topk(8)
        shown[start] = ' '.join(f'{vocabulary[1:][i]} {p:.2f}' for p, i in zip(top.values.tolist(), top.indices.tolist()))
    return {'perplexity of a word, held out': math.exp(losses / words), 'heads': heads_of(kept), **repeated(kept), 'continued': shown}


def heads_of(kept):
    """Previous-token score: weight on the word before, in sentences. Induction score: weight on the word after the last time that this one stood there, in names
    that come a second time. Olsson et al. 2022."""
    vocabulary, scores = kept.vocabularies['target'], {}
    sentences = language.english(language.SEED + 1, 200, held_out=True)
    drawn = language.random.Random(7)
    names = language.read('words')['nonsense']
    for s in sentences:
        note(scores, kept, vocabulary, ['<s>', *s.english], 'previous', lambda i: i - 1, 2, len(s.english) + 1)
        order = drawn.sample(names, 6)
        note(scores, kept, vocabulary, ['<s>', *order, *order], 'induction', lambda i: i - 5, 7, 13)
    return {head: {kind: round(total / count, 3) for kind, (total, count) in kinds.items()} for head, kinds in scores.items()}


def note(scores, kept, vocabulary, tokens, kind, target, first, last):
    _, seen = kept.model.alone('decoder', ids_of(vocabulary, tokens))
    for place, weights in seen.items():
        if not place.endswith('self'):
            continue
        for head, rows in enumerate(weights[0]):
            known = scores.setdefault(f'{place}, head {head + 1}', {}).setdefault(kind, [0.0, 0])
            known[0] += sum(rows[i, target(i)].item() for i in range(first, last))
            known[1] += last - first


def repeated(kept):
    """How often the next name is right the second time round, for orders of six different names."""
    vocabulary, drawn = kept.vocabularies['target'], language.random.Random(8)
    right, probability, count = 0, 0.0, 0
    for _ in range(300):
        order = drawn.sample(language.read('words')['nonsense'], 6)
        tokens = ids_of(vocabulary, ['<s>', *order, *order])
        P = kept.model.alone('decoder', tokens)[0][0].softmax(1)
        for i in range(7, 12):
            following = int(tokens[0, i + 1]) - 1
            right, probability, count = right + (int(P[i].argmax()) == following), probability + P[i, following].item(), count + 1
    return {'repeated names right': right / count, 'P of the repeated name': probability / count}


def masked_words(kept):
    vocabulary = kept.vocabularies['source']
    held_out = language.english(language.SEED + 1, 1000, held_out=True)
    right, loss, count, generator = 0, 0.0, 0, torch.Generator().manual_seed(1)
    for batch in language.Texts([s.english for s in held_out], vocabulary).batches(256, 0):
        at = torch.randint(batch.shape[1], (len(batch),), generator=generator)
        rows = torch.arange(len(batch))
        written, hidden = batch[rows, at] - 1, batch.clone()
        hidden[rows, at] = 0
        logits = kept.model.alone('encoder', hidden)[0][rows, at]
        loss += functional.cross_entropy(logits, written, reduction='sum').item()
        right, count = right + int((logits.argmax(1) == written).sum()), count + len(batch)
    shown = {}
    for sentence in ("the cow didn't cross the [MASK] because it was too wide", "the animal didn't cross the street because it was too [MASK]", "the [MASK] didn't cross the street because it was too tired", 'the cat [MASK] the mouse', "the animal didn't cross the river because [MASK] was too deep"):
        tokens = tokenize(sentence)
        top = kept.model.alone('encoder', ids_of(vocabulary, tokens))[0][0, tokens.index('[MASK]')].softmax(0).topk(8)
        shown[sentence] = ' '.join(f'{vocabulary[1:][i]} {p:.2f}' for p, i in zip(top.values.tolist(), top.indices.tolist()))
    resolving = [s for s in held_out if s.pronoun is not None and s.english[s.pronoun] == 'it'][:300]
    return {'perplexity of a masked word, held out': math.exp(loss / count), 'masked word right': right / count, 'filled': shown, 'it, by head': it_by_head(kept, resolving)}


MEASURES = {'tiny-translate': translating, 'tiny-transformer': translating, 'tiny-dates': dating, 'tiny-lm': next_words, 'tiny-mlm': masked_words}


def main(ids):
    torch.set_num_threads(1)
    for id in ids:
        kept = trained(id)
        with torch.no_grad():
            found = {'id': id, 'parameters': sum(p.numel() for p in kept.model.parameters()), **MEASURES[id](kept)}
        written = json.dumps(found, indent=1, ensure_ascii=False)
        print(written)
        (OUT / f'{id}.measures.json').write_text(written + '\n', encoding='utf-8')


if __name__ == '__main__':
    main(sys.argv[1:] or IDS)
