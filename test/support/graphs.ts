import { createPipeline } from '../../src/pipeline';
import type { Trace } from '../../src/model/trace';

const pipeline = createPipeline();

/** What a block computes, which must be without a mistake. */
export function traceOfText(text: string): Trace {
  const { trace } = pipeline.read(text);
  expect(trace.diagnostics.map(({ message }) => message)).toEqual([]);
  return trace;
}

/** Both orders of attention: one before each step of the decoder, after an encoder with two directions; one after it, with an arrow that goes back. */
export const recurrent: Readonly<Record<'bahdanau' | 'luong', Trace>> = {
  bahdanau: traceOfText('I am a student -> je suis étudiant\nmodel: bahdanau'),
  luong: traceOfText('I am a student -> je suis étudiant\nmodel: luong\ninput-feeding: true'),
};
