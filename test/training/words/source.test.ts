import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSource } from '../../../training/words/source';

test('refuses a file of another version, since the table would be another one too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'source-'));
  const file = join(folder, 'vectors.json');
  writeFileSync(file, '{"words": ["the"], "vectors": {"the": [1, 2, 3]}}');
  expect(() => readSource(file)).toThrow(/vectors\.json is not the file of version 1\.1\.0: its SHA-256 is [0-9a-f]{64}$/u);
  rmSync(folder, { recursive: true });
});
