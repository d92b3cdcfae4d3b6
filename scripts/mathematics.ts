import { activations } from '../src/engine/activations';
import { alignments } from '../src/engine/alignments';
import { cells } from '../src/engine/cells';
import { isMaskId, masks, type MaskId } from '../src/engine/masks';
import { normalisers } from '../src/engine/normalisers';
import { norms } from '../src/engine/norms';
import { isPositionId, positions, type PositionId } from '../src/engine/positions';
import { scores } from '../src/engine/scores';
import { BIBLIOGRAPHY } from './bibliography';

/** What a position does, in the field's notation: the code that does it is a kernel, not an expression. */
const POSITIONS: Readonly<Record<PositionId, string>> = {
  none: 'nothing is added',
  sinusoidal: 'x_p + PE_p, PE(p, 2k) = sin(p ÷ 10000^(2k/d)), PE(p, 2k + 1) = cos(p ÷ 10000^(2k/d))',
  learned: 'x_p + E_p, a row of a table',
  rope: 'q_i and k_j turned, each pair k of columns by the angle p · base^(−2k/d); p = i + offset for queries, j for keys',
  alibi: 'score − slope_h · |i + offset − j|, slope_h = 2^(−8h/H)',
  t5: 'score + table(h, bucket(j − i − offset)); exact up to half the buckets of a side, then logarithmic up to the distance',
};

/** Where a mask was first described. */
const MASK_SOURCES: Readonly<Record<MaskId, string>> = {
  none: 'Vaswani et al. 2017, 3.2.3, the encoder',
  causal: 'Vaswani et al. 2017, 3.2.3, the decoder',
  window: 'Beltagy, Peters and Cohan 2020 (Longformer), 3.1',
  prefix: 'Raffel et al. 2020, 3.2.1',
  padding: 'Vaswani et al. 2017, released code',
  dilated: 'Beltagy, Peters and Cohan 2020 (Longformer), 3.1',
  global: 'Beltagy, Peters and Cohan 2020 (Longformer), 3.1',
  allow: 'ONNX operator Attention, opset 23 (2025), a boolean attn_mask',
  bias: 'ONNX operator Attention, opset 23 (2025), a float attn_mask',
  any: 'the union of patterns: Zaheer et al. 2020 (Big Bird), section 2',
};

/** What the expressions call, row by row where nothing else is said. A test misses those that are not here. */
const FUNCTIONS: readonly (readonly [call: string, meaning: string])[] = [
  ['tanh(x)', 'the hyperbolic tangent, entry by entry'],
  ['exp(x)', 'e^x, entry by entry'],
  ['log(m)', 'the natural logarithm'],
  ['logistic(x)', '1 ÷ (1 + e^−x), entry by entry'],
  ['unitRows(X)', 'each row divided by its length'],
  ['additive(Q, K, v)', 'entry (i, j): the sum over h of v_h · tanh(q_ih + k_jh)'],
  ['concatenated(Q, K, W, v)', 'entry (i, j): the sum over h of v_h · tanh([q_i; k_j] · W)_h'],
  ['softmax(s)', 'e^s ÷ the sum of e^s over the keys; with a sink, e^sink is added to that sum'],
  ['sparsemax(s)', 'max(s − τ, 0), with the τ that makes the row add up to 1'],
  ['entmax(s)', 'max(s ÷ 2 − τ, 0)², with the τ that makes the row add up to 1 (α = 1.5)'],
  ['sigmoid(s)', '1 ÷ (1 + e^−s), each key by itself'],
  ['hardmax(s)', '1 at the largest, the first of them where several are; else 0'],
  ['opened(s)', 'the scores themselves, 0 where a cell is closed'],
  ['layernorm(x, ε)', '(x − μ) ÷ √(σ² + ε), μ and σ² of the row'],
  ['rmsnorm(x, ε)', 'x ÷ √(mean of x² + ε)'],
  ['concat(heads)', 'the heads side by side'],
];

