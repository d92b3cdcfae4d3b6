import type { Attending } from '../../engine/attention/attend-input';
import { areCounted, counted } from '../../engine/wording/counted';
import type { Problem } from '../../model/diagnostic';
import type { Attention, Spec } from '../../model/spec';
import type { Inputs } from '../inputs';
import type { AddPositions } from '../positioned';

/** What attends, what is attended to, and what is taken from there. */
export interface Parts {
  readonly from: { readonly queries: string; readonly keys: string };
  readonly queries: Attending;
  readonly keys: Attending;
  readonly values: Attending;
  readonly problems: readonly Problem[];
}

/** Cross-attention needs a second sequence; without one the block is read as self-attention. */
export function reading(spec: Spec): { attention: Attention; problems: readonly Problem[] } {
  if (spec.attention === 'self' || spec.keys !== undefined) return { attention: spec.attention, problems: [] };
  const message = 'Cross-attention needs a second sequence, but only queries are declared.';
  const hint = 'Add "keys: …" with what is attended to, or write "attention: self".';
  return { attention: 'self', problems: [{ severity: 'error', key: 'attention', message, hint }] };
}

/** Q stays; K and V come from the queries in self-attention, from the keys (or declared values) in cross-attention. */
function partsOf(inputs: Inputs, attention: Attention): Parts {
  const { queries, keys = queries } = inputs;
  if (attention === 'self') {
    return { from: { queries: 'queries', keys: 'queries' }, queries, keys: queries, values: queries, problems: [] };
  }
  const { values, problems } = valuesFor(keys, inputs.values);
  return { from: { queries: 'queries', keys: 'keys' }, queries, keys, values, problems };
}

/** One value a key; the keys themselves where the values cannot be used. */
function valuesFor(keys: Attending, values: Attending = keys): { values: Attending; problems: readonly Problem[] } {
  const found = values.states.rows;
  const needed = keys.states.rows;
  if (found === needed) return { values, problems: [] };
  const message = `There ${areCounted(found, 'value')}, but ${counted(needed, 'key')}.`;
  const hint = 'Give one value for each key, or leave "values" out: then the keys are the values.';
  return { values: keys, problems: [{ severity: 'error', key: 'values', message, hint }] };
}

/** What the block declares, and of it what attends here, both at their positions; `add` is absent where nothing is added to tell them. */
export function placedParts(embedded: Inputs, attention: Attention, offset: number, add: AddPositions | undefined): { readonly inputs: Inputs; readonly parts: Parts } {
  const parts = partsOf(embedded, attention);
  if (add === undefined) return { inputs: embedded, parts };
  return { inputs: inputsWithPositions(embedded, add, offset), parts: partsWithPositions(parts, add, offset) };
}

/** Query i stands at i + offset, key j and its value at j; what was one and the same stays so where it stands at the same place. */
function partsWithPositions(parts: Parts, add: AddPositions, offset: number): Parts {
  const queries = add(parts.queries, offset);
  const keys = parts.keys === parts.queries && offset === 0 ? queries : add(parts.keys, 0);
  const values = parts.values === parts.keys ? keys : add(parts.values, 0);
  return { ...parts, queries, keys, values };
}

function inputsWithPositions({ queries, keys, values }: Inputs, add: AddPositions, offset: number): Inputs {
  return { queries: add(queries, offset), ...(keys && { keys: add(keys, 0) }), ...(values && { values: add(values, 0) }) };
}
