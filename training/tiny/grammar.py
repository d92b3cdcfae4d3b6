"""English sentences and their French translations, word by word, from the word lists in `grammar/`."""
import hashlib
import json
import random
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / 'grammar'


def read(name):
    """One of the word lists."""
    return json.loads((FOLDER / f'{name}.json').read_text(encoding='utf-8'))


@dataclass
class Phrase:
    """English words beside French ones. `french`: (word, places of the English words it translates)."""
    english: list = field(default_factory=list)
    french: list = field(default_factory=list)

    def __add__(self, other):
        shift = len(self.english)
        moved = [(word, [place + shift for place in places]) for word, places in other.french]
        return Phrase(self.english + other.english, self.french + moved)


@dataclass
class Sentence:
    """A sentence pair. `alignment[i]`: places in `english` of what `french[i]` translates. `pronoun`, `referent`, `other`: places of *it*, of what it means, and of
    the other noun."""
    english: list
    french: list
    alignment: list
    pair: tuple = None
    pronoun: int = None
    referent: int = None
    other: int = None
    answers: str = None
    genders_differ: bool = False


@dataclass
class NounPhrase:
    """A phrase, what it is about, and where its noun stands."""
    phrase: Phrase
    noun: dict
    plural: bool
    head: int


def is_held_out(subject, other, rules):
    """Whether a pair of nouns is kept out of training: by a hash of the two, or by name."""
    if [subject, other] in rules['also']:
        return True
    digest = hashlib.sha256(f'{subject}/{other}'.encode()).digest()
    return digest[0] % rules['share'] == 0


def form(adjective, gender, plural):
    """The French form that agrees."""
    return adjective['fr'][(2 if plural else 0) + (gender == 'f')]


def has_colour(noun):
    """Animals, things and houses."""
    return noun.get('kind') in (None, 'thing', 'house') and not noun.get('person')


def with_an(english):
    """`an apple`."""
    return ['an', *english[1:]] if english[0] == 'a' and english[1][0] in 'aeiou' else english


def elides(word):
    """Whether `le` and `la` lose their vowel before it."""
    return word[0] in 'aâeéêiîoôuy'


