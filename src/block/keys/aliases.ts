import type { Key } from '../key';
import { aliasesKind } from '../values/aliases';

export const aliases: Key<ReadonlyMap<string, string>> = {
  id: 'aliases',
  aliases: [],
  group: 'computed',
  doc: "Gives a word another word's vector, as a dictionary would.",
  default: 'none',
  example: 'aliases: {étudiant: student}',
  form: 'yaml',
  scoped: false,
  kind: aliasesKind,
};
