import { templates } from '../../../src/block/form/templates';
import { createPipeline } from '../../../src/pipeline';

const pipeline = createPipeline();

test.each(templates.map((template) => [template.name, template] as const))('%s: draws, and nothing is to be said about it', (_name, { source }) => {
  const { trace } = pipeline.read(source);
  expect(trace.diagnostics).toEqual([]);
  expect(trace.sites.length + (trace.family?.length ?? 0)).toBeGreaterThan(0);
});

test('no two templates are alike', () => {
  for (const part of ['id', 'name', 'source'] as const) expect(new Set(templates.map((template) => template[part])).size).toBe(templates.length);
});
