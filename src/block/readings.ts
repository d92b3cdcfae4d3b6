import type { Diagnostic } from '../model/diagnostic';
import type { Presentation } from '../model/spec';
import type { Declarations } from './declarations';
import { identity, inOrder, warning } from './diagnostics';
import { allKeys } from './dictionary';
import { exchangeOf } from './exchange';
import type { Exchange } from './exchange';
import { keys } from './keys';
import { modelsAsReadings } from './models';
import type { Range } from './source';
import type { Understood } from './understood';

/** One of the readings that a block compares: the block with some of its keys written anew. Its diagnostics are its own alone. */
export interface ReadingOfBlock extends Understood {
  readonly name: string;
  /** Whether it writes this key anew. */
  readonly writes: (key: string) => boolean;
  /** The words that it exchanges. */
  readonly exchange: Exchange;
}

type Understand = (declarations: Declarations) => Understood;

/** The readings that can be understood; the mistakes of the others are the block's. */
export function readingsOf(declarations: Declarations, understand: Understand, said: readonly Diagnostic[]): ReadingOfBlock[] {
  const { overrides, mistakes } = declarations.value(keys.compare) ?? { overrides: modelsAsReadings(declarations), mistakes: [] };
  for (const mistake of mistakes) declarations.mistake(keys.compare, mistake);
  return overrides.map(({ name, range, written }) => {
    const own = declarations.over(written, range);
    const { diagnostics, ...reading } = understand(own);
    return {
      ...reading, name,
      diagnostics: newIn([...diagnostics, ...notInAReading(own)], said, range),
      writes: (key) => own.writes(key),
      exchange: exchangeOf(own.value(keys.replace) ?? []),
    };
  });
}

/** A reading is one picture of the block: what says how many there are, and what all of them look like, stands in the block. */
function notInAReading(declarations: Declarations): Diagnostic[] {
  return [keys.compare, keys.difference, keys.from, keys.palette]
    .filter(({ id }) => declarations.writes(id))
    .map((key) => warning(declarations.rangeOf(key), `"${key.id}" has no use inside a reading.`, `Write it as a line of the block: ${key.example.split('\n').at(-1) ?? ''}`));
}

/** What was said of the block need not be said of a reading again: at the same place, or at the reading as a whole where it has no place in it. */
function newIn(diagnostics: readonly Diagnostic[], said: readonly Diagnostic[], { start }: Range): Diagnostic[] {
  const known = new Set(said.flatMap((one) => [identity(one), identity({ ...one, ...start })]));
  return inOrder(diagnostics).filter((one) => !known.has(identity(one)));
}

/** Keys that only change how scores become weights. */
const SHARPENING = ['dimension', 'scale', 'temperature', 'softcap', 'score', 'normalize', 'sink', 'title'];

export function comparedPresentation(readings: readonly ReadingOfBlock[]): Pick<Presentation, 'readings' | 'sharpness'> {
  const others = allKeys().map(({ id }) => id).filter((id) => !SHARPENING.includes(id));
  return {
    readings: readings.map(({ spec }) => spec.presentation),
    sharpness: readings.length > 1 && !readings.some(({ writes }) => others.some(writes)),
  };
}

/** A difference of fewer than two readings, where nothing else is wrong with them. */
export function idleDifference(declarations: Declarations): Diagnostic[] {
  const compared = declarations.value(keys.compare);
  if (declarations.value(keys.difference) !== true || (compared !== undefined && compared.overrides.length + compared.mistakes.length > 1)) return [];
  if (declarations.has(keys.compare) && compared === undefined) return [];
  return [warning(declarations.rangeOf(keys.difference), 'A difference needs two readings to compare.', 'For example: compare: [{}, {replace: {tired: wide}}]')];
}
