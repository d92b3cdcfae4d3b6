import fc from 'fast-check';
import { kinds } from '../../../src/diagram/quiz/kinds';
import { isRight, type Asks, type Question } from '../../../src/diagram/quiz/question';
import { quizAbout, quizOf } from '../../../src/diagram/quiz/quiz';
import type { Shown } from '../../../src/diagram/shown';
import { shownPart } from '../../../src/diagram/shown';
import type { QuizKindId } from '../../../src/block/quiz';
import { createPipeline } from '../../../src/pipeline';
import { shownOf } from '../../support/shown';
import { anyTrace, PLAIN } from '../../support/traces';

type Of<Kind extends Asks['kind']> = Question & { readonly asks: Asks & { readonly kind: Kind } };

function all(shown: Shown, kind: QuizKindId): Question[] {
  return kinds[kind].questions(shown).map((make) => make());
}

function first<Kind extends Asks['kind']>(source: string, kind: QuizKindId, asks: Kind): Of<Kind> {
  const question = all(shownOf(source), kind)[0];
  if (question === undefined || !isOf(question, asks)) throw new Error(`${kind} does not ask that`);
  return question;
}

function isOf<Kind extends Asks['kind']>(question: Question, kind: Kind): question is Of<Kind> {
  return question.asks.kind === kind;
}

/** q1 → k1, k2, k3: scores 0, 2, 1 under "dot". */
const ROW = 'Q: [[1]]\nK: [[0], [2], [1]]\nV: [[1], [2], [3]]\nscore: dot';

describe('argmax', () => {
  test('the largest weight is right, and both of the first two are worked out', () => {
    const question = first(ROW, 'argmax', 'choose');
    expect(question.prompt).toBe('Which token does “q1” attend to most?');
    expect(question.asks).toEqual({ kind: 'choose', options: ['k1', 'k2', 'k3'], right: [1] });
    expect(question.answer).toBe('“k2”');
    // e² ÷ (1 + e² + e) = 7.39 ÷ 11.11
    expect(question.explanation.slice(0, 3)).toEqual(['q1 → k2: weight 0.67 (67 % of the attention of “q1”)', 'e^2 ÷ Σ = 0.67', 'Σ = e^0 + e^2 + e^1 = 11.11']);
    expect(question.explanation[3]).toContain('q1 → k3: weight 0.24');
  });

  test('each of two that tie is right', () => {
    const question = first('Q: [[1]]\nK: [[2], [0], [2]]\nV: [[1], [2], [3]]', 'argmax', 'choose');
    expect(question.asks.right).toEqual([0, 2]);
    expect(question.answer).toBe('“k1” and “k3”, which tie: each of them is right');
    expect([0, 1, 2].map((option) => isRight(question.asks, [option]))).toEqual([true, false, true]);
  });

  test('words that come twice are told apart, and the row in focus is asked first', () => {
    const question = first('the cat and the dog\nfocus: cat', 'argmax', 'choose');
    expect(question.prompt).toContain('“cat”');
    expect(question.asks.options).toEqual(['the (position 0)', 'cat', 'and', 'the (position 3)', 'dog']);
  });

  test.each([['one token', 'hello'], ['keys that all get the same', 'Q: [[0]]\nK: [[1], [2]]\nV: [[1], [2]]'], ['one open key a row', 'a b c\nmask: {window: 0}'], ['no open key', 'a b c\nmask: {padding: 0}']])('has nothing to ask of %s', (_name, source) => {
    expect(all(shownOf(source), 'argmax')).toEqual([]);
  });

  test('rows of a causal mask with one key are left out', () => {
    expect(all(shownOf('I like green tea\nmask: causal\nfocus: 0'), 'argmax').map(({ row }) => row?.query)).toEqual([1, 2, 3]);
  });

  test('of many keys, some are offered: the right one among them', () => {
    const words = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
    const shown = shownOf(words);
    for (const question of all(shown, 'argmax').slice(0, 20)) {
      if (!isOf(question, 'choose')) throw new Error('It asks to choose.');
      expect(question.asks.options.length).toBeLessThanOrEqual(16);
      const row = shown.weights.data.subarray((question.row?.query ?? 0) * 60, ((question.row?.query ?? 0) + 1) * 60);
      const chosen = question.asks.right.map((option) => row[question.row?.columns[option] ?? -1]);
      expect(new Set(chosen)).toEqual(new Set([Math.max(...row)]));
    }
  });
});

