import type { PositionRule } from '../../model/spec';
import type { Key } from '../key';
import { positionRule } from '../values/position';

export const position: Key<PositionRule> = {
  id: 'position',
  aliases: [],
  group: 'computed',
  doc: 'How attention learns where a token stands.',
  default: 'none',
  example: 'position: {rope: {base: 10000, pairing: half}}',
  form: 'yaml',
  scoped: true,
  kind: positionRule,
};
