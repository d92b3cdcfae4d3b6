import fc from 'fast-check';
import { presets } from '../../../src/architectures/presets';
import { BADGE_SIDE } from '../../../src/diagram/badge';
import type { Blueprint, BlueprintLine, Box } from '../../../src/diagram/blueprint/blueprint';
import { blueprintOf } from '../../../src/diagram/blueprint/layout';
import { TYPE } from '../../../src/diagram/type-scale';
import { widthOf } from '../../../src/diagram/text/width';
import type { Point } from '../../../src/diagram/panel';
import { recurrent, traceOfText } from '../../support/graphs';

const transformers = Object.values(presets).filter(({ architecture }) => architecture !== 'rnn');
const all = () => true;

/** Words of many lengths. */
const words = (count: number): string => Array.from({ length: count }, (_, index) => 'w'.repeat(1 + (index % 9))).join(' ');

function block(model: string, layers: number, n: number, m: number): string {
  const { architecture } = transformers.find(({ id }) => id === model) ?? {};
  return `${architecture === 'encoder-decoder' ? `${words(m)} -> ` : ''}${words(n)}\nmodel: ${model}\nlayers: ${layers}\nheads: 1\nkv-heads: 1`;
}

/** What must not lie over anything else, with a name for the message. */
interface Named extends Box {
  readonly name: string;
}

const LINE_HEIGHT = 1.15;

function textBoxes({ texts }: Blueprint): Named[] {
  return texts.map(({ label, kind, x, middle }) => {
    const height = LINE_HEIGHT * (kind === 'shape' || kind === 'layer' || kind === 'ghost' ? TYPE.small : TYPE.label);
    return { name: `text “${label.text}”`, x, y: middle - height / 2, width: label.width, height };
  });
}

function boxes(blueprint: Blueprint): Named[] {
  return [
    ...blueprint.nodes.map((node) => ({ name: node.id, ...node })),
    ...blueprint.marks.map(({ role, x, middle }) => ({ name: `letter of ${role}`, x, y: middle - BADGE_SIDE / 2, width: BADGE_SIDE, height: BADGE_SIDE })),
    ...textBoxes(blueprint),
  ];
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function overlaps(blueprint: Blueprint): string[] {
  const found = boxes(blueprint);
  return found.flatMap((a, index) => found.slice(index + 1).filter((b) => overlap(a, b)).map((b) => `${a.name} over ${b.name}`));
}

const SLACK = 0.6;

function segmentsOf({ points }: Pick<BlueprintLine, 'points'>): (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
}

/** Lines that run through a box or a text, not merely to its edge. */
function crossed(blueprint: Blueprint): string[] {
  const solid = boxes(blueprint).map((box) => ({ ...box, x: box.x + SLACK, y: box.y + SLACK, width: box.width - 2 * SLACK, height: box.height - 2 * SLACK }));
  return blueprint.lines.flatMap((line) => segmentsOf(line).flatMap(([a, b]) => {
    const segment = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x) + 1e-9, height: Math.abs(a.y - b.y) + 1e-9 };
    return solid.filter((box) => overlap(segment, box)).map(({ name }) => `${line.from ?? ''} → ${line.to ?? ''} through ${name}`);
  }));
}

const isOnEdge = ({ x, y }: Point, box: Box): boolean => {
  const [fromLeft, fromTop] = [x - box.x, y - box.y];
  const within = fromLeft > -0.01 && fromLeft < box.width + 0.01 && fromTop > -0.01 && fromTop < box.height + 0.01;
  return within && Math.min(fromLeft, box.width - fromLeft, fromTop, box.height - fromTop) < 0.01;
};

const isOnLine = ({ x, y }: Point, line: BlueprintLine): boolean => segmentsOf(line).some(([a, b]) =>
  x > Math.min(a.x, b.x) - 0.01 && x < Math.max(a.x, b.x) + 0.01 && y > Math.min(a.y, b.y) - 0.01 && y < Math.max(a.y, b.y) + 0.01);

/** Arrows that end elsewhere than at their target's edge, or begin elsewhere than at their source's, on a line from it, or at a letter. */
function loose(blueprint: Blueprint): string[] {
  const marks = boxes(blueprint).filter(({ name }) => name.startsWith('letter'));
  const nodeOf = (id: string | undefined) => blueprint.nodes.find((node) => node.id === id);
  return blueprint.lines.flatMap((line, index) => {
    const [first, last] = [line.points[0], line.points.at(-1)];
    const [source, target] = [nodeOf(line.from), nodeOf(line.to)];
    if (first === undefined || last === undefined) return ['a line without points'];
    const begins = source === undefined || isOnEdge(first, source) || marks.some((mark) => isOnEdge(first, mark))
      || blueprint.lines.some((other, at) => at !== index && other.from === line.from && isOnLine(first, other));
    const ends = !line.headed || target === undefined || isOnEdge(last, target);
    return [...(begins ? [] : [`${line.from ?? ''} → ${line.to ?? ''} begins nowhere`]), ...(ends ? [] : [`${line.from ?? ''} → ${line.to ?? ''} ends nowhere`])];
  });
}

