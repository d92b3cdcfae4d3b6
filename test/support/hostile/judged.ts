import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { completionsAt } from '../../../src/block/completions/completions';
import { editedSource } from '../../../src/block/edits/edited-source';
import { fixesOf } from '../../../src/block/fixes';
import { filledFrom } from '../../../src/block/form/filled';
import { Diagram } from '../../../src/diagram/diagram';
import { shownPart } from '../../../src/diagram/shown';
import { standaloneSvg } from '../../../src/diagram/standalone';
import { hasPictures } from '../../../src/diagram/standalone-picture';
import { applicableViews } from '../../../src/diagram/views';
import type { Around } from '../../../src/model/around';
import type { Presentation } from '../../../src/model/spec';
import type { Trace } from '../../../src/model/trace';
import { summaryOf } from '../../../src/obsidian/gallery/summary';
import { createPipeline, type Reading } from '../../../src/pipeline';
import { takeaways } from '../../../src/takeaway';
import { busy } from '../busy';
import { faultsOfMarkup } from '../markup';

const pipeline = createPipeline();

/** What a reader waits for at most. Milliseconds. */
export const LONGEST_WAIT = 5000;

export interface Judged {
  readonly faults: readonly string[];
  /** Of work, until the first picture. */
  readonly milliseconds: number;
}

export interface JudgedBlock extends Judged {
  readonly drawn: boolean;
  /** Whether anything is said of the text. */
  readonly told: boolean;
}

/** A block's text through all that the plugin does with it: read, drawn, toggled, taken away, edited. Throws where that does. */
export function judged(source: string, around: Around = {}): JudgedBlock {
  const { reading, ...first } = judgedAtFirst(source, around);
  return { ...first, faults: [...first.faults, ...faultsOfFile(reading, source), ...(source.length > LARGE ? [] : faultsOfUse(reading, source))] };
}

/** As far as the first picture. `written`: all the text that may show in it. */
export function judgedAtFirst(source: string, around: Around = {}, written = source): JudgedBlock & { readonly reading: Reading } {
  const start = busy();
  const reading = pipeline.read(source, around);
  const first = drawn(reading, reading.trace, {}, reading);
  const milliseconds = busy() - start;
  const { sites, diagnostics } = reading.trace;
  return { reading, milliseconds, drawn: sites.length > 0, told: diagnostics.length > 0, faults: [...faultsOfMarkup(first, written), ...faultsOfReading(reading, source)] };
}

/** Of more characters only the first picture and its file are looked at. */
const LARGE = 20_000;

/** What a reader does next. */
function faultsOfUse(reading: Reading, source: string): string[] {
  return [
    ...faultsOfViews(reading, source),
    ...reading.choices.flatMap(({ overrides }) => faultsOfMarkup(drawn(reading, reading.request(overrides)), source)),
    ...takenAway(reading.trace),
    ...edited(source, reading.trace),
  ];
}

/** `live`: what a note has and paper has not. */
function drawn({ presentation, choices }: Reading, trace: Trace, own: Partial<Presentation> = {}, live?: Pick<Reading, 'request' | 'byHand' | 'model'>): string {
  return renderToString(h(Diagram, { trace, presentation: { ...presentation, ...own }, blockId: 'block', choices, request: live?.request, byHand: live?.byHand, model: live?.model }));
}

function faultsOfReading({ trace: { sites, diagnostics, family, timeline } }: Reading, source: string): string[] {
  const lines = source.split(/\r\n|\n|\r/u).length;
  const isDrawn = sites.length > 0 || family !== undefined || timeline !== undefined;
  const isSaid = diagnostics.some(({ severity, line }) => severity === 'error' && line >= 1 && line <= lines);
  const numbers = sites.flatMap(({ output, heads }) => [output, ...heads.flatMap(({ steps: { weights } }) => weights ?? [])]);
  return [
    ...(isDrawn || isSaid ? [] : ['There is neither a diagram nor a diagnostic with a line.']),
    ...(numbers.every(({ data }) => data.every(Number.isFinite)) ? [] : ['The trace holds numbers that are none.']),
    ...diagnostics.flatMap(({ message, line, end }) => (line >= 1 && end.line <= lines && /^["“\p{L}\p{N}][^]*\.$/u.test(message) && message.length < 1010 ? [] : [`This is no message: ${JSON.stringify(message.slice(0, 200))}, line ${line} to ${end.line}`])),
  ];
}

/** Every view that the trace has something for. */
function faultsOfViews(reading: Reading, source: string): string[] {
  const shown = shownPart(reading.trace, reading.presentation, {});
  if (shown === undefined || reading.trace.compare.length > 0) return [];
  return applicableViews(shown.trace).flatMap(({ id }) => faultsOfMarkup(drawn(reading, reading.trace, { views: [id], quiz: undefined }), source));
}

function faultsOfFile({ trace, presentation }: Reading, source: string): string[] {
  return hasPictures(trace, presentation) ? faultsOfMarkup(standaloneSvg(trace, presentation), source).map((fault) => `In a file: ${fault}`) : [];
}

function takenAway(trace: Trace): string[] {
  const texts = trace.sites.slice(0, 2).flatMap((site) => Object.values(takeaways).map(({ id, write }) => ({ id, text: write(trace, site) })));
  return texts.filter(({ text }) => text === '').map(({ id }) => `Nothing comes of ${id}.`);
}

/** What editors, the form and the gallery make of the same text: none of it may throw. */
function edited(source: string, { diagnostics }: Pick<Trace, 'diagnostics'>): string[] {
  const lines = source.split(/\r\n|\n|\r/u);
  for (const [index, line] of lines.slice(0, 12).entries()) completionsAt(source, { line: index + 1, column: Math.min(line.length, 40) + 1 });
  completionsAt(source, { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
  filledFrom(source);
  summaryOf(source);
  const mended = editedSource(source, { attention: 'self' });
  const fixes = diagnostics.flatMap((diagnostic) => fixesOf(source, diagnostic));
  return [
    ...(mended.ok && mended.source === '' ? ['Editing lost the block.'] : []),
    ...fixes.filter(({ range: { start, end } }) => start.line < 1 || end.line > lines.length).map(({ label }) => `The fix “${label}” stands outside the block.`),
  ];
}
