"""Whole numbers as one range code in base 92, for `src/architectures/embeddings/words/range-code.ts` to read. Martin 1979."""

DIGITS = ' !#$%&\'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~'
BASE, WINDOW, NARROWEST, WHOLE = len(DIGITS), 4, 2 ** 24, 4096


def shares_of(symbols, alphabet):
    """How often each symbol occurs, in 4096ths; at least 1 of what occurs at all. What rounding leaves goes to the largest."""
    counts = [0] * alphabet
    for symbol in symbols:
        counts[symbol] += 1
    shares = [max(1, round(count / len(symbols) * WHOLE)) if count else 0 for count in counts]
    shares[shares.index(max(shares))] += WHOLE - sum(shares)
    return shares


def written(symbols, shares):
    """Each symbol narrows the range to its share; the shortest number within is written, without the zeros at its end."""
    starts = [sum(shares[:symbol]) for symbol in range(len(shares))]
    bottom, digits, width = 0, WINDOW, BASE ** WINDOW
    for symbol in symbols:
        unit = width // WHOLE
        bottom += unit * starts[symbol]
        width = unit * shares[symbol]
        while width < NARROWEST:
            bottom, width, digits = bottom * BASE, width * BASE, digits + 1
    return in_digits(*shortest(bottom, width, digits))


def shortest(bottom, width, digits):
    """The number in the range that ends in the most zeros, without them, and how many digits it has."""
    for zeros in range(min(digits, WINDOW + 2), -1, -1):
        step = BASE ** zeros
        number = -(-bottom // step)
        if number * step < bottom + width:
            return number, digits - zeros
    raise ValueError('The range is empty')


def in_digits(number, count):
    places = []
    for _ in range(count):
        number, digit = divmod(number, BASE)
        places.append(DIGITS[digit])
    return ''.join(reversed(places)).rstrip(DIGITS[0])


def read(code, shares, count):
    """The first `count` symbols of a code."""
    starts = [sum(shares[:symbol]) for symbol in range(len(shares))]
    digits = iter([DIGITS.index(digit) for digit in code])
    above, width, symbols = 0, BASE ** WINDOW, []
    for _ in range(WINDOW):
        above = above * BASE + next(digits, 0)
    for _ in range(count):
        unit = width // WHOLE
        symbol = max(s for s in range(len(shares)) if shares[s] and starts[s] <= min(above // unit, WHOLE - 1))
        above, width = above - unit * starts[symbol], unit * shares[symbol]
        while width < NARROWEST:
            above, width = above * BASE + next(digits, 0), width * BASE
        symbols.append(symbol)
    return symbols
