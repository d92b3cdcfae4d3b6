import { normalisers } from '../../src/engine/normalisers';
import { positions } from '../../src/engine/positions';
import { scores } from '../../src/engine/scores';
import { takeaways } from '../../src/takeaway';
import { isPythonFunction } from '../../src/takeaway/python/functions';

describe.each(Object.entries(takeaways))('%s', (id, takeaway) => {
  test('goes by its own id, is explained in one sentence, and names its kind of file', () => {
    expect(takeaway.id).toBe(id);
    expect(takeaway.doc).toMatch(/^[A-Z][^.!?]*\.$/u);
    expect(takeaway.extension).toMatch(/^[a-z]{2,3}$/u);
  });
});

test('every function that a mechanism brings into formulas has its Python', () => {
  const functions = [scores, normalisers, positions].flatMap((registry) => Object.values(registry)).flatMap((entry) => Object.keys(entry.functions));
  expect(functions.length).toBeGreaterThan(8);
  expect(functions.filter((name) => !isPythonFunction(name))).toEqual([]);
});
