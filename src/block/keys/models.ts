import { presets } from '../../architectures/presets';
import type { PresetId } from '../../architectures/presets';
import type { Key } from '../key';
import { someOf } from '../values/list';
import { idsOf, word } from '../values/word';

export const models: Key<readonly PresetId[]> = {
  id: 'models',
  aliases: [],
  group: 'shown',
  doc: 'Which models the views "family" and "blueprint" set beside each other; they need no sentence.',
  default: "the block's own model and its kind; all where it has none",
  example: 'models: [bert, roberta, gpt-2]',
  form: 'yaml',
  scoped: false,
  kind: someOf(word(idsOf(presets))),
};
