import type { AskedAlignment } from '../../engine/alignments/settle';
import { cells } from '../../engine/cells';
import type { RecurrentUnit } from '../../engine/cells/unit';
import { warning } from '../../engine/wording/problem';
import { scores } from '../../engine/scores';
import type { Score } from '../../engine/scores/score';
import type { Problem } from '../../model/diagnostic';
import type { Spec } from '../../model/spec';
import { scoreOf } from '../mechanism';
import { atSite } from '../scoped';

/** What a block says of its rnn, with the defaults where it says nothing. */
export interface RecurrentConfiguration {
  readonly unit: RecurrentUnit;
  readonly bidirectional: boolean;
  /**
   * Whether a step looks at the source before its state is computed, with the state before (Bahdanau et al. 2015, A.2.2),
   * or after, with its own (Luong et al. 2015, 3.1). The model decides; the score does not.
   */
  readonly attends: 'before' | 'after';
  readonly inputFeeding: boolean;
  /** Absent where each step looks at the whole source. */
  readonly alignment?: AskedAlignment;
  /** From 0 to 1, where the gate that keeps the old is set by hand. */
  readonly forget?: number;
  /** Numbers in a state of the encoder, in one direction; and in one of the decoder. */
  readonly width: number;
  readonly decoderWidth: number;
}

/** Enough to look different from word to word, few enough to be read as numbers. */
const READABLE_WIDTH = 8;
/** D, where the block does not say. Luong et al. 2015 take 10, for sentences of 50 words. */
const WINDOW = 2;

export function configurationOf(spec: Spec): RecurrentConfiguration {
  const { cell: { kind = 'lstm', bidirectional = false, alignment = 'global', window = WINDOW, inputFeeding = false, forget }, dimension: width = READABLE_WIDTH } = spec;
  const attends = spec.model === 'bahdanau' ? 'before' : 'after';
  return {
    unit: cells[kind], bidirectional, attends,
    inputFeeding: inputFeeding && attends === 'after',
    ...(alignment !== 'global' && { alignment: { kind: alignment, window } }),
    ...(forget !== undefined && { forget }),
    width,
    decoderWidth: bidirectional && comparesAsTheyAre(spec) ? 2 * width : width,
  };
}

/** A dot product needs states of one width; where no matrix stands between, the decoder's are as wide as both directions together. */
function comparesAsTheyAre(spec: Spec): boolean {
  const { equalWidths, parameters }: Score = scores[scoreOf(spec, 'cross')];
  const projections = atSite(spec.projections, 'cross') ?? 'none';
  const projected = projections === 'random' || (typeof projections === 'object' && (projections.query ?? projections.key) !== undefined);
  return equalWidths && parameters.length === 0 && !projected;
}

/** What a block asks for and an rnn has not; it is drawn without. */
export function unmetProblems(spec: Spec): Problem[] {
  return [...missingSource(spec), ...unused(spec)];
}

function missingSource({ queries, keys }: Spec): Problem[] {
  if (queries === undefined || keys !== undefined) return [];
  const message = 'An rnn reads one sequence and writes another, but only what it writes is declared: it is drawn reading the same.';
  return [{ severity: 'error', key: 'keys', message, hint: 'Add a line "keys: …" with what is read, or write "what is read -> what is written".' }];
}

function unused(spec: Spec): Problem[] {
  const { attention, queries, keys, values, layers, cell, phase } = spec;
  const deepest = Math.max(1, layers.everywhere ?? 1, ...Object.values(layers.at));
  return [
    ...(attention === 'self' && keys !== undefined ? [warning('attention', 'An rnn has no self-attention: its states are handed on from word to word.', 'Take the line out; "architecture: encoder" has self-attention.')] : []),
    ...(values === undefined || keys === undefined ? [] : [warning('values', 'The values are ignored: in an rnn the states that are attended to are the values too.', 'Take the line out.')]),
    ...(deepest > 1 ? [warning('layers', `The rnn is drawn with 1 layer, not ${deepest}.`, 'Take the line out; "architecture: encoder-decoder" has several.')] : []),
    ...(cell.inputFeeding === true && spec.model === 'bahdanau' ? [warning('input-feeding', 'Input feeding changes nothing here: in this model the context enters every step already.', 'Take it out, or write "model: luong".')] : []),
    ...(phase === 'generation' && queries !== undefined ? [warning('phase', 'The rnn is drawn with the declared words fed to it, not with words that it writes itself.', 'Write "phase: training" for the loss of each row.')] : []),
  ];
}
