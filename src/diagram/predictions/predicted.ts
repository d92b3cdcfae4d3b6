import { entryAt } from '../../engine/matrices/matrix';
import type { Matrix } from '../../model/matrix';
import type { Loss, Operation, Trace } from '../../model/trace';

/** What a trace predicts from: hidden states → dense layer → logits → probabilities, a row for each token. */
export interface Predicted {
  /** What the hidden states are: an rnn predicts from what it makes of a state and of what that looked at. */
  readonly name: string;
  /** n × d, and how many layers they have been through. */
  readonly hidden: Matrix;
  readonly depth: number;
  /** n × V */
  readonly logits: Matrix;
  readonly probabilities: Matrix;
  readonly words: readonly string[];
}

/** h~ (Luong et al. 2015, eq. 5), and the deep output of Bahdanau et al. 2015: the hidden state of that step is another one. */
const NAMES: Readonly<Record<string, string>> = { 'decoder/attended': 'attended state', 'decoder/readout': 'readout' };

/** Undefined where nothing is predicted. */
export function predictedIn({ operations, streams }: Trace): Predicted | undefined {
  const softmax = operations.find(({ kind, columns }) => kind === 'softmax' && columns !== undefined);
  const dense = inflowOf(operations, softmax, 'logits');
  const hidden = inflowOf(operations, dense, 'h');
  if (softmax?.columns === undefined || dense === undefined || hidden === undefined) return undefined;
  const depth = Math.max(0, ...streams.filter(({ id }) => id === softmax.stack).map(({ layer }) => layer));
  const name = NAMES[hidden.id];
  return { name: name ?? 'hidden state', hidden: hidden.output, depth: name === undefined ? depth : 0, logits: dense.output, probabilities: softmax.output, words: softmax.columns };
}

function inflowOf(operations: readonly Operation[], operation: Operation | undefined, role: string): Operation | undefined {
  const from = operation?.inputs.find((inflow) => inflow.role === role)?.from;
  return operations.find(({ id }) => id === from);
}

/** A decoder's row: what it is fed, and what follows in the block. */
export interface NextRow {
  readonly fed: string;
  readonly target?: string | undefined;
}

/** A word that may come next. */
export interface Candidate {
  readonly word: string;
  readonly logit: number;
  readonly probability: number;
}

export interface Ranking {
  /** Most probable first. */
  readonly first: readonly Candidate[];
  /** The rest of the vocabulary, taken together. */
  readonly others: { readonly count: number; readonly probability: number };
}

/** A row's `count` most probable words, those that are asked for whatever their probability, and the rest summed. */
export function rankingOf({ logits, probabilities, words }: Predicted, row: number, count: number, asked: readonly string[] = []): Ranking {
  const candidates = words.map((word, index) => ({ word, logit: entryAt(logits, row, index), probability: entryAt(probabilities, row, index) }));
  const ordered = candidates.sort((a, b) => b.probability - a.probability);
  const isFirst = ({ word }: Candidate, rank: number) => rank < count || asked.includes(word);
  const rest = ordered.filter((candidate, rank) => !isFirst(candidate, rank));
  return { first: ordered.filter(isFirst), others: { count: rest.length, probability: rest.reduce((sum, { probability }) => sum + probability, 0) } };
}

/** How many words are more probable, in a row, than this one. */
export function rankOf({ probabilities, words }: Predicted, row: number, word: string): number {
  const own = entryAt(probabilities, row, words.indexOf(word));
  return words.filter((_, index) => entryAt(probabilities, row, index) > own).length;
}

const MOST = 5;

/** How many words the trace tells of each position. */
export function toldCount({ predictions }: Pick<Trace, 'predictions'>): number {
  return predictions[0]?.tokens.length ?? MOST;
}

export function lossAt({ losses }: Pick<Trace, 'losses'>, position: number): Loss | undefined {
  return losses.find((loss) => loss.position === position);
}

/** Whether numbers that nobody trained went into what is predicted. */
export function isUntrained({ operations, weightsFrom }: Pick<Trace, 'operations' | 'weightsFrom'>): boolean {
  return weightsFrom === 'seed' || operations.some(({ untrained }) => untrained);
}
