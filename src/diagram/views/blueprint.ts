import { pictures } from '../../architectures/pictures';
import { BlueprintBody } from '../blueprint/blueprint-body';
import { blueprintPanel } from '../blueprint/blueprint-panel';
import { opening } from '../blueprint/opening';
import { partsOf } from '../blueprint/parts';
import { NOWHERE } from '../interaction/spot';
import type { View } from './view';

export const blueprint = {
  id: 'blueprint',
  label: 'Blueprint',
  moments: (shown) => [NOWHERE, ...partsOf(shown.trace.operations, opening(shown)).map(({ id }) => ({ operation: id }))],
  applies: pictures.blueprint.isIn,
  panels: (shown) => [blueprintPanel(shown, opening(shown))],
  Body: BlueprintBody,
} as const satisfies View;
