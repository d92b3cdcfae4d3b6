import { FloatMatrix } from '../../engine/matrices/matrix';
import { norms } from '../../engine/norms';
import type { Flow, Standing } from './recorder';
import type { TransformerRun } from './run';

/** x (n × d) → n × d, each row at one size. Gain 1 and shift 0, as a model has them before it is trained. */
export function normed({ configuration, recorder }: TransformerRun, standing: Omit<Standing, 'kind'>, x: Flow): Flow {
  const { expression, shifts } = norms[configuration.norm];
  const width = x.states.columns;
  return recorder.compute({
    ...standing, kind: 'norm', inputs: { x }, expressions: { norm: expression },
    operands: { epsilon: configuration.epsilon, g: row(width, 1), ...(shifts && { b: row(width, 0) }) },
  });
}

function row(width: number, value: number): FloatMatrix {
  return new FloatMatrix(1, width, new Float64Array(width).fill(value));
}
