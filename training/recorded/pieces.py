"""Sub-word pieces by a unigram language model: the split whose pieces are most probable together. Kudo 2018, "Subword Regularization", section 3.2."""
import json
import unicodedata

RESERVED = 6  # Unknown, ends and spare tokens: nothing in a text stands for them.
UNKNOWN = 0
WORD_START = "\u2581"


class Pieces:
    def __init__(self, vocabulary_file):
        entries = json.loads(vocabulary_file.read_text())
        self.names = [name for name, _ in entries]
        self.scores = {name: (score, number) for number, (name, score) in enumerate(entries) if number >= RESERVED}
        self.longest = max(map(len, self.scores))

    def split(self, text):
        """Text -> token numbers, by Viterbi over the split's log-probability."""
        text = WORD_START + unicodedata.normalize("NFKC", text).strip().replace(" ", WORD_START)
        best = [(0.0, 0, UNKNOWN)] + [(float("-inf"), 0, UNKNOWN)] * len(text)
        for end in range(1, len(text) + 1):
            for start in range(max(0, end - self.longest), end):
                known = self.scores.get(text[start:end])
                if known is not None and best[start][0] + known[0] > best[end][0]:
                    best[end] = (best[start][0] + known[0], start, known[1])
            if best[end][0] == float("-inf"):
                raise SystemExit(f"No piece ends at “{text[:end]}”.")
        numbers, end = [], len(text)
        while end > 0:
            _, start, number = best[end]
            numbers.append(number)
            end = start
        return numbers[::-1]
