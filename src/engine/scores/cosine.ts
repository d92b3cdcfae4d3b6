import { entriesOf, FloatMatrix } from '../matrices/matrix';
import type { Score } from './score';

export const cosine = {
  id: 'cosine',
  doc: 'The cosine of the angle between query and key, from −1 to 1, whatever their lengths.',
  source: 'Graves, Wayne and Danihelka 2014, eq. 6',
  expression: "unitRows(Q) * unitRows(K)'",
  defaultScale: () => 1,
  equalWidths: true,
  projects: 'always',
  parameters: [],
  example: 'I am a student -> je suis étudiant\nscore: cosine',
  functions: { unitRows: { FloatMatrix: unitRows } },
  notation: { unitRows: ([matrix = '']) => `\\hat{${matrix}}` },
} as const satisfies Score;

/** Every row divided by its length; a row of zeros points nowhere and stays. */
export function unitRows(matrix: FloatMatrix): FloatMatrix {
  const { rows, columns } = matrix;
  const units = FloatMatrix.zeros(rows, columns);
  for (let i = 0; i < rows; i++) {
    const row = entriesOf(matrix, i);
    const length = Math.hypot(...row);
    if (length > 0) units.data.set(row.map((entry) => entry / length), i * columns);
  }
  return units;
}
