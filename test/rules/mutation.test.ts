import { existsSync } from 'node:fs';
import { join } from 'node:path';
import parts from '../mutation/parts.cjs';
import { filesBelow, ROOT } from '../support/imports';

const sources = filesBelow('src', /\.tsx?$/u);

/** `*` within a folder, `**` through folders: all that the parts use. */
function matching(pattern: string): string[] {
  const expression = pattern.replace(/[.]/gu, '\\.').replace(/\*\*\/|\*/gu, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
  return sources.filter((file) => new RegExp(`^${expression}$`, 'u').test(file));
}

describe.each(Object.entries(parts))('the part %s that is mutated', (_, { change, tests }) => {
  test.each(change)('has %s', (pattern) => expect(matching(pattern.replace('!', ''))).not.toEqual([]));

  test.each(tests)('has the tests of %s, none of which is timed', (name) => {
    expect(existsSync(join(ROOT, 'test', `${name}.test.ts`))).toBe(true);
    expect(name).not.toMatch(/pace$/u);
  });
});

test('no file is mutated in two parts', () => {
  const files = Object.values(parts).flatMap(({ change }) => change.filter((pattern) => !pattern.startsWith('!')).flatMap(matching));
  expect([...new Set(files)]).toHaveLength(files.length);
});
