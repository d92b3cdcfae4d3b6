import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { takeaways, type TakeawayId } from '../takeaway';
import type { Shown } from './shown';

const NAMES: Readonly<Record<TakeawayId, string>> = { pytorch: 'PyTorch', numpy: 'NumPy', latex: 'LaTeX', csv: 'CSV' };

function isTakeaway(id: string): id is TakeawayId {
  return Object.hasOwn(takeaways, id);
}

/** The run as a program, a document or tables that give the same numbers elsewhere; written once somebody asks. */
export function TakeawayText({ shown: { trace, site } }: { readonly shown: Shown }): VNode {
  const [opened, open] = useState(false);
  const [chosen, choose] = useState<TakeawayId>('numpy');
  return (
    <details class="attn-takeaway" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>Code to take away</summary>
      {opened && (
        <>
          <select aria-label="Language" value={chosen} onChange={(event) => isTakeaway(event.currentTarget.value) && choose(event.currentTarget.value)}>
            {Object.keys(takeaways).filter(isTakeaway).map((id) => <option key={id} value={id}>{NAMES[id]}</option>)}
          </select>
          <pre tabIndex={0} aria-label={`This run in ${NAMES[chosen]}`}><code>{takeaways[chosen].write(trace, site)}</code></pre>
        </>
      )}
    </details>
  );
}
