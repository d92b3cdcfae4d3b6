import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeWeights, wordsOf, type EncodedWeights } from '../../../src/architectures/models/weights';

const MODELS = join(__dirname, '../../../src/architectures/models');
const FIXTURES = join(__dirname, '../../fixtures/models');

interface ModelFile extends EncodedWeights {
  readonly vocabularies: Readonly<Record<string, string>>;
}

/** Of each tensor its first entry, its last, and the sum of all, as PyTorch has them. */
type Sample = Readonly<Record<string, readonly [number, number, number]>>;

function fileOf(name: string): ModelFile {
  return JSON.parse(readFileSync(join(MODELS, name), 'utf8'));
}

function sampleOf(name: string): Sample {
  return JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')).weights;
}

const files = readdirSync(MODELS).filter((name) => name.endsWith('.json'));

describe.each(files)('%s', (name) => {
  const file = fileOf(name);
  const weights = decodeWeights(file);

  test('reads the weights that PyTorch has', () => {
    for (const [tensor, [first, last, sum]] of Object.entries(sampleOf(name))) {
      const data = weights.of(tensor)?.data ?? new Float64Array();
      expect(data[0]).toBeCloseTo(first, 8);
      expect(data.at(-1)).toBeCloseTo(last, 8);
      expect(data.reduce((total, entry) => total + entry, 0)).toBeCloseTo(sum, 5);
    }
  });

  test('has a vector for each word', () => {
    for (const [side, stack] of [['source', 'encoder'], ['target', 'decoder']] as const) {
      const words = file.vocabularies[side];
      if (words === undefined) continue;
      expect(weights.of(`${stack}/embedding/E`)?.rows).toBe(wordsOf(words).length);
      expect(new Set(wordsOf(words)).size).toBe(wordsOf(words).length);
    }
  });

  test('stands in a script as it is', () => {
    expect(file.data).toMatch(/^[ -~]*$/u);
    expect(file.data).not.toMatch(/["\\<]/u);
  });
});

test('a tensor that is none is our mistake', () => {
  expect(() => decodeWeights({ id: 'broken', levels: 1, shares: [0, 4096, 0], tensors: ['E 2'], data: '' })).toThrow('No tensor: E 2');
});