/** The formulas and their sources, from the registries themselves: what is listed is what runs. */
export function mathematics(): string {
  return [
    '# The mathematics',
    'Every formula that the plugin computes with, and where it comes from. Made from the code by `npm run docs`: an expression is what is evaluated, in the notation of mathjs. `*` multiplies matrices, `.*` entry by entry, `\'` transposes. Numbers are float64. What they are checked against is in [testing](testing.md).',
    '## One layer',
    'Rows are queries (n of them), columns are keys (m). Steps follow each other; each has the earlier ones by name.',
    table(['Step', 'Formula', 'Source'], [
      ['`queries`, `keys`, `values`', '`X_Q * W_Q + b_Q`, and so on; each head has its share of the columns', 'Vaswani et al. 2017, 3.2.2'],
      ['`scores`', 'by the `score`, below', ''],
      ['`scaled`', '`scores * scale / temperature`', 'Vaswani et al. 2017, 3.2.1; temperature: Hinton et al. 2015, eq. 1'],
      ['`capped`', '`softcap * tanh(scaled / softcap)`, where the block asks for it', 'Gemma Team 2024 (Gemma 2), section 2, after Bello et al. 2016'],
      ['`masked`', '`capped + P + N + M`: position bias, nudges and mask, where there are any; −∞ in M closes a cell', 'Vaswani et al. 2017, 3.2.3'],
      ['`weights`', 'by the normaliser, below; a row without an open key is all zeros', ''],
      ['`output`', '`weights * V`', 'Vaswani et al. 2017, eq. 1'],
      ['the site\'s output', '`concat(heads) * W_O + b_O`', 'Vaswani et al. 2017, 3.2.2'],
    ]),
    'Head h of H reads head ⌊h ÷ (H ÷ kv-heads)⌋ of the keys and values (Ainslie et al. 2023, section 2.2).',
    '## Scores', table(['`score`', 'Expression', '`scale`', 'Source'], Object.values(scores).map(({ id, expression, source, defaultScale }) => [code(id), code(expression), defaultScale(4) === 1 ? '1' : '1 ÷ √d_k', source])),
    '## Positions', table(['`position`', 'Formula', 'Source'], Object.keys(positions).filter(isPositionId).map((id) => [code(id), POSITIONS[id], positions[id].source])),
    '## Masks', table(['`mask`', 'Cell (i, j) is closed where', 'Source'], Object.keys(masks).filter(isMaskId).map((id) => [code(id), masks[id].formula, MASK_SOURCES[id]])),
    '## Normalisers', table(['`normalize`', 'Expression', 'With a `sink`', 'Source'], Object.values(normalisers).map((one) => [code(one.id), code(one.expression), 'expressionWithSink' in one ? code(one.expressionWithSink) : 'no use', one.source])),
    '## Norms', table(['Norm', 'Expression', 'Source'], Object.values(norms).map(({ id, expression, source }) => [code(id), code(expression), source])),
    '## Activations', table(['Activation', 'What it does', 'Source'], Object.values(activations).map(({ id, doc, source }) => [code(id), doc, source])),
    '## Recurrent cells', ...Object.values(cells).flatMap(({ id, source, formulas }) => [`### ${id}`, `${source}.`, table(['Step', 'Expression'], formulas([{ name: 'x', letter: 'W' }], false).map(({ step, expression }) => [code(step), code(expression)]))]),
    '## Alignments', table(['`alignment`', 'Place', 'Weights are multiplied with', 'Source'], Object.values(alignments).map((one) => [code(one.id), 'place' in one ? code(one.place) : 'the position of the query', 'factor' in one ? code(one.factor) : '1', one.source])),
    'Cells further than D from the place are closed. S is the length of the source, s the positions of the keys.',
    '## What the functions are', table(['Function', 'Value'], FUNCTIONS.map(([call, meaning]) => [code(call), meaning])),
    '## Sources', table(['Work', 'Title'], Object.entries(BIBLIOGRAPHY)),
    'Looked up in the text of the works: the numbers of sections and equations of Ainslie, Ba (eq. 3), Bahdanau, Beltagy, Gehring, Gemma Team, Luong (eq. 8), Press, Raffel (3.2.1), Su, Zaheer and Zaremba, and which order of the reset gate Cho’s first version has. The other numbers have not been compared with the works since they were written down; what they stand for has, by the reference cases in [testing](testing.md).',
  ].join('\n\n') + '\n';
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heading), `|${'---|'.repeat(heading.length)}`, ...rows.map(line)].join('\n');
}
