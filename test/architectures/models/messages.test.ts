import { SPACE } from '../../../src/architectures/models/vocabulary';
import { createPipeline } from '../../../src/pipeline';

/** What trained models say of what they cannot do, each at its place in the block. */
const said = (...lines: readonly string[]) => createPipeline().read(lines.join('\n')).trace;
const messages = (...lines: readonly string[]) => said(...lines).diagnostics.map(({ severity, line, column, end, message, hint }) => `${severity} ${line}:${column}-${end.column} ${message} → ${hint ?? ''}`);

describe('of attention throughout', () => {
  test('words that they do not know, each at its place, with near ones', () => {
    const near = 'Near words that it knows: squirrel, squirrels, owl. All of them: below the block, and in docs/vocabularies.md of the plugin.';
    expect(messages('The zebra crossed', 'model: tiny-lm')).toEqual([`error 1:5-10 tiny-lm does not know "zebra": it is none of the 237 words that it reads. → ${near}`]);
    expect(messages('The zebra [MASK]', 'model: tiny-mlm')).toEqual([`error 1:5-10 tiny-mlm does not know "zebra": it is none of the 220 words that it reads. → ${near}`]);
    expect(messages('The zebra slept', 'model: tiny-transformer')[0]).toBe(`error 1:5-10 tiny-transformer does not know "zebra": it is none of the 219 words that it reads. → ${near}`);
    expect(messages('source: the cow saw the road', 'target: [la, bache]', 'model: tiny-transformer')[0]).toMatch(/^error 2:14-19 tiny-transformer does not know "bache": .* 288 words that it writes\. → Near words that it knows: vache/u);
    expect(said('the zebra slept', 'model: tiny-lm').sites).toEqual([]);
  });

  test('settings that they were not trained with, vectors, and another architecture', () => {
    expect(messages('the cow was tired', 'model: tiny-mlm', 'heads: 2', 'layers: 3', 'dimension: 8', 'projections: identity', 'embedding: random', 'position: rope')).toEqual([
      ['3:8-9', 'heads'], ['4:9-10', 'layers'], ['5:12-13', 'dimension'], ['6:14-22', 'projections'], ['7:12-18', 'embedding'], ['8:11-15', 'position'],
    ].map(([at, key]) => `warning ${at} "${key}" changes nothing: the weights of tiny-mlm were trained without it. → Take it out; "architecture: encoder" without a model has seeded weights.`));
    expect(messages('the cow was tired', 'model: tiny-mlm', 'heads: 4', 'layers: 2', 'position: sinusoidal')).toEqual([]);
    expect(messages('queries: [[1, 0]]', 'model: tiny-lm')).toEqual(['error 1:10-18 tiny-lm has learned the vectors of its words: declared ones mean nothing to it. → Write a text, or take "model: tiny-lm" out.']);
    expect(messages('the cow was tired', 'model: tiny-mlm', 'architecture: decoder')).toEqual(['warning 3:1-13 The weights of tiny-mlm are for the architecture "encoder": drawn as "decoder", with seeded weights. → Take the architecture out; the model sets it.']);
    expect(said('the cow was tired', 'model: tiny-mlm', 'architecture: decoder').weightsFrom).toBe('seed');
  });
});

describe('of recurrence and attention', () => {
  test('words that it does not know, each at its place, with near ones', () => {
    expect(messages('The zebra crossed the', 'strete', 'model: tiny-translate')).toEqual([
      'error 1:5-10 tiny-translate does not know "zebra": it is none of the 219 words that it reads. → Near words that it knows: squirrel, squirrels, owl. All of them: below the block, and in docs/vocabularies.md of the plugin.',
      'error 2:1-7 tiny-translate does not know "strete": it is none of the 219 words that it reads. → Near words that it knows: street, stream. All of them: below the block, and in docs/vocabularies.md of the plugin.',
    ]);
    expect(said('the zebra crossed the street', 'model: tiny-translate').sites).toEqual([]);
  });

  test('words of the target, and of a list', () => {
    expect(messages('source: the cow saw the road', 'target: [la, bache]', 'model: tiny-translate')[0]).toMatch(/^error 2:14-19 tiny-translate does not know "bache": .* 288 words that it writes\. → Near words that it knows: vache/u);
  });

  test('characters', () => {
    expect(messages('9 Kay  2018', 'model: tiny-dates')).toEqual([
      `error 1:3-4 tiny-dates does not know "k": it is none of the 37 characters that it reads. → These are: ${SPACE} , - . / 0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j l m n o p r s t u v w y`,
    ]);
  });

  test('vectors, settings that it was not trained with, and another architecture', () => {
    expect(messages('source: [[1, 0]]', 'model: tiny-translate')).toEqual(['error 1:9-17 tiny-translate has learned the vectors of its words: declared ones mean nothing to it. → Write a text, or take "model: tiny-translate" out.']);
    expect(messages('the cow saw it', 'model: tiny-translate', 'score: dot')[0]).toBe('warning 3:8-11 "score" changes nothing: the weights of tiny-translate were trained without it. → Take it out; "model: bahdanau" is the same architecture with seeded weights.');
    expect(messages('the cow saw it', 'model: tiny-translate', 'architecture: encoder')).toEqual(['warning 3:1-13 The weights of tiny-translate are for the architecture "rnn": drawn as "encoder", with seeded weights. → Take the architecture out; the model sets it.']);
    expect(said('the cow saw it', 'model: tiny-translate', 'architecture: encoder').weightsFrom).toBe('seed');
  });
});
