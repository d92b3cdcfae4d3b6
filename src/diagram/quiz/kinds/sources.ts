import type { Stream } from '../../../model/trace';
import { fedBy, sequencesOf } from '../../sources/fed-by';
import { shownPart, type Shown } from '../../shown';
import { labelOf } from '../../text/label';
import { TYPE } from '../../type-scale';
import type { Question, QuizKind } from '../question';

/** Pixels of a sequence's text. */
const LONGEST = 260;

const SITES: Readonly<Record<string, string>> = { 'encoder-self': "the encoder's self-attention", 'decoder-self': "the decoder's self-attention", cross: 'cross-attention', self: 'self-attention' };

/** Rows or columns of numbers are named after what they feed. */
const NUMBERED = /^[qkv]\d+$/u;

export const sources = {
  id: 'sources',
  none: 'There is one sequence alone, or the sequences are named by what they feed.',
  questions: (shown) => (canBeAsked(shown) ? sitesFrom(shown).flatMap(questionsOf) : []),
} as const satisfies QuizKind;

/** Sequences that read alike cannot be told apart. */
function canBeAsked(shown: Shown): boolean {
  const sequences = sequencesOf(shown);
  const names = sequences.map((stream) => named(shown, stream));
  return sequences.length > 1 && new Set(names).size === names.length && !sequences.some(({ tokens }) => tokens.every((token) => NUMBERED.test(token)));
}

/** The site on screen first, then every other one. */
function sitesFrom(shown: Shown): readonly Shown[] {
  const others = [...new Set(shown.trace.sites.map(({ id }) => id))].filter((id) => id !== shown.site.id);
  return [shown, ...others.flatMap((site) => shownPart(shown.trace, shown.presentation, { site }) ?? [])];
}

const ROLES = { query: { noun: 'the queries', letter: 'Q' }, key: { noun: 'the keys', letter: 'K' }, value: { noun: 'the values', letter: 'V' } } as const;

type Role = keyof typeof ROLES;

/** Keys and values are asked for together where they come from one place. */
function questionsOf(shown: Shown): readonly (() => Question)[] {
  const fed = fedBy(shown);
  const asked: readonly (readonly Role[])[] = fed.key === fed.value ? [['key', 'value'], ['query']] : [['value'], ['key'], ['query']];
  return asked.map((roles) => () => question(shown, roles));
}

function question(shown: Shown, roles: readonly Role[]): Question {
  const fed = fedBy(shown);
  const sequences = sequencesOf(shown);
  const right = sequences.findIndex(({ id }) => roles.some((role) => fed[role] === id));
  const of = (id: string) => sequences.filter((stream) => stream.id === id).map((stream) => named(shown, stream)).join('');
  return {
    kind: 'sources', where: '', given: [],
    prompt: `In ${SITES[shown.site.id] ?? shown.site.id}, where do ${roles.map((role) => ROLES[role].noun).join(' and ')} come from?`,
    asks: { kind: 'choose', options: sequences.map((stream) => named(shown, stream)), right: [right] },
    answer: of(sequences[right]?.id ?? ''),
    explanation: (['query', 'key', 'value'] as const).map((role) => `${ROLES[role].letter} comes from ${of(fed[role])}.`),
  };
}

/** Of an attention layer its text alone: that it is called queries or keys would tell. */
function named({ trace }: Pick<Shown, 'trace'>, { id, tokens }: Stream): string {
  const text = `“${labelOf(tokens.join(' '), LONGEST, TYPE.label).text}”`;
  return trace.architecture === 'layer' ? text : `the ${id}, ${text}`;
}
