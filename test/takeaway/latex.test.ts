import fc from 'fast-check';
import { createEngine } from '../../src/engine/engine';
import { FloatMatrix } from '../../src/engine/matrices/matrix';
import { takeaways } from '../../src/takeaway';
import { latexMatrix, latexNumber } from '../../src/takeaway/latex/matrix';
import { latexText } from '../../src/takeaway/latex/text';
import { rowsOf } from '../support/matrices';
import { randomBlock, traceOfBlock, type Block } from '../support/random-block';

const engine = createEngine();

function written(block: Block) {
  const trace = traceOfBlock(block, engine);
  const [site] = trace.sites;
  if (site === undefined) throw new Error('nothing was computed');
  return { trace, site, text: takeaways.latex.write(trace, site) };
}

/** The equation of a step: `name = formula = matrix`. */
function equationsOf(text: string, name: string): { formula: string; rows: number[][] }[] {
  return [...text.matchAll(/^\\\[ (.*) \\\]$/gmu)]
    .map(([, equation = '']) => equation.split(' = '))
    .filter(([left]) => left === name)
    .map((sides) => ({ formula: sides[1] ?? '', rows: numbersOf(sides.at(-1) ?? '') }));
}

function numbersOf(matrix: string): number[][] {
  const inside = /^\\begin\{pmatrix\} (.*) \\end\{pmatrix\}$/u.exec(matrix)?.[1];
  if (inside === undefined) throw new Error(`${matrix} is no matrix`);
  return inside.split(' \\\\ ').map((row) => row.split(' & ').map((entry) => Number(entry.replace('\\infty', 'Infinity').replace(/ \\cdot 10\^\{(-?\d+)\}/u, 'e$1'))));
}

test('a small block, whole', () => {
  expect(written({ Q: [[1, 0]], K: [[1, 1], [0, 1]], V: [[1, 2], [3, 4]], score: 'dot', mask: 'causal' }).text).toMatchSnapshot();
});

test('every step stands with its formula and its own numbers', () => {
  fc.assert(fc.property(randomBlock, (block) => {
    const { trace, site, text } = written(block);
    for (const step of ['scores', 'masked', 'weights']) {
      const equations = equationsOf(text, `\\mathrm{${step}}`);
      expect(equations.map(({ formula }) => formula)).toEqual(site.heads.map(() => trace.formulas[step]?.latex));
      const expected = site.heads.map(({ steps }) => rowsOf(steps[step] ?? site.output).map((row) => row.map((entry) => (Number.isFinite(entry) ? expect.closeTo(entry, 3) : entry))));
      expect(equations.map(({ rows }) => rows)).toEqual(expected);
    }
  }), { numRuns: 60 });
});

test('brackets of every kind are closed in order, whatever the tokens hold', () => {
  fc.assert(fc.property(fc.array(fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.trim() !== ''), { minLength: 2, maxLength: 2 }), (tokens) => {
    const { text } = written({ Q: { tokens, vectors: [[1, 0], [0, 1]] }, K: [[1, 1]] });
    const marks = text.replace(/\\[\\{}]/gu, '').match(/[{}]|\\begin|\\end|\\left|\\right/gu) ?? [];
    const open: string[] = [];
    for (const mark of marks) {
      const partner = { '}': '{', '\\end': '\\begin', '\\right': '\\left' }[mark];
      if (partner === undefined) open.push(mark);
      else expect(open.pop()).toBe(partner);
    }
    expect(open).toEqual([]);
    expect(text).not.toMatch(/(?<!\\)[%#&_](?=[^\n]*\.$)/mu);
  }));
});

test.each([
  ['\\input{secret}', '\\textbackslash{}input\\{secret\\}'],
  ['50 % of $x_1 & #2', '50 \\% of \\$x\\_1 \\& \\#2'],
  ['a^b ~ "c" <|>', 'a\\textasciicircum{}b \\textasciitilde{} \\textquotedbl{}c\\textquotedbl{} \\textless{}\\textbar{}\\textgreater{}'],
  ['étudiant\n\nend', 'étudiant end'],
])('%j is set as it stands', (text, latex) => {
  expect(latexText(text)).toBe(latex);
});

test.each([
  [0, '0'], [1, '1'], [-0.25, '-0.25'], [1 / 3, '0.3333'], [0.00001234, '1.23 \\cdot 10^{-5}'], [-2.5e8, '-2.50 \\cdot 10^{8}'], [-Infinity, '-\\infty'], [0.99999, '1'],
])('%d → %s', (value, latex) => {
  expect(latexNumber(value)).toBe(latex);
});

test('a matrix too large for a page says that there is more', () => {
  const latex = latexMatrix(FloatMatrix.zeros(20, 17));
  const rows = latex.split(' \\\\ ');
  expect(rows).toHaveLength(15);
  expect(rows[0]).toMatch(/0 & \\cdots & 0 & 0$/u);
  expect(rows[12]).toMatch(/\\vdots & \\ddots & \\vdots & \\vdots$/u);
});
