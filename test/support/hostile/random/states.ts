import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { keyExamples } from '../../../../scripts/key-examples';
import { editedSource } from '../../../../src/block/edits/edited-source';
import { Diagram } from '../../../../src/diagram/diagram';
import { carriedState } from '../../../../src/live/carried-state';
import { toggledKeys } from '../../../../src/live/toggled-keys';
import type { ViewState } from '../../../../src/model/view-state';
import { readLeft } from '../../../../src/obsidian/remembered/left-blocks';
import { shownBy } from '../../../../src/obsidian/settings/settings';
import { readSettings } from '../../../../src/obsidian/settings/stored-settings';
import { createPipeline } from '../../../../src/pipeline';
import { withDefaults } from '../../../../src/pipeline/shown-by-default';
import { faultsOfMarkup } from '../../markup';
import { INHERITED, oddText } from './texts';

/** What a device and a vault hold of a block, whoever wrote it. */
export interface Stored {
  readonly source: string;
  readonly left: unknown;
  readonly settings: unknown;
}

const count = fc.constantFrom<unknown>(0, 1, 2, 3, 7, 9999, 10_000, 10_001, -1, 0.5, NaN, Infinity, 1e308, '1', null, [], {});
const text = fc.oneof(fc.constantFrom('self', 'cross', 'encoder-self', 'decoder-self', 'weights', 'scores', 'output', 'matrix', 'steps', 'arcs'), fc.constantFrom(...INHERITED), oddText, fc.constantFrom<unknown>(0, null, ['self'], { toString: 1 }));
const views = fc.oneof(fc.array(fc.oneof(fc.constantFrom('matrix', 'steps', 'arcs', 'heads', 'blueprint', 'generation', 'unrolled', 'timeline', 'memory', 'family'), text), { maxLength: 12 }), text);
const place = fc.oneof(text, count, fc.record({ query: fc.oneof(text, count), key: fc.oneof(text, count) }));
const hand = fc.record({ knockout: fc.array(place, { maxLength: 3 }), nudge: fc.array(fc.record({ of: place, by: fc.oneof(count, fc.double()) }), { maxLength: 3 }) });

/** Every part of a state with something of nearly the right kind, and parts that there are not. */
const state = fc.record({
  site: text, layer: count, head: count, views, step: count, stage: text, share: fc.oneof(fc.constantFrom<unknown>(5e-324, 1, 0.5, 0, 2, '1'), count), together: fc.constantFrom<unknown>(true, false, 1),
  tried: fc.oneof(fc.record({ site: text, keys: fc.oneof(text, fc.constantFrom('a b c', '[[1, 0]]', '[a', '{', '&a')) }), text),
  whatIf: fc.oneof(fc.dictionary(fc.constantFrom('self', 'cross', 'encoder-self', 'decoder-self', '__proto__', 'constructor', 'nowhere'), fc.oneof({ arbitrary: hand, weight: 4 }, text), { maxKeys: 3 }), text),
  held: fc.oneof(fc.record({ query: count, key: count, dimension: count, channel: count, step: text, operation: text }, { requiredKeys: [] }), text),
  other: fc.anything(),
}, { requiredKeys: [] });

const settings = fc.dictionary(
  fc.constantFrom('version', 'palette', 'precision', 'numbers', 'motion', 'remember', 'view-layer', 'view-encoder', 'view-decoder', 'view-encoder-decoder', 'view-rnn', 'newer', '__proto__', 'constructor'),
  fc.oneof(fc.constantFrom<unknown>('viridis', 'theme', '0', '8', true, false, 'never', 'note', 'matrix', 'arcs', 'generation', 'unrolled', 1, 2, 99), text, count, fc.anything()),
);

export const stored: fc.Arbitrary<Stored> = fc.record({ source: fc.constantFrom(...Object.values(keyExamples), 'she reads', 'the cat -> le chat'), left: fc.oneof({ arbitrary: state, weight: 8 }, fc.anything()), settings: fc.oneof({ arbitrary: settings, weight: 4 }, fc.anything()) });

const pipeline = createPipeline();

/** What opens with it: the picture as it was left, the same for another text, and the keys that would be written of it. */
export function faultsOfStored({ source, left, settings: kept }: Stored): string[] {
  const shown = withDefaults(pipeline, () => shownBy(readSettings(kept).settings));
  const [state = {}] = readLeft([{ path: 'Own.md', hash: 'a', nth: 0, state: left }]).map((block) => block.state);
  const reading = shown.read(source);
  const other = shown.read('she reads -> elle lit');
  const markup = [state, carriedState(state, reading, other)].map((one, index) => drawn(index === 0 ? reading : other, one));
  const edited = editedSource(source, toggledKeys(state, reading));
  const told = edited.ok ? shown.read(edited.source).trace.diagnostics.filter(({ severity }) => severity === 'error').length - reading.trace.diagnostics.length : 0;
  return [...markup.flatMap((one) => faultsOfMarkup(one, `${source} ${JSON.stringify(left)}`)), ...(told > 0 ? ['What is saved of it is a mistake.'] : [])];
}

function drawn({ trace, presentation, choices, request, byHand, model }: ReturnType<typeof pipeline.read>, left: ViewState): string {
  return renderToString(h(Diagram, { trace, presentation, choices, request, byHand, model, blockId: 'block', host: { left } }));
}