describe('mask', () => {
  test('causal: all of it first, then a row at a time', () => {
    const questions = all(shownOf('I like tea\nmask: causal\nfocus: like'), 'mask');
    expect(questions.map(({ prompt }) => prompt)).toEqual([
      'Which cells does this mask close? Causal: closed where j > i.',
      'Which cells does this mask close in the row of “like”? Causal: closed where j > i.',
      'Which cells does this mask close in the row of “I”? Causal: closed where j > i.',
    ]);
    expect(questions.map(({ asks }) => asks.kind === 'cells' && asks.right)).toEqual([[1, 2, 5], [2], [1, 2]]);
    expect(questions[0]?.answer).toBe('“I”: like, tea; “like”: tea; “tea”: none');
    expect(questions[0]?.explanation[0]).toBe('“I” → “like”: closed by causal (j > i) at i = 0, j = 1: 0');
  });

  test.each([
    ['mask: {window: 1}', 'window: closed where j < i − 1 or j > i + 1'],
    ['mask: {window: {left: 2}}', 'window: closed where j < i − 2'],
    ['mask: {padding: 3}', 'padding: closed where j ≥ 3'],
    ['mask: prefix 2', 'prefix: closed where j > i and j ≥ 2'],
    ['knockout: [c, e]', 'knocked out: “c”, “e”'],
    ['mask: [causal, {window: 1}]', 'causal: closed where j > i; window: closed where j < i − 1 or j > i + 1'],
  ])('%s says enough to answer: "%s"', (written, said) => {
    const question = first(`a b c d e\n${written}`, 'mask', 'cells');
    expect(question.prompt.toLowerCase()).toContain(said);
    expect([...question.asks.right].sort((a, b) => a - b)).toEqual(closedBy(said, 5));
  });

  test('[PAD], and queries that stand further on', () => {
    expect(first('queries: [a, b, "[PAD]"]', 'mask', 'cells').prompt).toContain('Padding: closed where the key is [PAD].');
    const cached = first('queries: c d\nkeys: a b c d\nmask: causal\noffset: 2', 'mask', 'cells');
    expect(cached.prompt).toContain('Causal: closed where j > i, with i from 2.');
    expect(cached.asks).toMatchObject({ rows: ['c, i = 2', 'd, i = 3'], right: [3] });
  });

  test.each([['no mask', 'a b c'], ['a mask that closes nothing', 'a b c\nmask: {window: 5}'], ['a table', 'a b\nmask: {allow: [[1, 0], [1, 1]]}'], ['one token', 'a\nmask: causal']])('has nothing to ask of %s', (_name, source) => {
    expect(all(shownOf(source), 'mask')).toEqual([]);
  });
});

/** The cells that the words themselves close, worked out from nothing but the words. */
function closedBy(said: string, size: number): number[] {
  const cells: number[] = [];
  const number = (pattern: RegExp): number | undefined => (pattern.exec(said) ? Number(pattern.exec(said)?.[1]) : undefined);
  const [back, ahead, real, prefix] = [number(/j < i − (\d+)/u), number(/j > i \+ (\d+)/u), number(/padding: closed where j ≥ (\d+)/u), number(/and j ≥ (\d+)/u)];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const closed = (said.includes('causal') && j > i) || (back !== undefined && j < i - back) || (ahead !== undefined && j > i + ahead)
        || (real !== undefined && j >= real) || (prefix !== undefined && j > i && j >= prefix) || (said.includes('knocked') && 'abcde'[j] !== undefined && said.includes(`“${'abcde'[j]}”`));
      if (closed) cells.push(i * size + j);
    }
  }
  return cells;
}

