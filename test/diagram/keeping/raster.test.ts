import { sizeOf, tooLarge } from '../../../src/diagram/keeping/raster';
import { standaloneSvg } from '../../../src/diagram/standalone';
import { examples, PLAIN } from '../../support/traces';

test('the size stands in the first tag', () => {
  const size = sizeOf(standaloneSvg(examples.words, PLAIN));
  expect(size.width).toBeGreaterThan(100);
  expect(size.height).toBeGreaterThan(100);
});

test('what browsers refuse is refused before they are asked, with both sizes', () => {
  expect(tooLarge({ width: 1000, height: 2000 }, 3)).toBeUndefined();
  expect(tooLarge({ width: 1000, height: 6000 }, 3)).toBe('At 3 × this picture has 3,000 × 18,000 pixels, more than a PNG can hold here. Take a smaller scale, or SVG.');
  expect(tooLarge({ width: 5000, height: 5000 }, 3)).toContain('15,000 × 15,000');
});
