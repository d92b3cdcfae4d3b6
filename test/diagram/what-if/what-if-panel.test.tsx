import { renderToString } from 'preact-render-to-string';
import type { Host } from '../../../src/diagram/host';
import type { WhatIfControl } from '../../../src/diagram/what-if/what-if';
import { WhatIfPanel } from '../../../src/diagram/what-if/what-if-panel';
import { shownPart } from '../../../src/diagram/shown';
import type { WhatIf } from '../../../src/model/what-if';
import { createPipeline } from '../../../src/pipeline';

const pipeline = createPipeline();
const IDLE = { press: () => false, nudge: () => false, reset: () => false, drag: () => undefined };

function panel(block: string, whatIf: WhatIf, host: Host, hasCells = true): string {
  const { trace, presentation, request, byHand } = pipeline.read(block);
  const shown = shownPart(request({ whatIf }), presentation);
  if (shown === undefined) throw new Error('There is nothing to show');
  const control: WhatIfControl = { on: true, toggle: () => undefined, hand: whatIf['self'] ?? { knockout: [], nudge: [] }, set: () => undefined, undo: undefined, startOver: () => undefined, notice: undefined, editing: IDLE };
  return renderToString(<WhatIfPanel control={control} trying={{ before: trace, written: byHand, opening: 'self', cost: () => 0 }} shown={shown} whatIf={whatIf} hasCells={hasCells} host={host} />);
}

const closed: WhatIf = { self: { knockout: ['a'], nudge: [] } };

test('a host that can write is asked to; elsewhere the lines stand there', () => {
  expect(panel('a b c', closed, { save: () => Promise.resolve('Written.') })).toContain('Write into the block');
  expect(panel('a b c', closed, {})).toContain('To keep it, write this line in the block: <code class="attn-line-to-write">knockout: a</code>');
});

test('what the block says already need not be kept', () => {
  const written = panel('a b c\nknockout: a', closed, {});
  expect(written).not.toContain('To keep it');
  expect(written).toContain('aria-label="Take out knockout: a"');
});

test('what was remembered of words that cannot be seen is shown, and said', () => {
  const unseen: WhatIf = { self: { knockout: ['\u0000\u202E'], nudge: [] } };
  const drawn = panel('a b c', unseen, {});
  expect(drawn).toContain('aria-label="Take out knockout: ');
  expect(['\u0000', '\u202E'].filter((mark) => drawn.includes(mark))).toEqual([]);
});

test('where no picture has cells, it says which have', () => {
  expect(panel('a b c', closed, {}, false)).toContain('Show the matrix, the steps, the arcs or the unrolled states: their cells and words can be clicked.');
});

test('what a name has no row for is said with what came of it', () => {
  expect(panel('a b c', { self: { knockout: [{ query: 'z', key: 'a' }], nudge: [] } }, {})).toContain('There is no query &quot;z&quot; in &quot;z -> a&quot; to knock out.');
});
