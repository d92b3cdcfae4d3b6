import type { Attending } from '../../engine/attention/attend-input';
import type { Engine, Scope } from '../../engine/engine';
import type { FloatMatrix } from '../../engine/matrices/matrix';
import type { Problem } from '../../model/diagnostic';
import type { Formula, Operands, Operation, OperationKind, Site, Stream } from '../../model/trace';
import { measured } from '../measured';
import type { TrainedWeights } from './trained-weights';

/** What flows from one operation to the next: tokens, and a row of numbers for each. */
export interface Flow extends Attending {
  /** The id of the operation that it comes from. */
  readonly from: string;
  /** Whether numbers drawn at random went into it. */
  readonly untrained: boolean;
}

/** Where an operation stands. */
export interface Standing {
  readonly id: string;
  readonly kind: OperationKind;
  readonly stack: string;
  readonly layer?: number;
}

interface Computation extends Standing {
  /** By the names that the expressions call them; the first one's tokens are the result's. */
  readonly inputs: Readonly<Record<string, Flow>>;
  readonly operands?: Operands;
  /** In order; the last one's value is the output, and the names are those of the formulas. */
  readonly expressions: Readonly<Record<string, string>>;
  readonly columns?: readonly string[];
  readonly untrained?: boolean;
}

/** What came in from elsewhere: vectors of words, the output of an attention site. */
interface Arrival extends Standing {
  readonly inputs?: Readonly<Record<string, Flow>>;
  readonly output: Attending;
  readonly untrained: boolean;
}

/** Computes an architecture's operations one after another, and keeps all of them for the trace. */
export class Recorder {
  readonly operations: Operation[] = [];
  readonly formulas: Record<string, Formula> = {};
  readonly sites: Site[] = [];
  readonly streams: Stream[] = [];
  readonly problems: Problem[] = [];

  constructor(private readonly engine: Engine, private readonly trained?: TrainedWeights) {}

  /** Evaluates the expressions over the inputs' states and the operands. Sizes must fit. */
  compute({ inputs, operands: drawn = {}, expressions, columns, untrained = false, ...standing }: Computation): Flow {
    const operands = this.trainedTo(standing.id, drawn);
    const steps: Record<string, FloatMatrix> = {};
    const entries = Object.entries(expressions);
    for (const [name, expression] of entries) {
      const scope: Scope = { ...statesOf(inputs), ...operands, ...steps };
      steps[name] = this.engine.evaluate(expression, scope);
      this.formulas[name] ??= this.engine.formula(expression);
    }
    const [last = ''] = entries.at(-1) ?? [];
    const { [last]: output, ...before } = steps;
    const [x] = Object.values(inputs);
    if (output === undefined || x === undefined) throw new Error(`${standing.id} computes nothing`);
    const operation = { ...standing, inputs: inflows(inputs), formula: last, operands, steps: before, output, ...(columns && { columns }), untrained: untrained && this.trained === undefined };
    return this.keep(operation, { tokens: x.tokens, states: output }, inputs);
  }

  /** Takes down what was computed elsewhere. */
  arrive({ inputs = {}, output, untrained, ...standing }: Arrival): Flow {
    return this.keep({ ...standing, inputs: inflows(inputs), operands: {}, steps: {}, output: output.states, untrained }, output, inputs);
  }

  private trainedTo(id: string, drawn: Operands): Operands {
    if (this.trained === undefined) return drawn;
    return Object.fromEntries(Object.entries(drawn).map(([name, operand]) => [name, this.trained?.of(`${id}/${name}`) ?? operand]));
  }

  private keep(operation: Operation, output: Attending, inputs: Readonly<Record<string, Flow>>): Flow {
    this.operations.push(measured(operation));
    const untrained = operation.untrained || Object.values(inputs).some((flow) => flow.untrained);
    return { tokens: output.tokens, states: output.states, from: operation.id, untrained };
  }
}

function statesOf(inputs: Readonly<Record<string, Flow>>): Scope {
  return Object.fromEntries(Object.entries(inputs).map(([name, { states }]) => [name, states]));
}

function inflows(inputs: Readonly<Record<string, Flow>>) {
  return Object.entries(inputs).map(([role, { from }]) => ({ role, from }));
}
