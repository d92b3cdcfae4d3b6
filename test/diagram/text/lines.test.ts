import fc from 'fast-check';
import { linesOf } from '../../../src/diagram/text/lines';
import { widthOf } from '../../../src/diagram/text/width';

const words = fc.array(fc.stringMatching(/^\S{1,12}$/u), { minLength: 1, maxLength: 30 });

test('lines hold all words in their order, as many to a line as fit', () => {
  fc.assert(fc.property(words, fc.integer({ min: 20, max: 400 }), (all, room) => {
    const lines = linesOf(all.join(' '), room, 11);
    expect(lines.join(' ')).toBe(all.join(' '));
    for (const [index, line] of lines.entries()) {
      if (line.includes(' ')) expect(widthOf(line, 11)).toBeLessThanOrEqual(room);
      const [next] = lines[index + 1]?.split(' ') ?? [];
      if (next !== undefined) expect(widthOf(`${line} ${next}`, 11)).toBeGreaterThan(room);
    }
  }));
});
