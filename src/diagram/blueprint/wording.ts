import { counted } from '../../engine/wording/counted';
import type { Operation, OperationKind, Site, Trace } from '../../model/trace';
import type { NodeSign, Wording } from './blueprint';

type Words = (operation: Operation, context: WordingContext) => Wording;

export interface WordingContext {
  readonly trace: Pick<Trace, 'formulas'>;
  readonly site: Site | undefined;
  /** Columns of what flows in. */
  readonly entering: number;
}

const WORDS: Readonly<Record<OperationKind, Words>> = {
  embedding: () => ({ title: 'Embedding', subtitle: 'a vector for each token' }),
  positions: () => ({ title: 'positions' }),
  segments: () => ({ title: 'segments' }),
  attention: (_, { site }) => ({ title: attentionTitle(site), ...(site && { subtitle: attentionSizes(site), ...signOf(site) }) }),
  add: () => ({ title: '+' }),
  norm: (operation, { trace }) => ({ title: isRootMeanSquare(operation, trace) ? 'RMS norm' : 'Layer norm' }),
  'feed-forward': ({ output, steps }, { entering }) => ({ title: 'Feed-forward', subtitle: [entering, ...Object.values(steps).map(({ columns }) => columns), output.columns].join(' → ') }),
  dense: ({ output, columns }, { entering }) => ({ title: 'Dense layer', subtitle: `${entering} → ${columns === undefined || columns.length === 1 ? output.columns : counted(columns.length, 'word', 'words')}` }),
  softmax: () => ({ title: 'Softmax' }),
  lstm: (operation) => recurrent('LSTM', operation),
  gru: (operation) => recurrent('GRU', operation),
  join: () => ({ title: 'Side by side' }),
  start: () => ({ title: 'First state' }),
  context: () => ({ title: 'Readout', subtitle: 'state and context' }),
};

/** What is written on an operation's box: its name, its sizes, a sign. */
export function wordingOf(operation: Operation, context: WordingContext): Wording {
  return WORDS[operation.kind](operation, context);
}

function attentionTitle(site: Site | undefined): string {
  if (site === undefined) return 'Attention';
  if (site.from.queries !== site.from.keys) return 'Cross-attention';
  return signOf(site).sign === 'causal' ? 'Masked self-attention' : 'Self-attention';
}

function attentionSizes({ heads, queries, keys }: Site): string {
  return `${counted(heads.length, 'head', 'heads')} · ${queries.length} × ${keys.length}`;
}

const RECURRENT: NodeSign = 'recurrent';

function recurrent(title: string, { id, output }: Operation): Wording {
  const direction = id.split('/').at(-1) ?? '';
  return { title, subtitle: direction === 'backward' ? 'backwards' : `state of ${output.columns}`, sign: RECURRENT };
}

/** Only masks that close a cell of this site. */
function signOf({ heads }: Pick<Site, 'heads'>): { readonly sign?: NodeSign } {
  const rules = closingRules({ heads });
  if (rules.length === 0) return {};
  return { sign: rules.includes('causal') ? 'causal' : 'masked' };
}

/** The rules that close a cell in one of the heads; heads mostly share one mask. */
export function closingRules({ heads }: Pick<Site, 'heads'>): readonly string[] {
  const masks = [...new Set(heads.map(({ mask }) => mask))];
  return [...new Set(masks.flatMap(({ rules, closedBy }) => {
    const closing = closedBy.reduce((bits, cell) => bits | cell, 0);
    return rules.filter((_, index) => (closing & (1 << index)) !== 0);
  }))];
}

function isRootMeanSquare({ formula = '' }: Operation, { formulas }: Pick<Trace, 'formulas'>): boolean {
  return formulas[formula]?.expression.startsWith('rmsnorm') ?? false;
}
