"""Vectors that the plugin's numbers are held against: `python3 -m tiny.reference tiny-translate`. Rounded weights, float64."""
import json
import sys

import torch

from . import dates, language, translate
from .data import indexed
from .files import REPOSITORY
from .models import IDS, trained
from .tokenizer import tokenize

SENTENCES, IN_FULL, WITH_ALL_WORDS, MOST_PROBABLE = 50, 10, 3, 5

FAMOUS = [
    "the animal didn't cross the street because it was too tired", "the animal didn't cross the street because it was too wide",
    "the white cow did see the red bridge", "the animal didn't cross the road because it was too old", "the cow didn't cross the bridge because it was too long",
    "the white cow crossed the red house", "the turtle reached the river but it was very deep .", "my black dog saw two white birds yesterday",
    "the girl ate a green apple because it was hot", "three mice weren't hungry", "an elephant",
]
WRITTEN_DATES = ['9 may 2018', 'may 9, 2018', 'wednesday, 9 may 2018', 'wed 9 may 2018', '9. may 2018', '9.5.2018', '09/05/2018', '9th of may 2018', 'december 31, 1999', '1 jan 2049']
CONTINUED = [
    "the animal didn't cross the street because it was too", 'dax wug fep dax wug fep dax', 'blicket toma zib kiki blicket toma', 'the cow', 'the white',
    "dax didn't cross the river because dax was too", 'the dog chased the cat', 'lorp nerf lorp nerf lorp', 'the girl', "the animal didn't cross the street because it was too wide .",
]
MASKED = [
    "the cow didn't cross the [MASK] because it was too wide", "the animal didn't cross the street because it was too [MASK]", 'the [MASK] cow was tired', 'the cat [MASK] the mouse',
    'the river was too [MASK]', 'the girl ate the [MASK]', "the [MASK] didn't cross the street because it was too tired", 'two [MASK] were hungry',
    "the animal didn't cross the river because [MASK] was too deep", 'the man crossed the street because [MASK] was too shy',
]


def rounded(numbers, digits=9):
    """Nested lists with so many digits that count."""
    if isinstance(numbers, list):
        return [rounded(number, digits) for number in numbers]
    return float(f'{numbers:.{digits}g}')


def shares(tensor):
    """Attention and probabilities: between 0 and 1, to seven places."""
    def short(numbers):
        return [short(n) for n in numbers] if isinstance(numbers, list) else round(numbers, 7)
    return short(tensor.tolist())


def likeliest(rows, words):
    """For each row the most probable words."""
    top = rows.topk(min(MOST_PROBABLE, rows.shape[1]), 1)
    return [[[words[i], round(p, 7)] for i, p in zip(*row)] for row in zip(top.indices.tolist(), top.values.tolist())]


def sites_of(seen):
    """`encoder/1/self` → heads × n × m."""
    return {place: shares(weights[0]) for place, weights in seen.items() if place.endswith(('self', 'cross'))}


def streams_of(seen):
    """`encoder/1` → n × d."""
    return {place: rounded(states[0].tolist()) for place, states in seen.items() if not place.endswith(('self', 'cross'))}


def recurrent_case(kept, tokens, full, all_words):
    """Read, written, attention n × m, the most probable words; in full also states and all probabilities."""
    model, words = kept.model, kept.vocabularies['target'][1:]
    source = torch.tensor([[indexed(kept.vocabularies['source'])[token] for token in tokens]])
    written, P, attention = model.greedy(source, kept.configuration['longest'])
    states, _ = model.encode(source)
    case = {'source': tokens, 'written': [words[i] for i in written[0].tolist()], 'attention': shares(attention[0]), 'likeliest': likeliest(P[0], words)}
    return {**case, **({'encoder': rounded(states[0].tolist())} if full else {}), **({'probabilities': shares(P[0])} if all_words else {})}


def transformer_case(kept, tokens, full, all_words):
    model, words = kept.model, kept.vocabularies['target'][1:]
    source = torch.tensor([[indexed(kept.vocabularies['source'])[token] for token in tokens]])
    written, P, seen = model.greedy(source, kept.configuration['longest'])
    case = {'source': tokens, 'written': [words[i] for i in written[0].tolist()], 'attention': sites_of(seen), 'likeliest': likeliest(P[0], words)}
    return {**case, **({'states': streams_of(seen)} if full else {}), **({'probabilities': shares(P[0])} if all_words else {})}


def language_case(kept, tokens, full, all_words):
    """A decoder is fed `<s>` before the words."""
    side, stack = ('target', 'decoder') if kept.id == 'tiny-lm' else ('source', 'encoder')
    vocabulary = kept.vocabularies[side]
    fed = ['<s>', *tokens] if kept.id == 'tiny-lm' else tokens
    logits, seen = kept.model.alone(stack, torch.tensor([[indexed(vocabulary)[token] for token in fed]]))
    P = logits[0].softmax(1)
    case = {'fed': fed, 'attention': sites_of(seen), 'likeliest': likeliest(P, vocabulary[1:])}
    return {**case, **({'states': streams_of(seen)} if full else {}), **({'probabilities': shares(P)} if all_words else {})}


CASES = {'tiny-translate': recurrent_case, 'tiny-dates': recurrent_case, 'tiny-transformer': transformer_case, 'tiny-lm': language_case, 'tiny-mlm': language_case}


def hidden_words(sentences):
    """One word of each behind `[MASK]`."""
    return [['[MASK]' if i == at % len(s.english) else word for i, word in enumerate(s.english)] for at, s in enumerate(sentences)]


def texts_of(id):
    """Known examples first, then sentences that were never trained on."""
    if id == 'tiny-dates':
        return [list(text) for text in WRITTEN_DATES] + [text for text, _ in dates.texts()[1]]
    held_out = translate.texts()[1] if id in ('tiny-translate', 'tiny-transformer') else language.english(language.SEED + 1, 200, held_out=True)
    known = {'tiny-lm': CONTINUED, 'tiny-mlm': MASKED}.get(id, FAMOUS)
    others = hidden_words(held_out) if id == 'tiny-mlm' else [s.english for s in held_out]
    return [*map(tokenize, known), *others]


def cases_of(kept):
    with torch.no_grad():
        return [CASES[kept.id](kept, tokens, at < IN_FULL, at < WITH_ALL_WORDS) for at, tokens in enumerate(texts_of(kept.id)[:SENTENCES])]


def sample_of(model):
    """Of each tensor its first entry, its last, and the sum of all."""
    return {name: rounded([model[name][0, 0].item(), model[name][-1, -1].item(), model[name].sum().item()]) for name in model.names()}


def main(ids):
    for id in ids:
        torch.set_num_threads(1)
        kept = trained(id)
        path = REPOSITORY / f'test/fixtures/models/{id}.json'
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({'id': id, 'weights': sample_of(kept.model), 'cases': cases_of(kept)}, ensure_ascii=False, separators=(',', ':')) + '\n', encoding='utf-8')
        print(id, path.stat().st_size, 'bytes')


if __name__ == '__main__':
    main(sys.argv[1:] or IDS)
