import { renderToString } from 'preact-render-to-string';
import { accountOf } from '../../src/diagram/account';
import { Diagram } from '../../src/diagram/diagram';
import { namesOf } from '../../src/diagram/names';
import { sentenceOf } from '../../src/diagram/sentence';
import { shownPart } from '../../src/diagram/shown';
import { notation } from '../../src/diagram/text/state-name';
import { applicableViews, viewsOf } from '../../src/diagram/views';
import { takeaways } from '../../src/takeaway';
import type { Reading } from '../../src/pipeline';
import { decoderFile, encoderFile, importingJson, pairFile } from '../support/recordings';

const drawn = ({ trace, presentation, choices }: Reading): string => renderToString(<Diagram trace={trace} presentation={presentation} choices={choices} blockId="b" />);
const shown = ({ trace, presentation }: Reading) => {
  const part = shownPart(trace, presentation);
  if (part === undefined) throw new Error('There is nothing to see.');
  return part;
};

test.each([['encoder', encoderFile], ['decoder', decoderFile], ['encoder–decoder', pairFile]])('%s: every picture says where its numbers come from', (_, file) => {
  const markup = drawn(importingJson(file, ['view: [heads, arcs, matrix, steps]']));
  const badges = markup.split(`recorded from ${String(file['model'])}`).length - 1;
  expect(badges).toBeGreaterThanOrEqual(3);
  expect(markup).not.toMatch(/trained model|untrained|designed by hand|Formulas|NaN|undefined/u);
});

test('the views that need more than weights are not offered', () => {
  const offered = (file: typeof encoderFile) => applicableViews(importingJson(file).trace).map(({ id }) => id);
  expect(offered(encoderFile)).toEqual(['heads', 'arcs', 'matrix', 'steps']);
  expect(offered(decoderFile)).toEqual(['arcs', 'matrix', 'steps']);
  expect(viewsOf(shown(importingJson(pairFile)))).toEqual(['heads', 'matrix']);
  expect(viewsOf(shown(importingJson(decoderFile)))).toEqual(['matrix']);
});

test('a deeper layer attends between hidden states, and across to the last of the encoder', () => {
  const { trace } = importingJson(pairFile);
  const named = (id: string, layer: number) => {
    const site = trace.sites.find((one) => one.id === id && one.layer === layer);
    if (site === undefined) throw new Error('There is no such site.');
    const { queries, keys } = namesOf({ trace, site });
    return [queries, keys].map((names) => names.map(notation).join(' '));
  };
  expect(named('encoder-self', 2)).toEqual(['h₁(The) h₁(cat) h₁(</s>)', 'h₁(The) h₁(cat) h₁(</s>)']);
  expect(named('cross', 1)).toEqual(['<pad> cha ·t', 'h₂(The) h₂(cat) h₂(</s>)']);
});

test('merged words are seen to be merged, in the picture and in words', () => {
  const reading = importingJson(encoderFile, ['pieces: merge', 'focus: playing', 'view: matrix']);
  expect(drawn(reading)).toContain('un·do: pieces merged into a word, columns summed, rows averaged');
  expect(sentenceOf(shown(reading), { query: 3 })).toMatch(/^“play·ing” attends most to /u);
  expect(drawn(importingJson(encoderFile))).toContain('·ing: a piece that goes on with a word');
  expect(drawn(importingJson({ ...encoderFile, tokens: ['a', 'b', 'c', 'd', 'e', 'f'] }))).not.toMatch(/·/u);
});

test('a cell has its weight to say, and no arithmetic', () => {
  const reading = importingJson(encoderFile, ['head: 1']);
  const spot = { step: 'weights', query: 3, key: 3 };
  expect(sentenceOf(shown(reading), spot)).toBe('play → play: weight 0.69 (69 % of the attention of “play”)');
  expect(accountOf(shown(reading), spot)).toEqual([]);
});

test('what is taken away are the weights alone', () => {
  const { trace } = importingJson(encoderFile);
  const [site] = trace.sites;
  if (site === undefined) throw new Error('There is no site.');
  for (const { id, write } of Object.values(takeaways)) expect([id, write(trace, site)]).toEqual([id, expect.not.stringMatching(/NaN|undefined|site_output|site-output|output of all/u)]);
  expect(takeaways.csv.write(trace, site).split('\r\n')[0]).toBe('"weights, head 1",[CLS],i,was,play,ing,[SEP]');
});

test('a model with a long name does not make the picture wide', () => {
  const widthOf = (model: string) => Number(/<svg[^>]* width="(\d+)/u.exec(drawn(importingJson({ ...encoderFile, model }, ['view: matrix'])))?.[1]);
  expect(widthOf('a/'.repeat(5000))).toBeLessThanOrEqual(widthOf('a') + 160);
});
