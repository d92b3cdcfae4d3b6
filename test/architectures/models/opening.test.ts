import { shownOf } from '../../support/shown';

const BLOCK = "The animal didn't cross the street because it was too tired\nmodel: tiny-transformer";

test('tiny-transformer opens where its attention across can be read, unless the block says another layer', () => {
  expect(shownOf(BLOCK).site).toMatchObject({ id: 'cross', layer: 2 });
  expect(shownOf(`${BLOCK}\nlayer: 1`).site).toMatchObject({ id: 'cross', layer: 1 });
});

test('every other model opens at its first layer', () => {
  expect(shownOf('the cow saw the [MASK]\nmodel: tiny-mlm').site.layer).toBe(1);
  expect(shownOf('my dog is [MASK]\nmodel: bert').site.layer).toBe(1);
});
