"""A recurrent encoder and decoder with attention, as `src/architectures/recurrent` computes it. Bahdanau et al. 2015.

Vectors are rows, matrices inputs × outputs; a weight is called as in the plugin's trace: `<operation>/<operand>`.
"""
import math

import torch
from torch import nn

GATES = 'rzn'


class Recurrent(nn.Module):
    """GRUs in PyTorch's convention: the reset gate after the product, z the share of the old state that is kept."""

    def __init__(self, source, target, embedding, width, decoder_width, attention_width):
        super().__init__()
        self.sizes = {'source': source, 'target': target, 'embedding': embedding, 'width': width, 'decoderWidth': decoder_width, 'attentionWidth': attention_width}
        self.weights = nn.ParameterDict()
        self.quantised = None
        # Added to the scores of each word that is read: −∞ closes it.
        self.closed = 0.0
        shapes = shapes_of(**{'source': source, 'target': target, 'e': embedding, 'd': width, 'D': decoder_width, 'a': attention_width})
        for name, shape in shapes.items():
            self.weights[key_of(name)] = nn.Parameter(initial(name, shape))

    def __getitem__(self, name):
        """A weight, rounded where rounding is on."""
        weight = self.weights[key_of(name)]
        return weight if self.quantised is None else self.quantised(name, weight)

    def names(self):
        return [key.replace('|', '/') for key in self.weights.keys()]

    def cell(self, place, inputs):
        """The weights of a cell side by side: one product for all three gates. `inputs`: letters of its inputs."""
        return {
            **{letter: torch.cat([self[f'{place}/{letter}_{g}'] for g in GATES], 1) for letter in [*inputs, 'U']},
            'b': torch.cat([self[f'{place}/b_{g}'] for g in GATES], 1), 'u': self[f'{place}/u_n'],
        }

    def encode(self, sources):
        """b × m words → states b × m × 2d, first backward state b × d."""
        x = self['encoder/embedding/E'][sources]
        cells = [self.cell(f'encoder/1/{direction}', 'W') for direction in ('forward', 'backward')]
        states = read_both(cells, x)
        return states, states[:, 0, states.shape[2] // 2:]

    def decode(self, sources, fed):
        """Teacher forcing: fed b × n → logits b × n × V, attention b × n × m."""
        run = Decoding(self, *self.encode(sources))
        return run.over(self['decoder/embedding/E'][fed])

    def greedy(self, sources, longest):
        """Writes until every row has stopped. Returns written words b × n (`</s>` is 0), P of each row, attention."""
        run = Decoding(self, *self.encode(sources))
        word = torch.zeros(len(sources), dtype=torch.long)
        stopped, words, rows, weights = torch.zeros_like(word).bool(), [], [], []
        E = self['decoder/embedding/E']
        while len(words) < longest and not stopped.all():
            logits, attention = run.step(E[word])
            word = logits.argmax(1)
            words.append(word), rows.append(logits), weights.append(attention)
            stopped |= word == 0
            word = word + 1
        return torch.stack(words, 1), torch.stack(rows, 1).softmax(2), torch.stack(weights, 1)


class Decoding:
    """One run of the decoder over a batch."""

    def __init__(self, model, states, first):
        self.states = states
        self.keys = states @ model['decoder/1/cross/W_K']
        self.W_Q, self.v = model['decoder/1/cross/W_Q'], model['decoder/1/cross/v']
        self.closed = model.closed
        self.cell = model.cell('decoder/1/forward', 'WC')
        self.state = torch.tanh(first @ model['decoder/start/W_s'])
        self.readout = {letter: torch.cat([model[f'decoder/readout/{letter}_{i}'] for i in (1, 2)], 1) for letter in 'UVC'}
        self.W_y = model['decoder/dense/W_y']

    def look(self, x_gates):
        """The context of s_{i-1} enters step i beside the word."""
        query = (self.state @ self.W_Q)[:, None]
        scores = torch.tanh(query + self.keys) @ self.v[0] + self.closed
        weights = scores.softmax(1)
        context = (weights[:, None] @ self.states)[:, 0]
        self.state = gated(self.cell, x_gates + context @ self.cell['C'], self.state)
        return context, weights

    def predicted(self, x, state, context):
        """A maxout layer of pairs, then the logits."""
        halves = state @ self.readout['U'] + x @ self.readout['V'] + context @ self.readout['C']
        one, two = halves.chunk(2, -1)
        return torch.maximum(one, two) @ self.W_y

    def step(self, x):
        context, weights = self.look(x @ self.cell['W'] + self.cell['b'])
        return self.predicted(x, self.state, context), weights

    def over(self, x):
        """x: b × n × e."""
        gates = x @ self.cell['W'] + self.cell['b']
        states, contexts, weights = [], [], []
        for i in range(x.shape[1]):
            context, attention = self.look(gates[:, i])
            states.append(self.state), contexts.append(context), weights.append(attention)
        return self.predicted(x, torch.stack(states, 1), torch.stack(contexts, 1)), torch.stack(weights, 1)


def gated(cell, entering, h):
    """One step: entering b × 3d (with biases), h b × d → b × d."""
    x_r, x_z, x_n = entering.chunk(3, 1)
    h_r, h_z, h_n = (h @ cell['U']).chunk(3, 1)
    reset, update = torch.sigmoid(x_r + h_r), torch.sigmoid(x_z + h_z)
    candidate = torch.tanh(x_n + reset * (h_n + cell['u']))
    return candidate + update * (h - candidate)


def read_both(cells, x):
    """Forward and backward, by PyTorch's own GRU: b × m × e → b × m × 2d."""
    flat = []
    for cell in cells:
        d = cell['U'].shape[0]
        inner = torch.cat([torch.zeros(2 * d, dtype=x.dtype), cell['u'][0]])
        flat += [cell['W'].T, cell['U'].T, cell['b'][0], inner]
    start = torch.zeros(2, x.shape[0], cells[0]['U'].shape[0], dtype=x.dtype)
    return torch._VF.gru(x, start, flat, True, 1, 0.0, False, True, True)[0]


def shapes_of(source, target, e, d, D, a):
    """Every weight with its shape. `target` counts `<s>`, which is read and never written."""
    shapes = {'encoder/embedding/E': (source, e), 'decoder/embedding/E': (target, e)}
    for place, inputs, width in (('encoder/1/forward', {'W': e}, d), ('encoder/1/backward', {'W': e}, d), ('decoder/1/forward', {'W': e, 'C': 2 * d}, D)):
        for gate in GATES:
            shapes.update({f'{place}/{letter}_{gate}': (rows, width) for letter, rows in inputs.items()})
            shapes.update({f'{place}/U_{gate}': (width, width), f'{place}/b_{gate}': (1, width)})
        shapes[f'{place}/u_n'] = (1, width)
    shapes.update({'decoder/start/W_s': (d, D), 'decoder/1/cross/W_Q': (D, a), 'decoder/1/cross/W_K': (2 * d, a), 'decoder/1/cross/v': (1, a)})
    for i in (1, 2):
        shapes.update({f'decoder/readout/U_{i}': (D, D), f'decoder/readout/V_{i}': (e, D), f'decoder/readout/C_{i}': (2 * d, D)})
    shapes['decoder/dense/W_y'] = (D, target - 1)
    return shapes


def initial(name, shape):
    """Glorot and Bengio 2010; biases 0, word vectors with entries around 0.5."""
    operand = name.split('/')[-1]
    if operand[0] in 'bu' and shape[0] == 1:
        return torch.zeros(shape)
    if operand == 'E':
        return torch.randn(shape) * 0.5
    if operand == 'v':
        return torch.randn(shape) / math.sqrt(shape[1]) * 2
    return torch.randn(shape) * math.sqrt(2 / (shape[0] + shape[1]))


def key_of(name):
    """A name without what PyTorch does not allow in one."""
    return name.replace('/', '|').replace('.', '_')