describe('weights', () => {
  test('a softmax by hand', () => {
    const question = first(ROW, 'weights', 'number');
    expect(question.prompt).toBe('What weight does “q1” give to “k2”? By softmax: e to the power of each score, divided by their sum.');
    expect(question.given).toEqual([{ name: 'k1', text: '0.00' }, { name: 'k2', text: '2.00' }, { name: 'k3', text: '1.00' }]);
    expect(question.asks.right).toBeCloseTo(Math.exp(2) / (1 + Math.exp(2) + Math.exp(1)), 12);
    expect([0.67, 0.665, 0.68, 0.64].map((value) => isRight(question.asks, [value]))).toEqual([true, true, false, false]);
  });

  test('the strongest key of each row comes before the others', () => {
    expect(all(shownOf(ROW), 'weights').map(({ row }) => row?.columns)).toEqual([[1], [2], [0]]);
  });

  test('a sink is said', () => {
    expect(first(`${ROW}\nsink: 1.5`, 'weights', 'number').given.at(-1)).toEqual({ name: 'sink, an extra score', text: '1.50' });
  });

  test.each([
    ['one open key', 'a b\nmask: {window: 0}'], ['more keys than anybody adds up', 'a b c d e f g h i j k l'], ['large scores', 'Q: [[30]]\nK: [[30], [1]]\nV: [[1], [2]]'],
    ['weights that are the scores', `${ROW}\nnormalize: none`], ['a formula of the block', `${ROW}\nformula: {weights: softmax(masked)}`], ['one token', 'hello'], ['weights that nearness takes part in', 'a b c -> d e\narchitecture: rnn\nalignment: local-p'],
  ])('has nothing to ask of %s', (_name, source) => {
    expect(all(shownOf(source), 'weights')).toEqual([]);
  });

  test('what is given is enough: the answer worked out from it by the definition is right, in any block', () => {
    const numbers = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 6 });
    fc.assert(fc.property(numbers, fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom('none', 'causal', 'window 1'), (keys, query, mask) => {
      const block = { queries: [[query], [1]], keys: keys.map((key) => [key]), mask };
      for (const question of all(shownOf(JSON.stringify(block)), 'weights')) {
        const scores = question.given.map(({ text }) => Number(text.replace('−∞', '-Infinity').replace('−', '-')));
        const powers = scores.map((score) => Math.exp(score));
        const share = (powers[question.row?.columns[0] ?? -1] ?? NaN) / powers.reduce((sum, power) => sum + power, 0);
        expect(isRight(question.asks, [Number(share.toFixed(2))])).toBe(true);
        expect(isRight(question.asks, [Number(question.answer)])).toBe(true);
      }
    }), { numRuns: 40 });
  });
});

describe('sources', () => {
  test('an encoder–decoder: cross-attention first, then its other sites', () => {
    const questions = all(shownOf('I am -> je suis\nmodel: transformer'), 'sources');
    expect(questions.map(({ prompt, answer }) => [prompt, answer])).toEqual([
      ['In cross-attention, where do the keys and the values come from?', 'the encoder, “I am”'],
      ['In cross-attention, where do the queries come from?', 'the decoder, “<s> je suis”'],
      ["In the encoder's self-attention, where do the keys and the values come from?", 'the encoder, “I am”'],
      ["In the encoder's self-attention, where do the queries come from?", 'the encoder, “I am”'],
      ["In the decoder's self-attention, where do the keys and the values come from?", 'the decoder, “<s> je suis”'],
      ["In the decoder's self-attention, where do the queries come from?", 'the decoder, “<s> je suis”'],
    ]);
  });

  test('an rnn: the states of the decoder ask, those of the encoder are asked', () => {
    const [keys, queries] = all(shownOf('a b c -> d e\narchitecture: rnn'), 'sources');
    expect([keys?.answer, queries?.answer]).toEqual(['the encoder, “a b c”', 'the decoder, “d e”']);
  });

  test('values of their own are asked for by themselves', () => {
    const questions = all(shownOf('queries: a b\nkeys: c d\nvalues: e f'), 'sources');
    expect(questions.map(({ prompt, answer }) => [prompt, answer])).toEqual([
      ['In cross-attention, where do the values come from?', '“e f”'],
      ['In cross-attention, where do the keys come from?', '“c d”'],
      ['In cross-attention, where do the queries come from?', '“a b”'],
    ]);
  });

  test.each([['one sequence', 'a b c'], ['sequences that read alike', 'a b -> a b'], ['rows of numbers', ROW]])('has nothing to ask of %s', (_name, source) => {
    expect(all(shownOf(source), 'sources')).toEqual([]);
  });
});

