import { drawBlock } from '../../src/live/live-block';
import { createPipeline } from '../../src/pipeline';
import type { Pipeline } from '../../src/pipeline';

/** Our own mistakes, one a place where they can happen; each is drawn into an element with its name. */
const working = createPipeline();

const broken: Readonly<Record<string, Pick<Pipeline, 'read'>>> = {
  'while-reading': {
    read() {
      throw new Error('A kernel was handed the wrong shape');
    },
  },
  'while-drawing': {
    read(source) {
      const reading = working.read(source);
      return { ...reading, trace: { ...reading.trace, get sites(): never {
        throw new Error('A view met a trace that it does not know');
      } } };
    },
  },
  'on-request': {
    read(source) {
      return { ...working.read(source), request() {
        throw new Error('The second run failed');
      } };
    },
  },
};

for (const [name, pipeline] of Object.entries(broken)) {
  const block = document.createElement('div');
  block.id = name;
  document.body.append(block);
  drawBlock(block, 'she reads -> elle lit', name, { ...working, ...pipeline });
  block.dataset['drawnAtOnce'] = String(block.childElementCount > 0);
}
