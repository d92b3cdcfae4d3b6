import type { KeyOrCell } from '../../model/spec';
import type { Key } from '../key';
import { keysOrCells } from '../values/cell-name';

export const knockout: Key<readonly KeyOrCell[]> = {
  id: 'knockout',
  aliases: [],
  group: 'computed',
  doc: 'Keys that may not be attended to, by their words or by positions from 0, or single cells, "query -> key": what changes if this word could not be seen, here or by anyone?',
  default: 'nothing',
  example: 'knockout: [street, it -> animal]',
  form: 'yaml',
  scoped: true,
  kind: keysOrCells,
};
