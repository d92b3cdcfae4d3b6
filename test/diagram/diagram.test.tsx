import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { Diagram } from '../../src/diagram/diagram';
import { applicableViews } from '../../src/diagram/views';
import { createPipeline } from '../../src/pipeline';
import type { Diagnostic } from '../../src/model/diagnostic';
import type { Presentation } from '../../src/model/spec';
import type { Trace } from '../../src/model/trace';
import { withoutImages } from '../support/markup';
import { blocks, shownOf } from '../support/shown';
import { anyToken, anyTrace, examples, PLAIN, spread, traceOf } from '../support/traces';

function drawn(trace: Trace, presentation: Partial<Presentation> = {}, blockId = 'block'): string {
  return renderToString(<Diagram trace={trace} presentation={{ ...PLAIN, ...presentation }} blockId={blockId} choices={[]} />);
}

const ALL_VIEWS = applicableViews(examples.words).map(({ id }) => id);
const idsIn = (markup: string): string[] => [...markup.matchAll(/ id="([^"]+)"/gu)].map(([, id = '']) => id);

const architectures = Object.fromEntries(Object.entries(blocks).map(([name, source]) => [name, shownOf(source).trace]));

test.each(Object.entries({ ...examples, ...architectures }))('%s: two blocks on a page share no id, and every reference leads somewhere', (_name, trace) => {
  const [first, second] = [drawn(trace, { views: ALL_VIEWS }, 'a'), drawn(trace, { views: ALL_VIEWS }, 'b')];
  const ids = [...idsIn(first), ...idsIn(second)];
  expect(new Set(ids).size).toBe(ids.length);
  const references = [...first.matchAll(/url\(#([^)]+)\)|aria-(?:labelledby|describedby)="([^"]+)"/gu)].flatMap(([, url, names]) => url ?? names?.split(' ') ?? []);
  expect(references.length).toBeGreaterThan(3);
  expect(references.filter((id) => !idsIn(first).includes(id))).toEqual([]);
});

/** Everything that markup can be: a tag of ours, or text without a bracket. */
const MARKUP = /^(?:<\/?[a-zA-Z]+(?: [a-zA-Z-]+(?:="[^"<]*")?)*\s*\/?>|[^<])*$/u;

test('whatever the tokens, numbers and mask: a picture, without NaN, undefined or an element that is not ours', () => {
  const OURS = /^<\/?(?:a|bdi|button|caption|circle|code|dd|defs|desc|details|div|dl|dt|figcaption|figure|g|image|input|li|mask|p|option|path|pattern|pre|rect|select|span|summary|svg|table|tbody|td|text|th|thead|title|tr|tspan|ul)[ >/]/u;
  fc.assert(fc.property(anyTrace, anyToken, fc.boolean(), (one, title, doubled) => {
    const trace = { ...one, sites: one.sites.map((site) => ({ ...site, heads: doubled ? [...site.heads, ...site.heads] : site.heads })) };
    const markup = drawn(trace, { views: ALL_VIEWS, title, caption: title });
    expect(markup).toContain('<svg');
    expect(withoutImages(markup)).not.toMatch(/NaN|undefined|Infinity/u);
    for (const [tag] of markup.matchAll(/<\/?[a-zA-Z][^>]*/gu)) expect(`${tag}>`).toMatch(OURS);
    expect(MARKUP.test(markup)).toBe(true);
  }), { numRuns: 50 });
});

test('whatever the tokens of whole architectures: a picture without a number that is none, and without an element that is not ours', () => {
  const tokens = fc.array(anyToken, { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(tokens, tokens, fc.constantFrom('encoder', 'decoder', 'encoder-decoder'), (queries, keys, architecture) => {
    const spec = { queries, architecture, heads: 2, phase: 'training', view: ALL_VIEWS, ...(architecture === 'encoder-decoder' && { keys }) };
    const { trace, presentation } = createPipeline().read(JSON.stringify(spec));
    const markup = drawn(trace, presentation);
    expect(withoutImages(markup)).not.toMatch(/NaN|undefined|Infinity/u);
    expect(MARKUP.test(markup)).toBe(true);
  }), { numRuns: 15 });
});

test('hostile tokens are text: in labels, in whole labels on hover, in sequences and in the table', () => {
  const tokens = ['<script>alert(1)</script>', '" onload="alert(1)', 'a\u0000b\u202Ec'];
  const markup = drawn(traceOf({ queries: tokens, keys: tokens, Q: spread(3, 2), K: spread(3, 2), V: spread(3, 2) }), { views: ALL_VIEWS });
  expect(markup).not.toContain('<script');
  expect(markup).not.toContain('" onload="');
  expect(markup).toContain('&lt;script>alert(1)&lt;/script>');
  expect(markup).toContain('&quot; onload=&quot;alert(1)');
  expect(markup).toContain('a␀b␦c');
});

test.each([
  ['seed', 'untrained: seeded random weights'],
  ['pattern', 'designed by hand'],
  ['tiny-translate', 'trained model: tiny-translate'],
])('weights from %s: every view says "%s" in the picture', (weightsFrom, remark) => {
  for (const view of ALL_VIEWS) {
    const pictures = drawn({ ...examples.words, weightsFrom }, { views: [view] }).match(/<svg[\s\S]*?<\/svg>/gu) ?? [];
    expect(pictures.some((picture) => picture.includes(`>${remark}</text>`))).toBe(true);
  }
});

test('declared numbers need no remark', () => {
  expect(drawn(examples.declared)).not.toContain('attn-note');
});

test('a number stands in every cell; closed cells are hatched by reason and are 0, not 0.00', () => {
  const markup = drawn(examples.masked, { views: ['matrix'] });
  const numbers = [...markup.matchAll(/<text(?: class="(attn-number[^"]*)")? x="[\d.]+" y="[\d.]+">(−?[\d.]+|−∞)<\/text>/gu)];
  expect(numbers.filter(([, name, text]) => name === 'attn-number-closed' && text === '0')).toHaveLength(5);
  expect(markup).toContain('>causal: j > i</text>');
  expect(markup).toContain('padding: ');
  expect(new Set([...markup.matchAll(/fill="url\(#(block-matrix-weights-hatch-\d)\)"/gu)].map(([, id]) => id)).size).toBe(2);
});

test('sums stand beside the rows and beneath the columns', () => {
  const { weights } = examples.declared.sites[0]?.heads[0]?.steps ?? {};
  expect([...(weights?.data ?? [])].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  const sums = /<g class="attn-sum">([\s\S]*?)<\/g>/u.exec(drawn(examples.declared, { views: ['matrix'] }))?.[1] ?? '';
  expect([...sums.matchAll(/>([^<]+)<\/text>/gu)].map(([, text]) => text)).toEqual(['Σ', '1.00', 'Σ', '0.67', '0.33']);
});

test('beyond 16 tokens the cells are images, and the shapes stay few', () => {
  const markup = drawn(examples.long, { views: ['matrix'] });
  // One for the weights, one for the causal mask; no weight is negative.
  expect(markup.match(/<image/gu)).toHaveLength(2);
  expect(markup.match(/<rect|<path/gu)?.length).toBeLessThan(20);
});

const mistakes: readonly Diagnostic[] = [
  { severity: 'error', message: 'There is no score "foo".', hint: 'Write one of: dot, scaled-dot.', line: 3, column: 8, end: { line: 3, column: 11 } },
  { severity: 'warning', message: 'Unknown key <b>.', line: 5, column: 1, end: { line: 5, column: 4 } },
];

test('mistakes stand above the picture: line, cause, way out', () => {
  const markup = drawn({ ...examples.words, diagnostics: mistakes });
  const text = markup.slice(0, markup.indexOf('<figure')).replace(/<[^>]+>/gu, '|').replace(/\|+/gu, '|');
  expect(text).toBe('|Error, line 3|There is no score "foo".|Write one of: dot, scaled-dot.|Warning, line 5|Unknown key &lt;b>.|'.replace(/"/gu, '&quot;'));
});

test('where nothing could be computed, the mistakes stand alone', () => {
  const markup = drawn({ ...examples.words, sites: [], diagnostics: mistakes });
  expect(markup).toContain('Error, line 3');
  expect(markup).not.toContain('<figure');
});

test('a reading that lacks something can be reached, and says what it lacks', () => {
  const choices = [
    { id: 'self', label: 'Self-attention', overrides: { attention: 'self' } },
    { id: 'cross', label: 'Cross-attention', overrides: { attention: 'cross' }, missing: 'Add a line "keys: …".' },
  ] as const;
  const markup = renderToString(<Diagram trace={examples.words} presentation={PLAIN} blockId="b" choices={choices} />);
  const cross = /<button(?:(?!<button)[\s\S])*Cross-attention[\s\S]*?<\/button>/u.exec(markup)?.[0] ?? '';
  expect(cross).toContain('aria-disabled="true"');
  expect(cross).not.toContain(' disabled');
  expect(cross).toContain('Add a line &quot;keys: …&quot;.');
});

test('a site that stands at several layers has a picker for them; one that stands at one has none', () => {
  const [site] = examples.words.sites;
  if (site === undefined) throw new Error('There is no site.');
  const deep = drawn({ ...examples.words, sites: [1, 2].map((layer) => ({ ...site, layer })) }, { layer: 2 });
  const group = /<div class="attn-radio-group" role="radiogroup" aria-label="Layer">([\s\S]*?)<\/div>/u.exec(deep)?.[1] ?? '';
  expect([...group.matchAll(/aria-checked="(\w+)"[^>]*>(\d)/gu)].map(([, checked, layer]) => [layer, checked])).toEqual([['1', 'false'], ['2', 'true']]);
  expect(drawn(examples.words)).not.toContain('aria-label="Layer"');
});

test('nothing is styled inline, so that the strictest content policy shows it all', () => {
  for (const trace of Object.values({ ...examples, ...architectures })) expect(drawn(trace, { views: ALL_VIEWS })).not.toMatch(/ style=|<style/u);
});
