import { renderToString } from 'preact-render-to-string';
import { geometryOf } from '../../../src/diagram/matrix/geometry';
import { NudgeMarks } from '../../../src/diagram/matrix/nudges';
import { subjectOf } from '../../../src/diagram/matrix/subject';
import { sentenceOf } from '../../../src/diagram/sentence';
import { legend } from '../../../src/diagram/views/legend';
import { shownOf } from '../../support/shown';

function drawn(block: string, step: string) {
  const shown = shownOf(block);
  const subject = subjectOf(shown.site, shown.head, step);
  if (subject === undefined) throw new Error(`no ${step}`);
  const html = renderToString(<svg><NudgeMarks subject={subject} geometry={geometryOf(subject, {})} /></svg>);
  return { marks: html.match(/M/gu)?.length ?? 0, said: legend(subject).flatMap((entry) => (entry.kind === 'remark' ? [entry.text] : [])) };
}

const BLOCK = 'the cat sat\nmask: causal\nnudge: {cat: 2, sat -> the: -0.5}';

test('open cells whose score was changed are marked, up or down, from the mask on', () => {
  expect(drawn(BLOCK, 'weights')).toEqual({ marks: 3, said: ['▲ score raised, ▼ score lowered by hand'] });
  expect(drawn(BLOCK, 'masked').marks).toBe(3);
  expect(drawn(BLOCK, 'scaled')).toEqual({ marks: 0, said: [] });
});

test.each([['nudge: {cat: 2}', ['▲ score raised by hand']], ['nudge: {cat: -2}', ['▼ score lowered by hand']], ['nudge: {cat: 0}', []], ['knockout: cat\nnudge: {cat: 2}', []], ['seed: 1', []]])('%s', (lines, said) => {
  expect(drawn(`the cat sat\n${lines}`, 'weights')).toEqual({ marks: said.length === 0 ? 0 : 3, said });
});

test('the line about a cell says by how much', () => {
  const shown = shownOf(BLOCK);
  expect(sentenceOf(shown, { query: 1, key: 1, step: 'weights' })).toMatch(/ of the attention of “cat”\); its score was raised by 2 by hand$/u);
  expect(sentenceOf(shown, { query: 2, key: 0, step: 'masked' })).toMatch(/; its score was lowered by 0\.50 by hand$/u);
  expect(sentenceOf(shown, { query: 0, key: 1, step: 'weights' })).toBe('the → cat: masked (causal: j > i)');
});
