import type { Reading } from '../../src/pipeline';
import { createPipeline } from '../../src/pipeline';

/** One file's parts, as JSON has them. */
export type RecordingJson = Readonly<Record<string, unknown>>;

const pipeline = createPipeline();

/** A block that imports `file.json`, whose text is given. */
export function importing(file: string, lines: readonly string[] = []): Reading {
  return pipeline.read(['import: [[file.json]]', ...lines].join('\n'), { files: (path) => (path === 'file.json' ? { text: file } : { message: `There is no ${path}.`, hint: 'Write file.json.' }) });
}

export function importingJson(file: RecordingJson, lines: readonly string[] = []): Reading {
  return importing(JSON.stringify(file), lines);
}

/** Rows that add up to 1, with an eighth for all but one of the keys; which one moves with the row. */
export function shares(rows: number, columns: number, turn = 0): number[][] {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => (j === (i + turn) % columns ? 1 - (columns - 1) / 16 : 1 / 16)));
}

/** Lower triangles: a row spreads over itself and what came before. */
function causalShares(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (j <= i ? 1 / (i + 1) : 0)));
}

export const encoderFile: RecordingJson = {
  format: 1, model: 'some-bert', text: 'I was playing', license: 'MIT', source: 'here',
  tokens: ['[CLS]', 'i', 'was', 'play', '##ing', '[SEP]'],
  attention: [[shares(6, 6), shares(6, 6, 1)], [shares(6, 6, 2), shares(6, 6, 3)]],
};

export const decoderFile: RecordingJson = { format: 1, model: 'some-gpt', tokens: ['I', 'Ġwas', 'Ġplay', 'ing'], attention: [[causalShares(4)]], mask: 'causal' };

export const pairFile: RecordingJson = {
  format: 1, model: 'some-t5',
  encoder: { tokens: ['▁The', '▁cat', '</s>'], attention: [[shares(3, 3)], [shares(3, 3, 1)]] },
  decoder: { tokens: ['<pad>', '▁cha', 't'], attention: [[causalShares(3)], [causalShares(3)]], mask: 'causal' },
  cross: { attention: [[shares(3, 3, 2)], [shares(3, 3)]] },
};
