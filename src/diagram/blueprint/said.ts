import { counted } from '../../engine/wording/counted';
import { formulasOf } from '../../engine/trace/site-formulas';
import type { Operation, OperationKind, Trace } from '../../model/trace';
import { reason } from '../hatch';
import { UNTRAINED } from '../provenance';
import { readable } from '../text/formula';
import { partWording } from './nodes';
import { LACKS, lackingIn } from './ghosts';
import { layersIn, stacksIn } from './parts';
import { siteOf } from './site';
import { closingRules } from './wording';

/** What each kind of operation is there for. */
const PURPOSES: Readonly<Record<OperationKind, string>> = {
  embedding: 'each token becomes its vector',
  positions: 'a vector for each place is added, so that order counts',
  segments: 'a vector for each segment is added, so that two sentences are told apart',
  attention: 'each query takes from the values as much as its weights say',
  add: 'what went around is added again, number by number',
  norm: 'each row is brought to one size',
  'feed-forward': 'each token by itself goes through a wider layer and back',
  dense: 'each row is multiplied by a matrix',
  softmax: 'each row becomes shares of 1',
  lstm: 'a state with a memory is handed from word to word',
  gru: 'a state is handed from word to word',
  join: 'the states of both directions stand side by side',
  start: 'the state that the decoder begins with',
  context: 'state and context together become what is asked for the next word',
};

/** All that can be said of one operation. */
export interface Account {
  /** `Feed-forward, encoder, layer 1 of 2`. */
  readonly name: string;
  readonly purpose: string;
  /** As `h = relu(x · W_1 + b_1)`, step by step. */
  readonly formulas: readonly string[];
  /** What flows in, by its role, with its size. */
  readonly takes: readonly string[];
  readonly gives: string;
  /** Why cells are closed to it. */
  readonly closed: readonly string[];
  /** Its own matrices, with their sizes. */
  readonly weights: readonly string[];
  readonly origin: string | undefined;
  readonly opens: boolean;
}

export function accountOfOperation(trace: Trace, operation: Operation): Account {
  const site = siteOf(trace, operation);
  const byHand = site?.heads.some(({ pattern }) => pattern !== undefined) ?? false;
  return {
    name: nameOf(trace, operation),
    purpose: PURPOSES[operation.kind],
    formulas: formulasIn(trace, operation),
    takes: takenBy(trace, operation),
    gives: sizeOf(operation.output),
    closed: site === undefined ? [] : closingRules(site).map(reason),
    weights: weightsOf(trace, operation),
    origin: operation.untrained ? UNTRAINED : byHand ? 'heads designed by hand' : undefined,
    opens: site !== undefined,
  };
}

/** `Layer norm, decoder, layer 2 of 2`. */
export function nameOf(trace: Trace, operation: Operation): string {
  const { stack, layer, kind } = operation;
  const { title } = partWording(trace, { operation });
  const said = kind === 'add' ? 'Sum' : title.charAt(0).toUpperCase() + title.slice(1);
  return [said, stack, ...(layer === undefined || layer === 0 ? [] : [`layer ${layer} of ${layersIn(trace.operations, stack)}`])].join(', ');
}

/** A recurrent cell has more matrices than a sentence holds; they stand beside the picture. */
const MOST_NAMED = 6;

/** For the line that says what is pointed at; undefined where the trace has no such operation. */
export function operationSentence(trace: Trace, id: string): string | undefined {
  const operation = trace.operations.find((one) => one.id === id);
  if (operation === undefined) return undefined;
  const { name, purpose, formulas, takes, gives, closed, weights, origin, opens } = accountOfOperation(trace, operation);
  const parts = [`${name}: ${purpose}`, ...formulas, `${takes.length === 0 ? '' : `${takes.join(', ')} → `}${gives}`, ...(closed.length === 0 ? [] : [`closed by ${closed.join(', ')}`]), ...(weights.length === 0 ? [] : [weights.length > MOST_NAMED ? `${weights.length} matrices of weights` : `weights ${weights.join(', ')}`]), ...(origin === undefined ? [] : [origin])];
  return `${parts.join('; ')}.${opens ? ' Click or Enter opens its matrix.' : ''}`;
}

/** For folded layers, which stand for more than the operation they begin with. */
export function foldSentence(stack: string, [first, last]: readonly [number, number]): string {
  return `${first === last ? `Layer ${first}` : `Layers ${first} to ${last}`} of the ${stack}: the same parts again. Click or Enter opens them.`;
}

/** What the picture shows, for those who cannot see it. */
export function describeBlueprint(trace: Trace): string {
  const stacks = stacksIn(trace.operations).map((stack) => `${stack} with ${counted(layersIn(trace.operations, stack), 'layer', 'layers')}`);
  const lacking = lackingIn(trace.operations);
  const lack = lacking === undefined ? '' : ` ${LACKS[lacking]}`;
  return `A block diagram from bottom to top: ${stacks.join(', ')}; ${counted(trace.operations.length, 'operation', 'operations')}.${lack} A table beneath lists them.`;
}


/** The formulas of attention are its site's; only what makes and uses the weights is said here. */
function formulasIn(trace: Trace, operation: Operation): string[] {
  const site = siteOf(trace, operation);
  const formulas = site === undefined ? trace.formulas : formulasOf(trace, site);
  const { formula: last, steps } = operation;
  const own = [...Object.keys(steps).map((step) => [step, `${folderOf(last)}${step}`] as const), ...(last === undefined ? [] : [['', last] as const])];
  const named = site === undefined ? own : ['scores', 'weights', 'output'].map((step) => [step, step] as const);
  return named.flatMap(([name, id]) => {
    const formula = formulas[id];
    return formula === undefined ? [] : [`${name === '' ? '' : `${name} = `}${readable(formula.expression)}`];
  });
}

/** A cell's formulas are those of its stack: `encoder/state` has its steps beside it. */
function folderOf(formula = ''): string {
  return formula.slice(0, formula.lastIndexOf('/') + 1);
}

const LETTERS: Readonly<Record<string, string>> = { queries: 'Q', keys: 'K', values: 'V' };

/** `K: 4 × 32 from the layer norm of the encoder`. */
function takenBy(trace: Trace, { inputs, stack }: Operation): string[] {
  return inputs.flatMap(({ role, from }) => {
    const source = trace.operations.find(({ id }) => id === from);
    if (source === undefined) return [];
    return [`${LETTERS[role] ?? role}: ${sizeOf(source.output)} from ${shortName(trace, source)}${source.stack === stack ? '' : ` of the ${source.stack}`}`];
  });
}

function shortName(trace: Trace, operation: Operation): string {
  const [name = ''] = nameOf(trace, operation).split(',');
  return name.startsWith('RMS') || name === 'LSTM' || name === 'GRU' ? name : name.toLowerCase();
}

const PROJECTIONS: readonly string[] = ['W_Q', 'W_K', 'W_V', 'W_O'];

function weightsOf(trace: Trace, operation: Operation): string[] {
  const site = siteOf(trace, operation);
  // Sines and cosines are no weights.
  if (operation.kind === 'positions' && !operation.untrained) return [];
  const operands = site === undefined ? operation.operands : { ...site.operands };
  return Object.entries(operands).flatMap(([name, value]) => {
    if (typeof value === 'number' || (site !== undefined && !PROJECTIONS.includes(name))) return [];
    return [`${name} ${sizeOf(value)}`];
  });
}

function sizeOf({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  return `${rows} × ${columns}`;
}
