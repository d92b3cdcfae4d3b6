import { architectures } from '../../architectures';
import type { Key } from '../key';
import { architectureKind, type NamedArchitecture } from '../values/architecture';

export const architecture: Key<NamedArchitecture> = {
  id: 'architecture',
  aliases: [],
  group: 'attends',
  doc: 'What stands around the attention; a layer is one attention layer with nothing around it.',
  default: 'layer; as the model has it',
  example: 'architecture: encoder',
  form: 'yaml',
  scoped: false,
  kind: architectureKind(Object.keys(architectures)),
};
