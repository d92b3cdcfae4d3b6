"""The forward pass of Universal Sentence Encoder Lite, written out from its TensorFlow.js graph, with every attention weight kept.

Two layers, norms before attention and feed-forward, four heads. Widths: 256 into the first layer, 512 from there on.
Cer et al. 2018, "Universal Sentence Encoder"; the transformer is that of Vaswani et al. 2017.
"""
import json
from pathlib import Path

import numpy as np

HEADS = 4
EPSILON = 1e-6
ROOT = "module_apply_default/Encoder_en/"
STACK = "KonaTransformer/Encode/"


def read_weights(folder):
    """model.json and its shards -> name -> array, as float64."""
    [group] = json.loads((folder / "model.json").read_text())["weightsManifest"]
    data = b"".join((folder / path).read_bytes() for path in group["paths"])
    arrays, offset = {}, 0
    for weight in group["weights"]:
        kind = np.dtype({"float32": "<f4", "int32": "<i4", "bool": "?"}[weight["dtype"]])
        count = int(np.prod(weight["shape"], dtype=np.int64))
        arrays[weight["name"]] = np.frombuffer(data, kind, count, offset).reshape(weight["shape"]).astype(np.float64)
        offset += count * kind.itemsize
    assert offset == len(data), f"{len(data)} bytes, of which {offset} are named"
    return arrays


class Encoder:
    def __init__(self, folder):
        self.weights = read_weights(Path(folder))

    def _of(self, name):
        [found] = [array for key, array in self.weights.items() if key.endswith(name)]
        return found

    def _norm(self, x, name):
        centred = x - x.mean(axis=-1, keepdims=True)
        scaled = centred / np.sqrt((centred ** 2).mean(axis=-1, keepdims=True) + EPSILON)
        return scaled * self._of(f"{name}layer_prepostprocess/layer_norm/layer_norm_scale/ConcatPartitions/concat") \
            + self._of(f"{name}layer_prepostprocess/layer_norm/layer_norm_bias/ConcatPartitions/concat")

    def _attend(self, x, layer):
        """x (n x d) -> what attention adds (n x 512), weights (heads x n x n)."""
        own = f"{STACK}Layer_{layer}/TransformerLayer/"
        kernel = self._of(f"Layer_{layer}/TransformerLayer/MultiheadAttention/qkv_transform_single/kernel/part_0")[0, 0]
        qkv = self._norm(x, own) @ kernel + self._of(f"{own}MultiheadAttention/qkv_transform_single/bias/ConcatPartitions/concat")
        q, k, v = (np.stack(np.split(part, HEADS, axis=1)) for part in np.split(qkv, 3, axis=1))
        scores = self._of(f"Layer_{layer}/TransformerLayer/MultiheadAttention/mul/y") * q @ k.transpose(0, 2, 1)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights = powers / powers.sum(axis=-1, keepdims=True)
        joined = np.concatenate(list(weights @ v), axis=1)
        kernel = self._of(f"Layer_{layer}/TransformerLayer/MultiheadAttention/output_transform_single/kernel/part_0")[0, 0]
        return joined @ kernel + self._of(f"{own}MultiheadAttention/output_transform_single/bias/ConcatPartitions/concat"), weights

    def _feed_forward(self, x, layer):
        own = f"{STACK}Layer_{layer}/TransformerLayer/FFN/"
        whole = f"TransformerStack/Layer_{layer}/TransformerLayer/FFN/"
        hidden = self._norm(x, own) @ self._of(f"{whole}conv1/Tensordot/Reshape_1") + self._of(f"{own}conv1/bias/ConcatPartitions/concat")
        return np.maximum(hidden, 0) @ self._of(f"{whole}conv2/Tensordot/Reshape_1") + self._of(f"{own}conv2/bias/ConcatPartitions/concat")

    def run(self, ids):
        """Token numbers -> the sentence's embedding (512), attention (layers x heads x n x n)."""
        words = self.weights["module/Embeddings_en"][np.asarray(ids)]
        angles = np.arange(len(ids))[:, None] * self._of("AddTimingSignal/TimingSignal/ExpandDims_1")
        # As the graph has it: the words count twice, once by themselves and once with their positions.
        x = words + (words + np.concatenate([np.sin(angles), np.cos(angles)], axis=1))
        added, first = self._attend(x, 0)
        dense = f"{STACK}Layer_0/TransformerLayer/dense/"
        x = added + x @ self._of(f"{dense}kernel/ConcatPartitions/concat") + self._of(f"{dense}bias/ConcatPartitions/concat")
        x = x + self._feed_forward(x, 0)
        added, second = self._attend(x, 1)
        x = x + added
        x = x + self._feed_forward(x, 1)
        embedding = np.tanh(x.mean(axis=0) @ self._of("tanh_layer_0/weights") + self._of("tanh_layer_0/bias"))
        return embedding / np.linalg.norm(embedding), np.stack([first, second])