function outside(blueprint: Blueprint): string[] {
  const isOutside = ({ x, y, width, height }: Box) => x < 0 || y < 0 || x + width > blueprint.width + 0.01 || y + height > blueprint.height + 0.01;
  const points = blueprint.lines.flatMap(({ points: all }) => all.map(({ x, y }) => ({ name: 'a point', x, y, width: 0, height: 0 })));
  const frames = [...blueprint.frames, ...blueprint.ghosts].map((frame) => ({ name: 'a frame', ...frame }));
  return [...boxes(blueprint), ...points, ...frames].filter(isOutside).map(({ name }) => name);
}

/** Words that are wider than the box they stand in. */
function cut({ nodes }: Blueprint): string[] {
  return nodes.filter(({ form, title, width }) => form !== 'sum' && widthOf(title, form === 'addend' ? TYPE.small : TYPE.label) > width - 8).map(({ title }) => title);
}

function faults(blueprint: Blueprint): readonly string[] {
  return [...overlaps(blueprint), ...crossed(blueprint), ...loose(blueprint), ...outside(blueprint), ...cut(blueprint)];
}

describe.each(transformers)('$id', ({ id }) => {
  test('nothing lies over anything else, no line runs through a text, and arrows end at boxes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 12 }), (layers, n) => {
      expect(faults(blueprintOf(traceOfText(block(id, layers, n, 13 - n)), all))).toEqual([]);
    }), { numRuns: 4 });
  });

  test('every input of an operation is an arrow, and there are no others', () => {
    const trace = traceOfText(block(id, 2, 4, 3));
    const { lines } = blueprintOf(trace, all);
    const drawn = lines.filter(({ headed, from, to }) => headed && from !== undefined && to !== undefined).map(({ from, to, tone }) => `${from ?? ''} ${to ?? ''} ${tone}`);
    const tones: Readonly<Record<string, string>> = { queries: 'query', keys: 'key', values: 'value' };
    const wanted = trace.operations.flatMap(({ id: to, inputs }) => inputs.map(({ role, from }) => `${from} ${to} ${tones[role] ?? 'plain'}`));
    expect([...drawn].sort()).toEqual([...wanted].sort());
  });
});

test('from 1 to 12 layers, from 1 to 50 tokens, whichever layer is open', () => {
  const models = fc.constantFrom(...transformers.map(({ id }) => id));
  const cases = fc.record({ model: models, layers: fc.integer({ min: 1, max: 12 }), n: fc.integer({ min: 1, max: 50 }), m: fc.integer({ min: 1, max: 50 }), open: fc.integer({ min: 1, max: 12 }) });
  fc.assert(fc.property(cases, ({ model, layers, n, m, open }) => {
    const trace = traceOfText(block(model, layers, n, m));
    expect(faults(blueprintOf(trace, (_stack, layer) => layer === Math.min(open, layers)))).toEqual([]);
  }), { numRuns: 12 });
});

test.each(Object.entries(recurrent))('%s: states side by side, and arrows that go back, are told apart from the others', (_name, trace) => {
  const blueprint = blueprintOf(trace, all);
  expect(faults(blueprint)).toEqual([]);
  expect(blueprint.lines.filter(({ delayed }) => delayed).map(({ to }) => to)).not.toEqual([]);
});

test('folded layers are one box: as high with eleven layers as with three', () => {
  const first = (_stack: string, layer: number) => layer === 1;
  const [deep, shallow] = [11, 3].map((layers) => blueprintOf(traceOfText(block('bart', layers, 4, 4)), first));
  expect(deep?.height).toBe(shallow?.height);
  expect(deep?.nodes.filter(({ form }) => form === 'fold').map(({ title }) => title)).toEqual(['layers 2 to 11', 'layers 2 to 11']);
});

test('one column fits a phone 320 px wide; a second one is as wide', () => {
  const widths = transformers.map(({ id, architecture }) => ({ architecture, ...blueprintOf(traceOfText(block(id, 2, 5, 5)), all) }));
  for (const { architecture, width } of widths) expect(width).toBeLessThanOrEqual(architecture === 'encoder-decoder' ? 460 : 288);
});

test('a decoder alone shows where cross-attention and an encoder would stand, in every layer; an encoder–decoder lacks nothing', () => {
  const ghosts = (text: string) => blueprintOf(traceOfText(text), all).texts.filter(({ kind }) => kind === 'ghost').map(({ label }) => label.text);
  const decoder = ghosts('the animal was too\narchitecture: decoder\nlayers: 2');
  expect(decoder.filter((text) => text === 'no cross-')).toHaveLength(2);
  expect(decoder.slice(-2)).toEqual(['no', 'encoder']);
  expect(ghosts('my dog is [MASK]\nmodel: bert')).toEqual(['no', 'decoder']);
  expect(ghosts('I am a student -> je suis étudiant\nmodel: t5')).toEqual([]);
});

test('cross-attention takes Q from the decoder below and K and V from the encoder’s last output, in every layer', () => {
  const trace = traceOfText('I am a student -> je suis étudiant\narchitecture: encoder-decoder\nlayers: 2');
  const into = blueprintOf(trace, all).lines.filter(({ headed, to = '' }) => headed && to.endsWith('/cross'));
  expect(into.map(({ from, to, tone }) => [from, to, tone])).toEqual([1, 2].flatMap((layer) => [
    [`decoder/${layer}/self/norm`, `decoder/${layer}/cross`, 'query'],
    ['encoder/2/feed-forward/norm', `decoder/${layer}/cross`, 'key'],
    ['encoder/2/feed-forward/norm', `decoder/${layer}/cross`, 'value'],
  ]));
});
