"""The rules of `src/architectures/tokenizer.ts`, as far as the texts of these models need them."""
import re

FORMS = re.compile(r"\[[A-Z][A-Za-z0-9_]*\]|</?[A-Za-z][A-Za-z0-9_]*>|\d+(?:[.,:]\d+)+|\w+(?:['’-]\w+)*|\S")


def tokenize(text):
    """Text → lower-case words and marks; `didn't`, `qu'il`, `[MASK]` and `<s>` stay whole."""
    return [token if token[0] in '[<' else token.lower() for token in FORMS.findall(text)]
