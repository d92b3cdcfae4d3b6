import type { DeclaredFormulas } from '../../model/spec';
import { eachUnderstood, mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import { didYouMean } from '../suggestion';
import { quote, shorten } from '../value';
import type { Entry, Mapping } from '../value';

const STEPS: readonly (keyof DeclaredFormulas)[] = ['scores', 'weights', 'output'];
const EXAMPLE = "For example: formula: {scores: tanh(Q * K' / 3)}";

/** Expressions by the step that they stand in for. The engine reads them: what they mean depends on the sizes of its matrices. */
export const formulas: ValueKind<DeclaredFormulas> = {
  accepts: `a mapping from ${STEPS.slice(0, -1).join(', ')} or ${STEPS.at(-1)} to an expression`,
  parts: STEPS,
  read: (value) => (value.kind === 'mapping' && value.entries.length > 0 ? readFormulas(value) : mistaken(value)),
};

function readFormulas(mapping: Mapping): Outcome<DeclaredFormulas> {
  const declared = eachUnderstood(mapping.entries, readFormula);
  return declared.ok ? understood(declared.output.reduce((all, one) => ({ ...all, ...one }), {})) : declared;
}

function readFormula({ key, keyRange, value }: Entry): Outcome<DeclaredFormulas> {
  const step = STEPS.find((id) => id === key);
  const word = { kind: 'scalar', range: keyRange, value: key, source: key, quoted: false } as const;
  const isText = value.kind === 'scalar' && value.source.trim() !== '';
  if (step !== undefined && isText) return understood({ [step]: value.source });
  if (step !== undefined) return mistaken(value, `Found ${quote(value)} where the expression for the ${step} is needed.`, `Put it in quotes if it begins with a bracket. ${EXAMPLE}`);
  // `{scores: max(masked, 0)}`: YAML reads `0)` as a key without a value.
  if (value.kind === 'scalar' && value.value === null) return mistaken(word, `"${shorten(key)}" is the rest of a formula: within braces, a comma ends a value.`, 'Put the formula in double quotes.');
  const meant = didYouMean(key, STEPS);
  return mistaken(word, `There is no formula for "${shorten(key)}".`, [meant, `A block may write ${STEPS.join(', ')}.`].filter(Boolean).join(' '));
}
