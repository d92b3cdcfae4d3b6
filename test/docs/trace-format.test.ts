import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attentionDiagrams } from '../support/command-line';
import { ROOT } from '../support/imports';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const page = readFileSync(join(ROOT, 'docs/trace-format.md'), 'utf8');
const sections = new Map(page.split(/^## /mu).slice(1).map((section) => [section.split('\n')[0] ?? '', section] as const));

/** Blocks that bring out every part of a trace. */
const BLOCKS = [
  'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nmask: {allow: [[1, 0]]}',
  'I am -> je suis\nheads: [similar, previous]\nmask: causal\nsoftcap: 3',
  'my dog is [MASK] [SEP] he likes tea\nmodel: bert\nview: family\nmodels: [bert, t5, llama]',
  'I am a student -> je suis étudiant\nmodel: transformer\nphase: training',
  'the animal was too\nmodel: gpt-2\nview: generation\nshots: [sea otter => loutre]',
  'I am a student -> je suis étudiant\nmodel: luong\ncell: {lstm: {forget: 0.9}}',
  'the white cow did see it\nmodel: tiny-translate',
  'the dog was\nmodel: tiny-lm',
  'she reads a book\nview: timeline',
  'she reads a book\ncompare: [{}, {score: dot}]\ndifference: true\nscroe: dot',
  'import: [[recorded/snowboarder.json]]',
];

/** Where the parts of a trace stand on the page. */
const PARTS: Readonly<Record<string, string>> = {
  sites: 'A site', heads: 'A head', rows: 'A head', streams: 'A stream', operations: 'An operation', bands: 'A band', cells: 'A cell', predictions: 'A prediction', losses: 'A loss',
  generation: 'A step of a generation', differences: 'A difference', diagnostics: 'A diagnostic', timeline: 'The timeline', memory: 'The memory', family: 'A member of the family',
};
/** What has names of the block's own for fields: steps, matrices, gates. */
const NAMED_BY_THE_BLOCK = new Set(['formulas', 'steps', 'operands', 'gates', 'parameters', 'numbers']);

function computed(block: string): Json {
  return JSON.parse(attentionDiagrams(['compute', '-'], block).stdout);
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const outputs = BLOCKS.map((block) => computed(block.replace('recorded/', 'vault/recorded/')));

/** Every field of the output, with the section that it belongs to. */
function fieldsIn(value: Json, section: string, within = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry: Json) => fieldsIn(entry, section, within));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const own = NAMED_BY_THE_BLOCK.has(within) ? [] : [`${section}: ${name}`];
    const isWhole = name === 'trace' || name === 'compare';
    const next = isWhole ? 'The trace' : (within === '' || name === 'heads' || name === 'rows') && !Array.isArray(value) ? PARTS[name] ?? section : section;
    return [...own, ...fieldsIn(part, section === 'The trace' || section === 'A site' || isWhole ? next : section, isWhole ? '' : name)];
  });
}

function documents(section: string, name: string): boolean {
  return (sections.get(section) ?? '').includes(`\`${name}\``);
}

test('the example is what compute prints', () => {
  const [, block = ''] = /```attention\n([\s\S]*?)```/u.exec(page) ?? [];
  const [, json = ''] = /```json\n([\s\S]*?)```/u.exec(page) ?? [];
  const printed = computed(block);
  const { formulas, ...rest } = isRecord(printed) ? printed : { formulas: null };
  expect(rest).toEqual(JSON.parse(json));
  expect(formulas).toMatchObject({ scores: { expression: expect.any(String), latex: expect.any(String) } });
});

test('every field that is printed stands on the page, in its own table', () => {
  const fields = new Set(outputs.flatMap((output) => fieldsIn(output, 'The trace')));
  expect([...fields].filter((field) => {
    const [section = '', name = ''] = field.split(': ');
    return !documents(section, name);
  })).toEqual([]);
  // The blocks bring out every part: what none of them prints is not looked at.
  for (const section of Object.values(PARTS)) expect([...fields].some((field) => field.startsWith(`${section}:`))).toBe(true);
});

test('every field of the trace in src/model/trace.ts stands on the page, but what is not printed', () => {
  const source = readFileSync(join(ROOT, 'src/model/trace.ts'), 'utf8');
  const names = [...source.matchAll(/^ {2}readonly (\w+)\??:/gmu)].map(([, name = '']) => name);
  // Of masks the closed cells are printed; labels and mechanism are for pictures.
  const unprinted = ['closedBy', 'rules', 'labels', 'mechanism', 'score', 'normalize', 'offset', 'written'];
  expect(names.length).toBeGreaterThan(80);
  expect([...new Set(names)].filter((name) => !unprinted.includes(name) && !page.includes(`\`${name}\``))).toEqual([]);
});

test('every field of the tables is printed by one of the blocks', () => {
  const printed = JSON.stringify(outputs);
  const named = [...sections].filter(([heading]) => heading === 'The trace' || Object.values(PARTS).includes(heading))
    .flatMap(([, section]) => [...section.matchAll(/^\| ((?:`\w+`\??(?:, )?)+) \|/gmu)].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/gu)].map(([, name = '']) => name)));
  expect(named.length).toBeGreaterThan(80);
  expect([...new Set(named)].filter((name) => !printed.includes(`"${name}":`))).toEqual([]);
});