describe('order', () => {
  test('the steps as they ran, mixed up, with their formulas', () => {
    const question = first(`${ROW}\nsoftcap: 5\nmask: causal`, 'order', 'order');
    expect(question.answer).toBe('scores, then scaled scores, then capped scores, then masked scores, then weights, then outputs');
    expect(question.asks.right.map((item) => question.asks.items[item]).join(', then ')).toBe(question.answer);
    expect(isRight(question.asks, question.asks.items.map((_, index) => index))).toBe(false);
    expect(isRight(question.asks, question.asks.right)).toBe(true);
    expect(question.explanation.at(-1)).toBe('output = weights · V');
  });
});

describe('a quiz', () => {
  const blocks = [
    'The animal was tired', 'hello', 'a b c -> d e\narchitecture: rnn', 'I am -> je suis\nmodel: transformer', 'the animal was\nmodel: gpt-2', 'my dog is [MASK]\nmodel: bert',
    'source: the white cow did see the red bridge\nmodel: tiny-translate', 'the cat\ncompare: [{}, {mask: causal}]',
  ];

  test.each(blocks)('%#: every question has an answer that is right, and the answers of a trace do not change it', (source) => {
    const { trace, presentation } = createPipeline().read(source);
    const quiz = quizOf(trace, presentation);
    if (quiz === undefined) throw new Error('There is nothing to ask about.');
    for (let asked = 0; asked < Math.min(quiz.count, 40); asked++) {
      const question = quiz.ask(asked);
      if (question === undefined) throw new Error('There is no question.');
      const right = question.asks.kind === 'number' ? [question.asks.right] : question.asks.kind === 'choose' ? question.asks.right.slice(0, 1) : question.asks.right;
      expect(isRight(question.asks, right)).toBe(true);
      expect(question.asks.kind === 'cells' || question.explanation.length > 0).toBe(true);
      expect(JSON.stringify(quizOf(trace, presentation)?.ask(asked))).toBe(JSON.stringify(question));
    }
  });

  test('the kinds that the block names take turns; what cannot be asked is said', () => {
    const { trace, presentation } = createPipeline().read('I like tea\nmask: causal\nquiz: [mask, argmax, sources]');
    expect(trace.diagnostics).toEqual([]);
    const quiz = quizOf(trace, presentation);
    expect(quiz?.kinds).toEqual(['mask', 'argmax']);
    expect(quiz?.none).toEqual([kinds.sources.none]);
    expect([0, 1, 2, 3].map((asked) => quiz?.ask(asked)?.kind)).toEqual(['mask', 'argmax', 'mask', 'argmax']);
    // Three about the mask, two rows with a choice: they come round again.
    expect(quiz?.count).toBe(5);
    expect(quiz?.ask(5)?.prompt).toBe(quiz?.ask(1)?.prompt);
  });

  test('of a comparison the first reading is asked about, by its name', () => {
    const { trace, presentation } = createPipeline().read('the cat sat\ncompare: [{mask: causal}, {}]');
    expect(quizOf(trace, presentation)?.ask(0)?.where).toBe(`${trace.compare[0]?.reading ?? '?'}, Self`);
  });

  test('nothing is asked where nothing is drawn; recorded attention has no order and no weights to work out', () => {
    const { trace, presentation } = createPipeline().read('queries: [[1, 2], [3]]');
    expect(quizOf(trace, presentation)).toBeUndefined();
    const shown = shownOf('The animal was tired');
    const { mechanism: _mechanism, ...site } = shown.site;
    const recorded = { ...shown, site, head: { ...shown.head, steps: { weights: shown.weights } } };
    expect(quizAbout(recorded, ['weights', 'order']).count).toBe(0);
  });

  test('whatever the trace, the strongest key is right, and no question says a number that is none', () => {
    fc.assert(fc.property(anyTrace, (trace) => {
      const shown = shownPart(trace, PLAIN);
      if (shown === undefined) return;
      for (const question of Object.values(kinds).flatMap((kind) => kind.questions(shown).slice(0, 6)).map((make) => make())) {
        expect(JSON.stringify([question.prompt, question.answer, question.explanation])).not.toMatch(/NaN|undefined|Infinity/u);
        if (question.kind !== 'argmax' || question.asks.kind !== 'choose') continue;
        const { query = 0, columns = [] } = question.row ?? {};
        const row = Array.from(shown.weights.data.subarray(query * shown.weights.columns, (query + 1) * shown.weights.columns));
        for (const option of question.asks.right) expect(row[columns[option] ?? -1]).toBeCloseTo(Math.max(...row), 8);
      }
    }), { numRuns: 60 });
  });
});