class Grammar:
    """Draws sentences. The same seed gives the same sentences. `emphatic`: the share of affirmative verbs with *did* (`did see`)."""

    def __init__(self, seed, emphatic=0.0):
        self.random, self.emphatic = random.Random(seed), emphatic
        self.beings, self.places, self.things, self.verbs = (read(name) for name in ('beings', 'places', 'things', 'verbs'))
        self.adjectives, self.words = read('adjectives'), read('words')

    # Choices

    def chance(self, share):
        return self.random.random() < share

    def weighted(self, items, weight=lambda item: item.get('weight', 1)):
        return self.random.choices(items, [weight(item) for item in items])[0]

    # Noun phrases

    def determiner(self, plural, without=()):
        kinds = self.words['determiners']
        able = [name for name in kinds if ('plural' if plural else 'm') in kinds[name] and name not in without]
        return self.weighted(able, lambda name: kinds[name]['weight'])

    def noun_phrase(self, noun, plural=False, without=()):
        """determiner (size) (colour or quality) noun → déterminant (taille) nom (couleur)."""
        before, after = self.qualities(noun)
        determiner = self.determiner(plural, (*without, 'my') if noun.get('person') else without)
        english = with_an([determiner, *(a['en'] for a in before), *(a['en'] for a in after), noun['ens' if plural else 'en']])
        head = len(english) - 1
        fr_noun = noun['frs' if plural else 'fr']
        start = 1 + len(before)
        french = [(form(a, noun['gender'], plural), [1 + i]) for i, a in enumerate(before)]
        french.append((fr_noun, [head]))
        french += [(form(a, noun['gender'], plural), [start + i]) for i, a in enumerate(after)]
        return NounPhrase(Phrase(english, self.with_article(determiner, noun, plural, french)), noun, plural, head)

    def with_article(self, determiner, noun, plural, french):
        """`le chat`, `la vache`, `l'animal`, `mon amie`: the article agrees, and elides before a vowel."""
        forms = self.words['determiners'][determiner]
        if plural:
            return [(forms['plural'], [0]), *french]
        first, places = french[0]
        vowel = elides(first) or (noun.get('elides', False) and first == noun['fr'])
        if vowel and 'elided' in forms:
            return [(forms['elided'] + first, places), *french[1:]]
        return [(forms['beforeVowel'] if vowel and 'beforeVowel' in forms else forms[noun['gender']], [0]), *french]

    def qualities(self, noun):
        """Adjectives before and after the French noun."""
        before = [self.random.choice(self.adjectives['size'])] if noun.get('kind') in (None, 'thing') and self.chance(0.1) else []
        if has_colour(noun) and self.chance(0.3):
            return before, [self.random.choice(self.adjectives['colour'])]
        if noun in self.places and self.chance(0.1):
            return before, [self.weighted(self.fitting(noun))]
        return before, []

    def fitting(self, noun):
        """Qualities that can be said of it."""
        if 'kind' not in noun:
            return self.adjectives['being']
        kind = 'thing' if noun in self.things else 'place'
        return [a for a in self.adjectives[kind] if noun['kind'] in a['kinds']]

    # Sentences

    def being(self):
        noun = self.weighted(self.beings)
        return self.noun_phrase(noun, plural=self.chance(0.2))

    def object_of(self, verb, negative=False):
        """Under a negation French has `de` for `un`: there the grammar says `the` or `my`."""
        kinds = verb['of']
        pool = self.random.choice([p for p in (self.places, self.places, self.things, self.beings) if any(n.get('kind', 'being') in kinds for n in p)])
        noun = self.random.choice([n for n in pool if n.get('kind', 'being') in kinds])
        return self.noun_phrase(noun, 'kind' not in noun and self.chance(0.2), without=('a',) if negative else ())

    def verb_phrase(self, verb, plural, negative):
        """`crossed` → a traversé; `didn't cross` → n'a pas traversé."""
        return self.denied(verb, plural) if negative else self.affirmed(verb, plural)

    def affirmed(self, verb, plural):
        """`crossed` and `did cross` → a traversé. Where nothing is emphatic no chance is drawn: the language models' sentences stay as they were."""
        has = 'ont' if plural else 'a'
        if self.emphatic and self.chance(self.emphatic):
            return Phrase(['did', verb['en']], [(has, [0]), (verb['fr'], [1])])
        return Phrase([verb['past']], [(has, [0]), (verb['fr'], [0])])

    def denied(self, verb, plural):
        """`didn't cross` and `did not cross` → n'a pas traversé."""
        has = 'ont' if plural else 'a'
        english = ["didn't"] if self.chance(0.8) else ['did', 'not']
        last = len(english) - 1
        return Phrase([*english, verb['en']], [(f"n'{has}", [0]), ('pas', [last]), (verb['fr'], [last + 1])])

    def being_phrase(self, adjective, gender, plural, negative):
        """`was too tired` → était trop fatigué; `wasn't tired` → n'était pas fatigué."""
        was, wasnt, be = ('were', "weren't", 'étaient') if plural else ('was', "wasn't", 'était')
        degree = self.weighted(self.words['degrees'], lambda d: d[2])
        if negative:
            english = [wasnt] if self.chance(0.8) else [was, 'not']
            phrase = Phrase(english, [(f"n'{be}", [0]), ('pas', [len(english) - 1])])
        else:
            phrase = Phrase([was], [(be, [0])])
        if degree[0] is not None:
            phrase = phrase + Phrase([degree[0]], [(degree[1], [0])])
        return phrase + Phrase([adjective['en']], [(form(adjective, gender, plural), [0])])

    def pronoun(self, noun, plural):
        """English and French word for what was named."""
        feminine = noun['gender'] == 'f'
        if plural:
            return 'they', 'elles' if feminine else 'ils'
        french = 'elle' if feminine else 'il'
        return ('she' if feminine else 'he') if noun.get('person') else 'it', french

    def clause(self, subject, other):
        """`because it was too tired`: who it is, the quality tells. Returns the phrase and whether it is about the subject."""
        about_subject = 'kind' not in other.noun or self.chance(0.5)
        about = subject if about_subject else other
        joiner = self.weighted(self.words['joiners'], lambda j: j[1])[0]
        english, french = self.pronoun(about.noun, about.plural)
        adjective = self.weighted(self.fitting(about.noun))
        joined = {'because': [('parce', [0]), (f"qu'{french}", [1])], 'but': [('mais', [0]), (french, [1])], 'and': [('et', [0]), (french, [1])]}[joiner]
        said = self.being_phrase(adjective, about.noun['gender'], about.plural, self.chance(0.12))
        return Phrase([joiner, english], joined) + said, about_subject

    def action(self):
        """Somebody did something, often with a reason."""
        subject = self.being()
        verb, negative = self.weighted(self.verbs), self.chance(0.45)
        other = self.object_of(verb, negative)
        while other.noun is subject.noun:
            other = self.object_of(verb, negative)
        before = subject.phrase + self.verb_phrase(verb, subject.plural, negative)
        object_at = len(before.english) + other.head
        phrase = before + other.phrase
        pair = (subject.noun['en'], other.noun['en'])
        if self.chance(0.3):
            return self.finished(phrase if self.chance(0.75) else phrase + self.time(), pair=pair)
        joined, about_subject = self.clause(subject, other)
        pronoun = len(phrase.english) + 1
        referent, left = (subject.head, object_at) if about_subject else (object_at, subject.head)
        return self.finished(
            phrase + joined, pair=pair, pronoun=pronoun, referent=referent, other=left, answers='subject' if about_subject else 'object',
            genders_differ=subject.noun['gender'] != other.noun['gender'] and not subject.plural and not other.plural,
        )

    def time(self):
        english, french = self.random.choice(self.words['times'])
        return Phrase([english], [(french, [0])])

    def state(self):
        """Somebody or something was somehow."""
        noun = self.random.choice(self.random.choice([self.beings, self.beings, self.places, self.things]))
        subject = self.noun_phrase(noun, plural='kind' not in noun and self.chance(0.25))
        said = self.being_phrase(self.weighted(self.said_of(noun)), noun['gender'], subject.plural, self.chance(0.2))
        return self.finished(subject.phrase + said)

    def said_of(self, noun):
        """Qualities, and now and then a colour or a size."""
        if self.chance(0.7):
            return self.fitting(noun)
        return self.adjectives['colour' if has_colour(noun) and self.chance(0.7) else 'size']

    def named(self):
        """A noun phrase alone."""
        noun = self.random.choice(self.random.choice([self.beings, self.beings, self.places, self.things]))
        return self.finished(self.noun_phrase(noun, plural='kind' not in noun and self.chance(0.25)).phrase)

    def alone(self):
        """A pronoun does something, or is somehow."""
        english = self.random.choice(['it', 'he', 'she', 'they'])
        french, plural, gender = {'it': ('il', False, 'm'), 'he': ('il', False, 'm'), 'she': ('elle', False, 'f'), 'they': ('ils', True, 'm')}[english]
        start = Phrase([english], [(french, [0])])
        if self.chance(0.4):
            return self.finished(start + self.being_phrase(self.weighted(self.adjectives['being']), gender, plural, self.chance(0.2)))
        verb, negative = self.weighted(self.verbs), self.chance(0.4)
        return self.finished(start + self.verb_phrase(verb, plural, negative) + self.object_of(verb, negative).phrase)

    def finished(self, phrase, **known):
        """Some sentences end with a full stop."""
        if self.chance(0.25):
            phrase = phrase + Phrase(['.'], [('.', [0])])
        return Sentence(phrase.english, [word for word, _ in phrase.french], [places for _, places in phrase.french], **known)

    def sentence(self):
        return self.weighted([(self.action, 70), (self.state, 15), (self.named, 8), (self.alone, 7)], lambda kind: kind[1])[0]()

    def sentences(self, count, held_out=False):
        """Sentences whose pair of nouns is, or is not, kept out of training. Without a pair there is nothing to keep out."""
        rules, found = self.words['heldOut'], []
        while len(found) < count:
            sentence = self.sentence()
            if (sentence.pair is not None and is_held_out(*sentence.pair, rules)) == held_out:
                found.append(sentence)
        return found


def vocabulary_of(sentences, side):
    """All words of one side, in alphabetical order."""
    return sorted({word for sentence in sentences for word in getattr(sentence, side)})
