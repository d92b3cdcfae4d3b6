"""Stand-ins for a tokenizer and models: outputs of the same shapes as the library's, with NumPy arrays in the place of tensors."""
from types import SimpleNamespace

import numpy as np

PIECES = {
    "bert-base-uncased": ["[CLS]", "the", "animal", "was", "play", "##ing", "[SEP]"],
    "gpt2": ["The", "Ġanimal", "Ġwas", "Ġplay", "ing"],
    "Helsinki-NLP/opus-mt-en-fr": ["▁The", "▁animal", "▁play", "s", "</s>"],
}
WRITTEN = ["<pad>", "▁L", "'", "animal", "▁joue", "</s>"]
LAYERS, HEADS = 2, 3


def softmax(rows, columns, seed, causal=False):
    scores = np.random.default_rng(seed).normal(size=(1, HEADS, rows, columns))
    if causal:
        scores = np.where(np.tri(rows, columns, dtype=bool), scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return (powers / powers.sum(axis=-1, keepdims=True)).astype(np.float32)


def layers(rows, columns, causal=False):
    return tuple(softmax(rows, columns, layer, causal) for layer in range(LAYERS))


class Tokenizer:
    def __init__(self, name):
        self.pieces = PIECES[name] + WRITTEN

    def __call__(self, text, return_tensors):
        assert return_tensors == "pt" and text
        return {"input_ids": np.arange(len(self.pieces) - len(WRITTEN))[None]}

    def convert_ids_to_tokens(self, ids):
        assert all(type(number) is int for number in ids)
        return [self.pieces[number] for number in ids]


class Model:
    def __init__(self, causal=False):
        self.causal = causal

    def eval(self):
        return self

    def generate(self, input_ids, num_beams):
        size = input_ids.shape[1]
        return np.arange(size, size + len(WRITTEN))[None]

    def __call__(self, input_ids, output_attentions, decoder_input_ids=None):
        assert output_attentions
        n = input_ids.shape[1]
        if decoder_input_ids is None:
            return SimpleNamespace(attentions=layers(n, n, self.causal))
        m = decoder_input_ids.shape[1]
        return SimpleNamespace(encoder_attentions=layers(n, n), decoder_attentions=layers(m, m, causal=True), cross_attentions=layers(m, n))


def loader(make):
    def from_pretrained(name, attn_implementation):
        assert attn_implementation == "eager", "other implementations give no weights"
        return make(name)
    return SimpleNamespace(from_pretrained=from_pretrained)


AutoTokenizer = SimpleNamespace(from_pretrained=Tokenizer)
AutoModel = loader(lambda name: Model())
AutoModelForCausalLM = loader(lambda name: Model(causal=True))
AutoModelForSeq2SeqLM = loader(lambda name: Model())
