import type { VNode } from 'preact';
import type { Operation, Trace } from '../../model/trace';
import { formulaParts } from '../text/formula';
import { Norms } from './norms';
import { accountOfOperation } from './said';

interface Props {
  readonly trace: Trace;
  readonly operation: Operation;
  /** Whether its matrix is on screen. */
  readonly isShown: boolean;
}

type Line = string | readonly (string | VNode)[];

/** One operation spelled out beside the picture: what it does, by which formula, what flows, its weights, the lengths of its rows. */
export function Details({ trace, operation, isShown }: Props): VNode {
  const { name, purpose, formulas, takes, gives, closed, weights, origin, opens } = accountOfOperation(trace, operation);
  const entries: readonly (readonly [string, readonly Line[]])[] = [['Formula', formulas.map(typeset)], ['Takes', takes], ['Gives', [gives]], ['Mask', closed], ['Weights', weights.map(typeset)]];
  return (
    <div class="attn-details">
      <p class="attn-details-name">{name}</p>
      <p>{`${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}.`}</p>
      <Norms trace={trace} operation={operation} />
      <dl>
        {entries.filter(([, lines]) => lines.length > 0).map(([term, lines]) => (
          <div key={term}><dt>{term}</dt><dd>{lines.map((line, index) => <span key={index} class="attn-details-line">{line}</span>)}</dd></div>
        ))}
      </dl>
      {origin !== undefined && <p class="attn-details-origin">{origin}</p>}
      {opens && <p class="attn-details-origin">{isShown ? 'Its matrix stands below.' : 'Click or Enter opens its matrix.'}</p>}
    </div>
  );
}

/** `W_1` with the 1 below the line. */
function typeset(formula: string): Line {
  return formulaParts(formula).flatMap(({ text, subscript }, index) => (subscript === undefined ? [text] : [text, <sub key={index}>{subscript}</sub>]));
}
