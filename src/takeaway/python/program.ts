import type { Matrix } from '../../model/matrix';
import type { Site, Trace } from '../../model/trace';
import { headColumns, LETTERS, type ProjectedStep } from '../head-columns';
import { matrixLiteral, type Dialect } from './dialect';
import { definitionOf } from './functions';
import { pythonNumber, pythonStrings } from './literals';
import { isSame, planOf, type Assignment, type Declaration, type Plan } from './plan';

/** A site of a trace as a Python program that computes it again, from the inputs to the output. */
export function programOf(trace: Trace, site: Site, dialect: Dialect): string {
  const plan = planOf(trace, site, dialect.library);
  const heads = site.heads.length;
  const sections = [
    opening(site, dialect),
    [...dialect.imports, '', 'inf = math.inf'],
    [`query_tokens = ${pythonStrings(site.queries)}`, `key_tokens = ${pythonStrings(site.keys)}`],
    plan.declarations.map((declaration, index) => declared(declaration, plan.declarations.slice(0, index), dialect)),
    ...definitions(plan, dialect),
    ...(heads === 1 ? oneHead(plan) : manyHeads(plan, site)),
    joined(plan, dialect),
    printed(plan),
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function opening({ id, heads }: Site, { name }: Dialect): string[] {
  return [
    `# The attention site "${id}" (${heads.length} ${heads.length === 1 ? 'head' : 'heads'}), computed again with ${name}.`,
    '# Rows are queries, columns are keys. Weights of projections are inputs x outputs, applied as x @ W.',
  ];
}

/** A matrix that stands there already under another name is not written twice. */
function declared({ name, values }: Declaration, before: readonly Declaration[], dialect: Dialect): string {
  const [first] = values;
  if (first === undefined) throw new Error(`${name} has no value`);
  if (values.length > 1) return `${nameOfHeads(name)} = [${values.map((value) => literal(value, dialect)).join(', ')}]`;
  const same = before.find((earlier) => earlier.values.length === 1 && earlier.values.every((value) => typeof value !== 'number' && isSame(value, first)));
  return `${name} = ${same === undefined ? literal(first, dialect) : same.name}`;
}

function literal(value: number | Matrix, dialect: Dialect): string {
  return typeof value === 'number' ? pythonNumber(value) : matrixLiteral(dialect, value);
}

function nameOfHeads(name: string): string {
  return `${name}_of_heads`;
}

function definitions({ projections, steps, output }: Plan, dialect: Dialect): string[][] {
  const assignments = [...projections, ...steps, ...(output ? [output] : [])];
  const calls = new Set(assignments.flatMap(({ code }) => code.calls));
  return [...calls].map((name) => ['', ...definitionOf(name, dialect), '']);
}

function oneHead({ projections, steps, results }: Plan): string[][] {
  const lines = [...projections, ...steps].flatMap(assigned);
  return [lines, [`each_head = [${dictionary(results)}]`]];
}

function manyHeads({ declarations, projections, steps, results }: Plan, site: Site): string[][] {
  const own = declarations.filter(({ values }) => values.length > 1).map(({ name }) => `${name} = ${nameOfHeads(name)}[head]`);
  const parts = projections.map(({ step }) => partOf(step, site));
  const body = [...own, ...parts, ...steps.flatMap(assigned), `each_head.append(${dictionary(results)})`];
  return [
    projections.flatMap(({ name, code }) => assigned({ name: `all_${name}`, code })),
    ['each_head = []', `for head in range(${site.heads.length}):`, ...body.map((line) => `    ${line}`)],
  ];
}

/** The columns of one head; heads that share keys and values read the same ones. */
function partOf(step: ProjectedStep, site: Site): string {
  const columns = headColumns(site, step);
  if (columns === undefined) throw new Error(`The ${step} were projected from nothing`);
  const { width, shared } = columns;
  const part = shared > 1 ? `head // ${shared}` : 'head';
  return `${LETTERS[step]} = all_${LETTERS[step]}[:, ${part} * ${width}:(${part} + 1) * ${width}]`;
}

function assigned({ name, code }: Assignment): string[] {
  return [...code.statements, `${name} = ${code.value}`];
}

function dictionary(names: readonly string[]): string {
  return `{${names.map((name) => `"${name}": ${name}`).join(', ')}}`;
}

/** Where attention was recorded elsewhere, there may be weights and nothing else. */
function joined({ output, results }: Plan, { sideBySide }: Dialect): string[] {
  if (!results.includes('output')) return [];
  return [`heads = ${sideBySide('[head["output"] for head in each_head]')}`, ...(output ? assigned(output) : ['site_output = heads'])];
}

function printed({ results }: Plan): string[] {
  const weights = ['for number, head in enumerate(each_head, start=1):', '    print("Weights of head", number)', '    print(head["weights"])'];
  return results.includes('output') ? [...weights, 'print("Output")', 'print(site_output)'] : weights;
}
