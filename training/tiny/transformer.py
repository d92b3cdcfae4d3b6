"""A transformer as `src/architectures/transformer` computes it: norms before the parts, sines and cosines for the positions,
logits by the word vectors themselves. Vaswani et al. 2017; Radford et al. 2019, 2.3; Press and Wolf 2017.

Vectors are rows, matrices inputs × outputs; a weight is called as in the plugin's trace: `<operation>/<operand>`.
"""
import math

import torch
from torch import nn
from torch.nn import functional

from .recurrent import key_of

EPSILON = 1e-5


class Transformer(nn.Module):
    """An encoder (`encoder` words), a decoder (`decoder` words), or both. Word vectors begin with entries of this deviation: small ones leave the positions
    more room, and the last norm makes up for it in the logits."""

    def __init__(self, width, heads, layers, expansion, encoder=0, decoder=0, deviation=1.0):
        super().__init__()
        self.width, self.heads, self.layers = width, heads, layers
        self.sizes = {'width': width, 'heads': heads, 'layers': layers, 'expansion': expansion}
        self.stacks = {name: words for name, words in (('encoder', encoder), ('decoder', decoder)) if words}
        self.weights = nn.ParameterDict()
        self.quantised = None
        # By site, added to the scores (heads × n × m, or what spreads to that): −∞ closes a cell.
        self.closed = {}
        for name, shape in shapes_of(self.stacks, width, layers, expansion * width).items():
            self.weights[key_of(name)] = nn.Parameter(initial(name, shape) * scale_of(name, deviation))

    def __getitem__(self, name):
        """A weight, rounded where rounding is on."""
        weight = self.weights[key_of(name)]
        return weight if self.quantised is None else self.quantised(name, weight)

    def names(self):
        return [key.replace('|', '/') for key in self.weights.keys()]

    def enter(self, stack, words):
        """b × n words → b × n × d: vectors and positions."""
        E = self[f'{stack}/embedding/E']
        return E[words] + waves(words.shape[1], self.width).to(E.dtype)

    def normed(self, place, x):
        g, b = self[f'{place}/g'], self[f'{place}/b']
        return functional.layer_norm(x, (self.width,), g[0], b[0], EPSILON)

    def attend(self, place, queries, memory, causal, seen):
        """queries b × n × d, memory b × m × d → b × n × d. Keeps the weights, b × heads × n × m, in `seen`."""
        Q, K, V = (self.split(x @ self[f'{place}/W_{role}']) for role, x in (('Q', queries), ('K', memory), ('V', memory)))
        scores = Q @ K.transpose(2, 3) / math.sqrt(Q.shape[3]) + self.closed.get(place, 0.0)
        if causal:
            scores = scores + torch.full(scores.shape[2:], -math.inf, dtype=scores.dtype).triu(1)
        weights = scores.softmax(3)
        seen[place] = weights
        heads = (weights @ V).transpose(1, 2).flatten(2)
        return heads @ self[f'{place}/W_O']

    def split(self, x):
        """b × n × d → b × heads × n × d/heads."""
        return x.unflatten(2, (self.heads, -1)).transpose(1, 2)

    def feed_forward(self, place, x):
        hidden = torch.relu(x @ self[f'{place}/W_1'] + self[f'{place}/b_1'])
        return hidden @ self[f'{place}/W_2'] + self[f'{place}/b_2']

    def run(self, stack, words, seen, memory=None):
        """b × n words → the stack's last states b × n × d. `seen` takes the attention of every site and the states of every layer."""
        x = self.enter(stack, words)
        seen[f'{stack}/0'] = x
        for layer in range(1, self.layers + 1):
            place = f'{stack}/{layer}'
            normed = self.normed(f'{place}/self/norm', x)
            x = x + self.attend(f'{place}/self', normed, normed, stack == 'decoder', seen)
            if memory is not None:
                x = x + self.attend(f'{place}/cross', self.normed(f'{place}/cross/norm', x), memory, False, seen)
            x = x + self.feed_forward(f'{place}/feed-forward', self.normed(f'{place}/feed-forward/norm', x))
            seen[place] = x
        seen[place] = self.normed(f'{stack}/norm', x)
        return seen[place]

    def predicted(self, stack, states):
        """Logits of every word but the first: nobody writes `<s>` or `[MASK]`."""
        return states @ self[f'{stack}/embedding/E'][1:].T / math.sqrt(self.width)

    def decode(self, sources, fed):
        """Teacher forcing: fed b × n → logits b × n × V, and what was seen."""
        seen = {}
        memory = self.run('encoder', sources, seen)
        return self.predicted('decoder', self.run('decoder', fed, seen, memory)), seen

    def greedy(self, sources, longest):
        """Writes until every row has stopped. Returns written words b × n (`</s>` is 0), P of each row, what was seen in the end."""
        fed = torch.zeros(len(sources), 1, dtype=torch.long)
        stopped = torch.zeros(len(sources)).bool()
        memory_seen = {}
        memory = self.run('encoder', sources, memory_seen)
        while True:
            seen = dict(memory_seen)
            logits = self.predicted('decoder', self.run('decoder', fed, seen, memory))
            word = logits[:, -1].argmax(1)
            stopped |= word == 0
            if stopped.all() or fed.shape[1] == longest:
                return logits.argmax(2), logits.softmax(2), seen
            fed = torch.cat([fed, word[:, None] + 1], 1)

    def alone(self, stack, words):
        """An encoder's or a decoder's logits, b × n × V, and what was seen."""
        seen = {}
        return self.predicted(stack, self.run(stack, words, seen)), seen


def waves(count, width):
    """Sines and cosines of positions, count × d. Vaswani et al. 2017, 3.5."""
    position = torch.arange(count, dtype=torch.float64)[:, None]
    angle = position / 10000 ** (torch.arange(0, width, 2, dtype=torch.float64) / width)
    return torch.stack([angle.sin(), angle.cos()], 2).flatten(1)


def shapes_of(stacks, width, layers, inner):
    """Every weight with its shape."""
    shapes = {f'{stack}/embedding/E': (words, width) for stack, words in stacks.items()}
    for stack in stacks:
        parts = ['self', 'cross'] if stack == 'decoder' and len(stacks) == 2 else ['self']
        for layer in range(1, layers + 1):
            for part in parts:
                shapes.update({f'{stack}/{layer}/{part}/W_{role}': (width, width) for role in 'QKVO'})
            place = f'{stack}/{layer}/feed-forward'
            shapes.update({f'{place}/W_1': (width, inner), f'{place}/b_1': (1, inner), f'{place}/W_2': (inner, width), f'{place}/b_2': (1, width)})
            for part in [*parts, 'feed-forward']:
                shapes.update({f'{stack}/{layer}/{part}/norm/g': (1, width), f'{stack}/{layer}/{part}/norm/b': (1, width)})
        shapes.update({f'{stack}/norm/g': (1, width), f'{stack}/norm/b': (1, width)})
    return shapes


def scale_of(name, deviation):
    """Of word vectors and of the gain of the last norm."""
    if name.endswith('embedding/E'):
        return deviation
    return 1 / deviation if name in ('encoder/norm/g', 'decoder/norm/g') else 1.0


def initial(name, shape):
    """Glorot and Bengio 2010; gains 1, biases 0, word vectors with entries around 1 as the head's 1/√d needs."""
    operand = name.split('/')[-1]
    if operand == 'g':
        return torch.ones(shape)
    if operand[0] == 'b':
        return torch.zeros(shape)
    if operand == 'E':
        return torch.randn(shape)
    return torch.randn(shape) * math.sqrt(2 / (shape[0] + shape[1]))
