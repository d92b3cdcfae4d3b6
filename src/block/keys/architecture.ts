import { architectures } from '../../architectures';
import type { ArchitectureId } from '../../architectures';
import type { Key } from '../key';
import { idsOf, word } from '../values/word';

export const architecture: Key<ArchitectureId> = {
  id: 'architecture',
  aliases: [],
  group: 'attends',
  doc: 'What stands around the attention; a layer is one attention layer with nothing around it.',
  default: 'layer',
  example: 'architecture: layer',
  form: 'yaml',
  scoped: false,
  kind: word(idsOf(architectures)),
};
