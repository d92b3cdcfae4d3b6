import fc from 'fast-check';
import { columns, type Row } from '../../../src/diagram/family/columns';
import { sorted, sortedNext } from '../../../src/diagram/family/sorting';
import { createPipeline } from '../../../src/pipeline';

const rows: readonly Row[] = (createPipeline().read('view: family').trace.family ?? []).flatMap((member) => member.sizes.map((size) => ({ member, size })));
const nameOf = ({ member, size }: Row): string => `${member.id} ${size.name}`;
const by = (column: string, way: 'ascending' | 'descending'): string[] => sorted(rows, columns, { column, way }).map(nameOf);

test('by number, not by spelling', () => {
  expect(by('counted', 'ascending').slice(0, 3)).toEqual(['albert base', 'electra small', 'albert large']);
  expect(by('counted', 'descending')[0]).toBe('llama 3.1 405B');
  expect(by('layers', 'descending')[0]).toBe('llama 3.1 405B');
});

test('by name, as people sort them', () => {
  const names = by('model', 'ascending');
  expect(names[0]).toBe('albert base');
  expect(names.indexOf('gpt-2 small')).toBeLessThan(names.indexOf('gpt-3 125M'));
  expect(names.indexOf('t5 3B')).toBeLessThan(names.indexOf('t5 11B'));
});

test('what is not known comes last, either way', () => {
  const unknown = ['bahdanau RNNsearch-50', 'luong global, general'];
  expect(by('reported', 'ascending').slice(-2)).toEqual(unknown);
  expect(by('reported', 'descending').slice(-2)).toEqual(unknown);
});

test('every column: no row is lost, alike ones keep their order, and twice is once', () => {
  fc.assert(fc.property(fc.constantFrom(...columns), fc.constantFrom('ascending' as const, 'descending' as const), (column, way) => {
    const once = sorted(rows, columns, { column: column.id, way });
    expect(new Set(once)).toEqual(new Set(rows));
    expect(sorted(once, columns, { column: column.id, way })).toEqual(once);
    once.forEach((row, index) => {
      const next = once[index + 1];
      if (next !== undefined && column.rank(row) === column.rank(next)) expect(rows.indexOf(row)).toBeLessThan(rows.indexOf(next));
    });
  }));
});

test('a column that is pressed again turns around; another one starts anew', () => {
  const first = sortedNext(undefined, 'year');
  expect(first).toEqual({ column: 'year', way: 'ascending' });
  expect(sortedNext(first, 'year')).toEqual({ column: 'year', way: 'descending' });
  expect(sortedNext(sortedNext(first, 'year'), 'year')).toEqual(first);
  expect(sortedNext(first, 'width')).toEqual({ column: 'width', way: 'ascending' });
});
