import { gpt2 } from './gpt-2';
import { positioned, type Preset } from './preset';

export const gpt3 = {
  id: 'gpt-3',
  doc: 'GPT-2 made a hundred times larger, which then follows worked examples in its prompt; every other layer looks at a window only, which the toy leaves out.',
  source: 'Brown et al. 2020, section 2.1',
  example: 'cheese\nshots: [sea otter => loutre de mer, mint => menthe]\nmodel: gpt-3',
  architecture: 'decoder',
  defaults: { ...positioned('learned'), heads: { everywhere: 8, at: {} }, layers: 3 },
  transformer: { ...gpt2.transformer },
} as const satisfies Preset;
