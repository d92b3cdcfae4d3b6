import { GenerationBody } from '../generation/generation-body';
import { generationPanels } from '../generation/panels';
import { passAt } from '../generation/pass';
import type { View } from './view';

export const generation = {
  id: 'generation',
  label: 'Generation',
  applies: ({ architecture, generation: steps }) => steps.length > 0 || architecture === 'decoder' || architecture === 'encoder-decoder',
  panels: (shown) => {
    const pass = passAt(shown, shown.presentation.step);
    return pass === undefined ? [] : generationPanels(pass);
  },
  Body: GenerationBody,
} as const satisfies View;
