import { renderToString } from 'preact-render-to-string';
import { Diagram } from '../../../src/diagram/diagram';
import { opening } from '../../../src/diagram/blueprint/opening';
import { shownPart } from '../../../src/diagram/shown';
import { viewsOf, applicableViews } from '../../../src/diagram/views';
import type { Trace } from '../../../src/model/trace';
import { examples, PLAIN } from '../../support/traces';
import { traceOfText } from '../../support/graphs';

const translation = traceOfText('I am a student -> je suis\narchitecture: encoder-decoder\nlayers: 2');
const deep = traceOfText('my dog is [MASK]\nmodel: bert\nlayers: 12\nheads: 1');

function drawn(trace: Trace): string {
  return renderToString(<Diagram trace={trace} presentation={{ ...PLAIN, views: ['blueprint'] }} blockId="block" choices={[]} />);
}

test('the picture has a name and a description, and a table of every operation beneath it', () => {
  const markup = drawn(translation);
  expect(markup).toContain('>Blueprint</title>');
  expect(markup).toContain('encoder with 2 layers, decoder with 2 layers; 36 operations');
  const [, table = ''] = /<table class="attn-operations">([\s\S]*?)<\/table>/u.exec(markup) ?? [];
  expect(table.match(/<th scope="row">/gu)).toHaveLength(translation.operations.length);
  expect(table).toContain('keys: Layer norm, encoder, layer 2 of 2');
  expect(table).toContain('<td>softmax(logits)</td>');
});

test('where weights come from stands in the picture', () => {
  const svg = /<svg[\s\S]*?<\/svg>/u.exec(drawn(translation))?.[0] ?? '';
  expect(svg).toContain('>untrained: seeded random weights</text>');
  expect(svg).toContain('>heads designed by hand</text>');
});

test('there is no blueprint of an attention layer alone, and a block that asks for it gets its usual pictures', () => {
  expect(applicableViews(examples.words).map(({ id }) => id)).toEqual(['arcs', 'matrix', 'steps']);
  expect(applicableViews(translation).map(({ id }) => id)).toContain('blueprint');
  const shown = shownPart(examples.words, { ...PLAIN, views: ['blueprint'] });
  expect(shown && viewsOf(shown)).toEqual(['arcs', 'matrix']);
});

test('what is too high for a screen shows the layer whose matrix is on screen, and folds the others', () => {
  const shown = shownPart(deep, PLAIN, { layer: 5 });
  if (shown === undefined) throw new Error('There is nothing to show');
  const open = (whole?: boolean) => Array.from({ length: 12 }, (_, index) => index + 1).filter((layer) => opening(shown, whole)('encoder', layer));
  expect(open()).toEqual([5]);
  expect(open(true)).toHaveLength(12);
});

test('the chosen layer goes before the one that the block opens on', () => {
  expect(shownPart(deep, { ...PLAIN, layer: 3 })?.site.layer).toBe(3);
  expect(shownPart(deep, { ...PLAIN, layer: 3 }, { layer: 7 })?.site.layer).toBe(7);
});
