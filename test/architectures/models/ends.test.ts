import type { Trace } from '../../../src/model/trace';
import { createPipeline, KEEP_NOTHING } from '../../../src/pipeline';

const pipeline = createPipeline(KEEP_NOTHING);
const read = (...lines: readonly string[]): Trace => pipeline.read(lines.join('\n')).trace;

const BECAUSE = 'because because because because because because because';

test.each(['tiny-translate', 'tiny-transformer'])('%s is cut off where it does not stop, and that is said', (model) => {
  const { generation, sites, diagnostics } = read(BECAUSE, `model: ${model}`);
  expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([['warning', 'The model wrote 24 tokens and did not stop: it is cut off there.']]);
  expect(generation).toHaveLength(24);
  expect(generation.map(({ token }) => token)).not.toContain('</s>');
  expect(sites.find(({ id }) => id === 'cross')?.writes).toEqual(generation.map(({ token }) => token));
});

test.each(['tiny-translate', 'tiny-transformer'])('%s: the first and last token of a declared target may be written, and need not', (model) => {
  const fed = (target: string) => read('source: the cow saw the bridge', `target: ${target}`, `model: ${model}`);
  const bare = fed('la vache a vu le pont');
  expect(bare.diagnostics).toEqual([]);
  expect(bare.sites.at(-1)?.writes?.at(-1)).toBe('</s>');
  for (const target of ['<s> la vache a vu le pont', 'la vache a vu le pont </s>', '<s> la vache a vu le pont </s>']) expect(fed(target)).toEqual(bare);
});
