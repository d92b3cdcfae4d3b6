import { drawnReadings, shownIn } from '../../../src/diagram/comparison/readings';
import { noteLines, notesOf } from '../../../src/diagram/matrix/notes';
import { sentenceOf } from '../../../src/diagram/sentence';
import { standaloneSvg } from '../../../src/diagram/standalone';
import { createPipeline } from '../../../src/pipeline';
import { messageOf } from '../../support/messages';

const pipeline = createPipeline();
const SENTENCE = 'The animal was too tired';
const read = (annotate: string) => pipeline.read(`${SENTENCE}\nannotate: ${annotate}`);
const notes = (annotate: string) => shownIn(drawnReadings(read(annotate).trace, read(annotate).presentation, {})).flatMap((shown) => notesOf(shown));
const messages = (annotate: string): string[] => read(annotate).trace.diagnostics.map(messageOf);

test('a remark stands at a cell, a row or a column; one may stand alone', () => {
  expect(notes('[{row: tired, column: 1, text: "Who?"}, {row: The, text: A row}, {column: too, text: A column}]')).toEqual([
    { number: 1, row: 4, column: 1, text: 'Who?' }, { number: 2, row: 0, column: undefined, text: 'A row' }, { number: 3, row: undefined, column: 3, text: 'A column' },
  ]);
  expect(notes('{row: 0, text: Alone}')).toHaveLength(1);
});

test('they stand in a file, with their numbers and their texts, and are said where they are', () => {
  const { trace, presentation } = read('{row: tired, column: animal, text: "Who is <tired>?"}');
  const svg = standaloneSvg(trace, presentation);
  expect(svg).toContain('Who is &lt;tired>?');
  expect(svg.match(/class="attn-note-mark"/gu)).toHaveLength(2);
  const [shown] = shownIn(drawnReadings(trace, presentation, {}));
  expect(shown && sentenceOf(shown, { query: 4, key: 1, step: 'weights' })).toMatch(/ “Who is <tired>\?”$/u);
  expect(shown && sentenceOf(shown, { query: 4, key: 0, step: 'weights' })).not.toContain('“Who');
});

test('a long text goes on in the next line, under one number', () => {
  const lines = noteLines([{ number: 1, row: 0, text: Array.from({ length: 30 }, () => 'attention').join(' ') }]);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => 'number' in line)).toHaveLength(1);
});

test('what is missing or unknown is said at its place', () => {
  expect(messages('[{row: street, text: x}]')).toEqual(['2:18-2:24 warning: There is no token "street". → The tokens are: The animal was too tired']);
  expect(messages('[{text: x}]')).toEqual(['2:12-2:21 error: The remark says neither its row nor its column. → For example: annotate: [{row: it, column: animal, text: "Who is tired?"}]']);
  expect(messages('[{row: The}]')).toEqual(['2:12-2:22 error: The remark a mapping with row has no text. → For example: annotate: [{row: it, column: animal, text: "Who is tired?"}]']);
  expect(messages('[{rows: The, text: x}]')).toEqual(['2:19-2:22 error: A remark takes row, column and text; found "rows". → For example: annotate: [{row: it, column: animal, text: "Who is tired?"}]']);
});
