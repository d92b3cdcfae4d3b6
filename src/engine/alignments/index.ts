import { localM } from './local-m';
import { localP } from './local-p';

export const alignments = { 'local-m': localM, 'local-p': localP };

export type AlignmentId = keyof typeof alignments;

export function isAlignmentId(name: string): name is AlignmentId {
  return Object.hasOwn(alignments, name);
}
