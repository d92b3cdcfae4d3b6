import type { Marks } from './marks';

const END = '</w>';

export const endOfWord: Marks = {
  id: 'end-of-word',
  doc: 'The last piece of a word ends with </w>.',
  source: 'Sennrich et al. 2016',
  isShownBy: (token) => token.endsWith(END),
  begins: (_token, before) => before === undefined || before.endsWith(END),
  marksSpaces: false,
  textOf: (pieces) => pieces.map((piece) => (piece.endsWith(END) ? piece.slice(0, -END.length) : piece)).join(''),
};
