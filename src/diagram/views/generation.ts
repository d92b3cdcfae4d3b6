import { pictures } from '../../architectures/pictures';
import { GenerationBody } from '../generation/generation-body';
import { generationPanels } from '../generation/panels';
import { passAt } from '../generation/pass';
import type { View } from './view';

export const generation = {
  id: 'generation',
  label: 'Generation',
  applies: pictures.generation.isIn,
  panels: (shown) => {
    const pass = passAt(shown, shown.presentation.step);
    return pass === undefined ? [] : generationPanels(pass);
  },
  Body: GenerationBody,
} as const satisfies View;
