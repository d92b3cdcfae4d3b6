"""Writes a model's weights as text: `python3 -m tiny.export tiny-translate`."""
import json
import sys

from .files import REPOSITORY
from .models import IDS, trained
from .quantise import whole
from .range_code import read, shares_of, written


def symbols_of(trained_model):
    """All weights as whole numbers from 0, tensor by tensor, row by row."""
    rounding, model = trained_model.rounding, trained_model.model
    levels = rounding.levels
    found = []
    for name in model.names():
        numbers = whole(model[name].detach(), rounding.steps[name], levels)
        found += [int(number) + levels for number in numbers.flatten().tolist()]
    return found


def file_of(trained_model):
    """What `training/README.md` describes."""
    rounding, model = trained_model.rounding, trained_model.model
    symbols = symbols_of(trained_model)
    shares = shares_of(symbols, 2 * rounding.levels + 1)
    data = written(symbols, shares)
    if read(data, shares, len(symbols)) != symbols:
        raise ValueError('The code does not read as it was written')
    return {
        'format': 1, 'id': trained_model.id, 'configuration': trained_model.configuration,
        'vocabularies': {side: '|'.join(words) for side, words in trained_model.vocabularies.items()},
        'levels': rounding.levels, 'shares': shares,
        'tensors': [' '.join(map(str, (name, *model[name].shape, rounding.steps[name]))) for name in model.names()],
        'data': data,
    }


def main(ids):
    for id in ids:
        text = json.dumps(file_of(trained(id)), ensure_ascii=False, separators=(',', ':')) + '\n'
        (REPOSITORY / f'src/architectures/models/{id}.json').write_text(text, encoding='utf-8')
        print(id, len(text.encode()), 'bytes')


if __name__ == '__main__':
    main(sys.argv[1:] or IDS)
