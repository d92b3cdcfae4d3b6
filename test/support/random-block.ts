import fc from 'fast-check';
import { run } from '../../src/architectures';
import { parse } from '../../src/block/parse';
import type { Engine } from '../../src/engine/engine';
import { normalisers } from '../../src/engine/normalisers';
import type { Normaliser } from '../../src/engine/normalisers/normaliser';
import { positions } from '../../src/engine/positions';
import { scores } from '../../src/engine/scores';
import type { Score } from '../../src/engine/scores/score';
import type { Trace } from '../../src/model/trace';

/** A block as JSON would have it. */
export type Block = Readonly<Record<string, unknown>>;

interface Sizes {
  readonly n: number;
  readonly m: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headWidth: number;
}

/** From −2 to 2 in steps of 1/16, so that a failing case is short to read. */
const entry = fc.integer({ min: -32, max: 32 }).map((sixteenth) => sixteenth / 16);

function rows(count: number, width: number): fc.Arbitrary<number[][]> {
  return fc.array(fc.array(entry, { minLength: width, maxLength: width }), { minLength: count, maxLength: count });
}

const sizes: fc.Arbitrary<Sizes> = fc.record({
  n: fc.integer({ min: 1, max: 4 }), m: fc.integer({ min: 1, max: 5 }),
  kvHeads: fc.integer({ min: 1, max: 2 }), shared: fc.integer({ min: 1, max: 2 }), headWidth: fc.constantFrom(2, 4),
}).map(({ shared, ...rest }) => ({ ...rest, heads: shared * rest.kvHeads }));

/** Blocks that draw without a complaint, with any mix of mechanisms that the engine has. */
export const randomBlock: fc.Arbitrary<Block> = sizes.chain((size) =>
  fc.constantFrom(...Object.values(scores)).chain((score) => fc.tuple(required(size), optional(size, score)))
    .map(([fixed, chosen]) => ({ ...fixed, ...withoutIdleSink(chosen) })));

function required({ n, m, heads, kvHeads, headWidth }: Sizes): fc.Arbitrary<Block> {
  return fc.record({
    queries: rows(n, heads * headWidth), keys: rows(m, kvHeads * headWidth), values: rows(m, kvHeads * 3),
    heads: fc.constant(heads), 'kv-heads': fc.constant(kvHeads), seed: fc.nat(9),
  });
}

function optional(size: Sizes, score: Score): fc.Arbitrary<Block> {
  return fc.record({
    score: fc.constant(score.id),
    projections: projections(size, score),
    scale: entry, temperature: fc.constantFrom(0.5, 1, 3), softcap: fc.constantFrom(0.5, 2), offset: fc.integer({ min: -1, max: 3 }),
    position: position(size), mask: mask(size), knockout: cellName(size).map((name) => [name]), nudge: fc.tuple(cellName(size), entry).map(([name, by]) => ({ [name]: by })),
    normalize: fc.constantFrom(...Object.keys(normalisers)), sink: sink(size),
  }, { requiredKeys: ['score'] });
}

/** A key, or a query and a key, by their positions. */
function cellName({ n, m }: Sizes): fc.Arbitrary<number | string> {
  return fc.oneof(fc.nat(m - 1), fc.tuple(fc.nat(n - 1), fc.nat(m - 1)).map((cell) => cell.join(' -> ')));
}

/** A sink is for keys that compete; elsewhere the block is told that it has no use. */
function withoutIdleSink({ sink: own, ...block }: Block): Block {
  const normaliser: Normaliser | undefined = Object.values(normalisers).find(({ id }) => id === (block['normalize'] ?? 'softmax'));
  return own === undefined || normaliser?.expressionWithSink === undefined ? block : { ...block, sink: own };
}

function sink({ heads }: Sizes): fc.Arbitrary<unknown> {
  return fc.oneof(entry, fc.array(entry, { minLength: heads, maxLength: heads }));
}

function position({ heads }: Sizes): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown>(...Object.keys(positions), { rope: { pairing: 'half', base: 100 } }, { t5: { buckets: 8, distance: 16 } }),
    rows(1, heads).map(([slopes]) => ({ alibi: { slopes } })),
  );
}

function mask({ n, m }: Sizes): fc.Arbitrary<unknown> {
  const rule = fc.oneof(
    fc.constantFrom<unknown>('none', 'causal', 'window 1', 'prefix 1', { window: { left: 1 } }, { dilated: { width: 1, step: 2 } }, { any: ['causal', { global: [0] }] }),
    rows(n, m).map((bias) => ({ bias })),
    fc.nat(m).map((padding) => ({ padding })),
  );
  return fc.oneof(rule, fc.array(rule, { minLength: 1, maxLength: 3 }));
}

/** Scores with matrices of their own read `projections` in their own way. */
function projections({ heads, kvHeads, headWidth }: Sizes, { parameters }: Score): fc.Arbitrary<unknown> {
  const [queryWidth, keyWidth] = [heads * headWidth, kvHeads * headWidth];
  const declared = fc.record({
    query: rows(queryWidth, heads * 2), key: rows(keyWidth, kvHeads * 2), value: rows(kvHeads * 3, kvHeads * 2), output: rows(heads * 2, 3),
    'query-bias': rows(1, heads * 2).map(([bias]) => bias), 'output-bias': rows(1, 3).map(([bias]) => bias),
  }, { requiredKeys: ['query', 'key', 'value', 'output'] });
  return fc.oneof(fc.constantFrom('none', 'identity', 'random'), ...(parameters.length === 0 ? [declared] : []));
}

/** The trace of a block that must be without a mistake. */
export function traceOfBlock(block: Block, engine: Engine): Trace {
  const { spec, diagnostics } = parse(JSON.stringify(block));
  const { trace, problems } = run(spec, engine);
  expect([...diagnostics, ...problems].map(({ message }) => message)).toEqual([]);
  return { ...trace, diagnostics: [] };
}
