import type { Attended } from '../../engine/attention/attend';
import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Problem } from '../../model/diagnostic';
import type { Matrix } from '../../model/matrix';
import type { Formula, Site } from '../../model/trace';
import type { Run } from '../architecture';
import { attentionOf } from './attention';
import { decode, type Decoded } from './decoder';
import type { Parts, Reading, Writing } from './reading';
import { encoderOnly, traced } from './trace';

export interface RecurrentRun {
  readonly computed: Partial<Run['trace']>;
  readonly problems: readonly Problem[];
}

/** The decoder's part, and the attention between the two. */
export function write(reading: Reading, target: Writing): RecurrentRun {
  const parts = { ...reading, target };
  const run = decodeWith(parts);
  if (run.site === undefined || run.decoded === undefined) return { computed: encoderOnly(parts), problems: run.problems };
  return { computed: traced(parts, run.decoded, run.site, run.formulas), problems: run.problems };
}

interface DecodedRun {
  readonly decoded?: Decoded;
  readonly site?: Site;
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly problems: readonly Problem[];
}

function decodeWith(parts: Parts): DecodedRun {
  const { spec, engine, configuration, origin, target: { words, isGenerated }, encoded, start } = parts;
  const { tokens } = words;
  const attention = attentionOf(spec, engine, { configuration, origin, fed: tokens, keys: encoded.states, isGenerated });
  const first = attention.row(0, start.state.h);
  const decoded = first && decode({ engine, configuration, words, start: start.state, attention, contextWidth: first.output.columns, origin });
  // Where a row cannot be computed, all rows at once say why.
  const attended = attention.all(decoded?.queries ?? repeated(start.state.h, tokens.length));
  if (decoded === undefined || attended.site === undefined) return { formulas: {}, problems: attended.problems };
  if (decoded.contexts !== undefined && !isSame(attended.site.output, decoded.contexts)) return withoutFormulas(parts, attended);
  return { decoded, site: attended.site, formulas: attended.formulas, problems: attended.problems };
}

/** A formula that looks at other rows has nothing to look at where each row waits for the one before. */
function withoutFormulas(parts: Parts, attended: Attended): DecodedRun {
  const run = decodeWith({ ...parts, spec: { ...parts.spec, formula: { at: {} } } });
  const problem: Problem = {
    severity: 'warning', key: 'formula',
    message: 'The formula mixes the rows, but here each row is computed before the next one is there: it is left out.',
    hint: 'Write a formula in which each row stands for itself, or use "model: luong".',
  };
  return { ...run, problems: [...attended.problems, problem] };
}

function repeated(row: FloatMatrix, count: number): FloatMatrix {
  const matrix = FloatMatrix.zeros(count, row.columns);
  for (let i = 0; i < count; i++) matrix.data.set(row.data, i * row.columns);
  return matrix;
}

const ROUNDING = 1e-9;

function isSame(all: Matrix, rows: FloatMatrix): boolean {
  const largest = rows.data.reduce((most, entry) => Math.max(most, Math.abs(entry)), 1);
  return all.data.length === rows.data.length && all.data.every((entry, cell) => Math.abs(entry - (rows.data[cell] ?? NaN)) <= ROUNDING * largest);
}
