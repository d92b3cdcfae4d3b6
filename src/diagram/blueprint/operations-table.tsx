import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Trace } from '../../model/trace';
import { accountOfOperation, nameOf } from './said';

interface Props {
  readonly trace: Trace;
  /** On a page that runs nothing, nobody can ask for the table: it is there from the start. */
  readonly asked: boolean;
}

/** The blueprint as text, for screen readers and for copying, written once somebody opens it. */
export function OperationsTable({ trace, asked: fromTheStart }: Props): VNode {
  const [opened, open] = useState(false);
  return (
    <details class="attn-table" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>Operations as a table</summary>
      <div class="attn-table-scroller" role="region" aria-label="Operations as a table" tabIndex={0}>
        {(opened || fromTheStart) && <Table trace={trace} />}
      </div>
    </details>
  );
}

function Table({ trace }: { readonly trace: Trace }): VNode {
  const named = new Map(trace.operations.map((operation) => [operation.id, nameOf(trace, operation)]));
  return (
    <table class="attn-operations">
      <caption>In the order in which they ran; sizes are tokens × numbers a token</caption>
      <thead><tr>{['Operation', 'Takes', 'Formula', 'Gives'].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {trace.operations.map((operation) => {
          const { name, formulas, gives } = accountOfOperation(trace, operation);
          return (
            <tr key={operation.id}>
              <th scope="row">{name}</th>
              <td>{operation.inputs.map(({ role, from }) => `${role}: ${named.get(from) ?? from}`).join('; ')}</td>
              <td>{formulas.join('; ')}</td>
              <td>{gives}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
