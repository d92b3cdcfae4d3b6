"""`tiny-dates`: written dates, character by character, → ISO dates."""
import datetime
import hashlib
import random

from .data import START, STOP, Pairs, one_thread
from .files import log_of, saved
from .grammar import read
from .recurrent import Recurrent
from .train import train, train_rounded
from .translate import exact, loss_with

SEED, TEXTS, BATCH = 9, 60000, 128
STEPS, ROUNDED_STEPS, LEVELS = 2000, 1000, 15


def ordinal(day):
    """1st, 2nd, 3rd, 4th, 11th."""
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def is_held_out(date, share):
    """By a hash of the day: in no form is it trained on."""
    return hashlib.sha256(date.isoformat().encode()).digest()[0] % share == 0


class Dates:
    """Draws dates in all their forms."""

    def __init__(self, seed):
        self.random, self.known = random.Random(seed), read('dates')

    def day(self):
        first, last = (datetime.date(year, 1, 1).toordinal() for year in (self.known['years'][0], self.known['years'][1] + 1))
        return datetime.date.fromordinal(self.random.randrange(first, last))

    def written(self, date, form):
        month, weekday = self.known['months'][date.month - 1], self.known['weekdays'][date.weekday()]
        return form.format(d=date.day, dd=f'{date.day:02}', m=date.month, mm=f'{date.month:02}', y=date.year, month=month, mon=month[:3], weekday=weekday, wd=weekday[:3], nth=ordinal(date.day))

    def pairs(self, count, held_out=False):
        """(characters as written, characters of the ISO date)."""
        forms, weights = zip(*self.known['forms'])
        found = []
        while len(found) < count:
            date = self.day()
            if is_held_out(date, self.known['heldOutShare']) == held_out:
                found.append((list(self.written(date, self.random.choices(forms, weights)[0])), list(date.isoformat())))
        return found


def texts():
    """Pairs to train on, pairs of dates that are never trained on, and both alphabets."""
    training, held_out = Dates(SEED).pairs(TEXTS), Dates(SEED + 1).pairs(2000, held_out=True)
    return training, held_out, sorted({c for text, _ in training for c in text}), [START, STOP, '-', *'0123456789']


def main():
    one_thread(SEED)
    log = log_of('tiny-dates')
    training, held_out, source, target = texts()
    pairs, tested = Pairs(training, source, target), Pairs(held_out[:500], source, target)
    model = Recurrent(len(source), len(target), embedding=12, width=24, decoder_width=32, attention_width=24)
    log('characters', len(source), len(target), 'parameters', sum(p.numel() for p in model.parameters()))
    look = {'checked': lambda step: f'held out {exact(model, tested, 12)[0]:.4f}', 'every': 500}
    batches = lambda epoch: pairs.batches(BATCH, epoch)
    train(model, batches, loss_with(0.0), STEPS, 6e-3, log, **look)
    saved('tiny-dates.float', model)
    train_rounded(model, batches, loss_with(0.0), ROUNDED_STEPS, 1.5e-3, log, LEVELS, **look)
    saved('tiny-dates', model)


if __name__ == '__main__':
    main()
