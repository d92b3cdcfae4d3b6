import type { Key } from '../key';
import { vaultFile } from '../values/vault-file';

/** `import` is a word of the language itself. */
export const imported: Key<string> = {
  id: 'import',
  aliases: [],
  group: 'shown',
  doc: 'Attention that was recorded from a model elsewhere, from a JSON file of the vault; it stands in the place of everything that would be computed. docs/recorded-attention.md has the format, and the lines of Python that write it.',
  default: 'none',
  example: 'import: [[recorded/snowboarder.json]]',
  form: 'literal',
  scoped: false,
  kind: vaultFile,
};
