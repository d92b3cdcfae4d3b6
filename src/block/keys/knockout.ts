import type { TokenName } from '../../model/spec';
import type { Key } from '../key';
import { tokenNames } from '../values/token-name';

export const knockout: Key<readonly TokenName[]> = {
  id: 'knockout',
  aliases: [],
  group: 'computed',
  doc: 'Keys that may not be attended to, by their words or by positions from 0: what changes if this word could not be seen?',
  default: 'nothing',
  example: 'knockout: street',
  form: 'yaml',
  scoped: true,
  kind: tokenNames,
};
