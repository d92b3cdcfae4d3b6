import { counted } from '../../engine/wording/counted';
import type { Problem } from '../../model/diagnostic';
import { normed } from './norm';
import type { Flow } from './recorder';
import type { Stack, TransformerRun } from './run';

interface Sublayer {
  readonly stack: Stack;
  readonly layer: number;
  /** `self`, `cross`, `feed-forward`. */
  readonly name: string;
  readonly branch: (x: Flow) => Flow | undefined;
}

/**
 * x + branch(x), normed. The norm stands after the sum (Vaswani et al. 2017, 3.1) or before the branch (Radford et al. 2019, 2.3).
 * Undefined where the branch could not be computed, or gives back another width than goes around it.
 */
export function sublayer(run: TransformerRun, { stack, layer, name, branch }: Sublayer, x: Flow): Flow | undefined {
  const id = `${stack}/${layer}/${name}`;
  const norm = (flow: Flow) => normed(run, { id: `${id}/norm`, stack, layer }, flow);
  const before = run.configuration.normStands === 'before';
  const y = branch(before ? norm(x) : x);
  if (y === undefined) return undefined;
  if (y.states.columns !== x.states.columns) {
    run.recorder.problems.push(widthProblem(x, y));
    return undefined;
  }
  const sum = run.recorder.compute({ id: `${id}/add`, kind: 'add', stack, layer, inputs: { x, y }, expressions: { add: 'x + y' } });
  return before ? sum : norm(sum);
}

function widthProblem(x: Flow, y: Flow): Problem {
  return {
    severity: 'error', key: 'projections',
    message: `Attention gives back ${counted(y.states.columns, 'column')}, but ${x.states.columns} go around it and are added.`,
    hint: `Give the projections an "output" of ${y.states.columns} × ${x.states.columns}.`,
  };
}
