import { renderToString } from 'preact-render-to-string';
import { Diagram } from '../../../src/diagram/diagram';
import { numberIn } from '../../../src/diagram/quiz/answers/number';
import { standaloneSvg } from '../../../src/diagram/standalone';
import { createPipeline } from '../../../src/pipeline';

function drawn(source: string, { live }: { readonly live: boolean }): string {
  const { trace, presentation, choices, request } = createPipeline().read(source);
  return renderToString(<Diagram trace={trace} presentation={presentation} choices={choices} blockId="block" request={live ? request : undefined} />);
}

/** One row, of weights 0.09, 0.67 and 0.24. */
const ROW = 'Q: [[1]]\nK: [[0], [2], [1]]\nV: [[1], [2], [3]]\nscore: dot';
const TOLD = /0\.09|0\.67|0\.24|67 %/u;

test('the block itself shows the row; a block that asks tells nothing of it, to nobody', () => {
  expect(drawn(ROW, { live: true })).toMatch(TOLD);
  const asking = drawn(`${ROW}\nquiz: [argmax, weights]`, { live: true });
  expect(asking).toContain('Which token does “q1” attend to most?');
  expect(asking).not.toMatch(TOLD);
  expect(asking).toContain('The row of “q1” is hidden by the quiz.');
  for (const part of ['attn-table', 'attn-takeaway', 'attn-formulas', 'attn-inspector', 'attn-unseen']) expect(asking).not.toContain(part);
});

test('the mask is not hatched, in words neither', () => {
  const asking = drawn('I like tea\nmask: causal\nquiz: mask', { live: true });
  expect(asking).toContain('Causal: closed where j &gt; i.'.replace('&gt;', '>'));
  expect(asking).not.toMatch(/hatch|closed by/u);
});

test('a head is not named after its pattern before it is known where it looks, and is not taken for a trained one', () => {
  const asking = drawn('I like tea\nheads: [previous]\nquiz: argmax', { live: true });
  expect(asking).not.toContain('previous');
  expect(asking).toContain('designed by hand');
});

test('where nothing answers, a question of each kind stands there with room, and its answer behind a disclosure', () => {
  const page = drawn(`${ROW}\nquiz: [argmax, weights, order]`, { live: false });
  const details = page.match(/<details[^>]*>.*?<\/details>/gu) ?? [];
  expect(details).toHaveLength(3);
  expect(details.every((text) => text.startsWith('<details class="attn-quiz-answer"><summary>Answer</summary>'))).toBe(true);
  expect(details[0]).toContain('“k2”.');
  expect(page.replace(/<details[^>]*>.*?<\/details>/gu, '')).not.toMatch(TOLD);
  expect(page).not.toMatch(/<button|<input/u);
});

test('a block without the key shows nothing of it where nothing answers', () => {
  expect(drawn(ROW, { live: false })).not.toMatch(/quiz/iu);
});

test('where there is nothing to ask, that is said, and the picture is drawn', () => {
  const page = drawn('hello\nquiz: argmax', { live: true });
  expect(page).toContain('There is nothing to ask here. No token has a choice');
  expect(page).toContain('attn-view-matrix');
});

test('a file asks too: the row is hidden, the question stands beneath', () => {
  const { trace, presentation } = createPipeline().read(`${ROW}\nquiz: weights\ncaption: Mine`);
  const svg = standaloneSvg(trace, presentation);
  expect(svg).not.toMatch(TOLD);
  expect(svg.match(/>\?</gu)).toHaveLength(3);
  expect(svg).toContain('What weight does “q1” give to “k2”? By softmax: e to the power of each score, divided by their sum. Masked scores: k1 0.00, k2 2.00, k3 1.00. Mine</text>');
  expect(svg).toContain('<desc>Hidden by the quiz. ');

  const mask = createPipeline().read('I like tea\nmask: causal\nquiz: mask');
  expect(standaloneSvg(mask.trace, mask.presentation).match(/>\?</gu)).toHaveLength(9);
  expect(standaloneSvg(mask.trace, mask.presentation)).not.toMatch(/hatch-/u);
});

test.each([['0.25', [0.25]], [' ,25 ', [0.25]], ['25 %', [0.25]], ['−1.5', [-1.5]], ['1', [1]], ['', []], ['a third', []], ['1.2.3', []], ['1e5', []]])('"%s" is read as %j', (text, read) => {
  expect(numberIn(text)).toEqual(read);
});
