import { renderToString } from 'preact-render-to-string';
import { BlockPicture } from '../../../src/diagram/thumbnails/block-picture';
import { createPipeline } from '../../../src/pipeline';

const pipeline = createPipeline();

function pictureOf(source: string): string {
  const { trace, presentation } = pipeline.read(source);
  return renderToString(<BlockPicture trace={trace} presentation={presentation} prefix="small">nothing</BlockPicture>);
}

const grounds = (svg: string): number => (/class="attn-ground" d="([^"]*)"/u.exec(svg)?.[1]?.match(/z/gu) ?? []).length;

test.each([
  ['one head', 'a b c', 1],
  ['its heads', 'a b c\nheads: 3', 3],
  ['no more than four heads', 'a b c\nmodel: bert', 4],
  ['its readings', 'a b -> c d\ncompare: [{attention: self}, {attention: cross}]', 2],
])('a block is drawn as %s', (_what, source, count) => {
  const svg = pictureOf(source);
  expect(grounds(svg)).toBe(count);
  expect(svg).not.toMatch(/NaN|<text/u);
});

test('the head that a block shows is among those that are drawn', () => {
  expect(grounds(pictureOf('a b c\nheads: 8\nhead: 8'))).toBe(4);
});

test('a block without weights is its own picture made small, or says that there is none', () => {
  expect(pictureOf('models: [bert, t5]\nview: family')).toMatch(/^<svg class="attn-picture attn-small-picture"/u);
  expect(pictureOf('{')).toBe('nothing');
});
