import { symbol } from '../engine/expressions/latex';
import { own } from '../engine/names/own';
import { formulasOf } from '../engine/trace/site-formulas';
import type { Matrix } from '../model/matrix';
import type { Formula, Operands, Site, Trace } from '../model/trace';
import { headColumns, isProjected, LETTERS } from './head-columns';
import { latexMatrix, latexNumber } from './latex/matrix';
import { latexText } from './latex/text';
import type { Takeaway } from './takeaway';

export const latex = {
  id: 'latex',
  doc: 'A LaTeX document with every formula and the matrices that this block puts into it.',
  extension: 'tex',
  write: (trace, site) => documentOf([heading(site), ...body(trace, site)]),
} as const satisfies Takeaway;

function documentOf(sections: readonly string[]): string {
  return ['\\documentclass{article}', '\\usepackage[utf8]{inputenc}', '\\usepackage[T1]{fontenc}', '\\usepackage{amsmath}', '\\setcounter{MaxMatrixCols}{32}', '\\begin{document}', '', ...sections.flatMap((section) => [section, '']), '\\end{document}', ''].join('\n');
}

/** Rows and columns have no names inside a matrix, so they are told in front. */
function heading({ id, queries, keys }: Site): string {
  const named = (tokens: readonly string[]) => tokens.map(latexText).join(', ');
  return [`\\section*{Attention: ${latexText(id)}}`, `Rows are the queries: ${named(queries)}.`, '', `Columns are the keys: ${named(keys)}.`].join('\n');
}

function body(trace: Trace, site: Site): string[] {
  const formulas = formulasOf(trace, site);
  const heads = site.heads.flatMap(({ steps, operands }, index) => [
    ...(site.heads.length > 1 ? [`\\subsection*{Head ${index + 1}}`] : []),
    ...givens(operands, formulas),
    ...Object.entries(steps).map(([step, matrix]) => equation(step, ofHead(site, step, index, formulas[step]), matrix)),
  ]);
  const output = [...(site.heads.length > 1 ? ['\\subsection*{All heads}'] : []), equation('site-output', formulas['site-output']?.latex, site.output)];
  // Where attention was recorded, nothing came out.
  return [...givens(site.operands, formulas), ...heads, ...(site.output.columns === 0 ? [] : output)];
}

/** Operands that have a formula of their own. */
const WORKED_OUT: Readonly<Record<string, string>> = { P: 'position', p: 'place', G: 'alignment' };

/** The matrices and numbers that the formulas name, before they are used. */
function givens(operands: Operands = {}, formulas: Trace['formulas']): string[] {
  return Object.entries(operands).map(([name, value]) => {
    const formula = formulas[own(WORKED_OUT, name) ?? ''];
    return display([symbol(name), ...(formula ? [formula.latex] : []), typeof value === 'number' ? latexNumber(value) : latexMatrix(value)]);
  });
}

/** A projection makes the columns of all heads; which of them are this head's is written below it. */
function ofHead(site: Site, step: string, head: number, formula: Formula | undefined): string | undefined {
  const columns = isProjected(step) ? headColumns(site, step) : undefined;
  if (formula === undefined || columns === undefined || site.heads.length === 1) return formula?.latex;
  const first = Math.floor(head / columns.shared) * columns.width;
  return `\\left[ ${formula.latex} \\right]_{\\cdot,\\, ${first + 1} \\ldots ${first + columns.width}}`;
}

function equation(step: string, formula: string | undefined, matrix: Matrix): string {
  return display([symbolOf(step), ...(formula === undefined ? [] : [formula]), latexMatrix(matrix)]);
}

function display(sides: readonly string[]): string {
  return `\\[ ${sides.join(' = ')} \\]`;
}

/** As the formulas write it. */
function symbolOf(step: string): string {
  if (isProjected(step)) return LETTERS[step];
  return step === 'site-output' ? '\\mathrm{out}' : symbol(step);
}
