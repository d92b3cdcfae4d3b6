import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { takeaways, type TakeawayId } from '../../takeaway';
import { CopyButton } from '../controls/copy-button';
import { isTakeaway, NAMES } from '../keeping/taking';
import type { Shown } from '../shown';
import { visible } from '../text/visible';

interface Props {
  /** One, or several to compare. */
  readonly readings: readonly { readonly name?: string; readonly shown: Shown }[];
}

/** The run as a program, a document or tables that give the same numbers elsewhere; written once somebody asks. */
export function TakeawayText({ readings }: Props): VNode {
  const [opened, open] = useState(false);
  const [chosen, choose] = useState<TakeawayId>('numpy');
  const [index, chooseReading] = useState(0);
  const reading = readings[index] ?? readings[0];
  return (
    <details class="attn-takeaway" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>Code to take away</summary>
      {opened && (
        <>
          <select aria-label="Language" value={chosen} onChange={(event) => isTakeaway(event.currentTarget.value) && choose(event.currentTarget.value)}>
            {Object.keys(takeaways).filter(isTakeaway).map((id) => <option key={id} value={id}>{NAMES[id]}</option>)}
          </select>
          {readings.length > 1 && (
            <select aria-label="Reading" value={String(index)} onChange={(event) => chooseReading(Number(event.currentTarget.value))}>
              {readings.map(({ name = '' }, at) => <option key={at} value={String(at)}>{visible(name)}</option>)}
            </select>
          )}
          {reading !== undefined && <Written id={chosen} {...reading.shown} />}
        </>
      )}
    </details>
  );
}

function Written({ id, trace, site }: Pick<Shown, 'trace' | 'site'> & { readonly id: TakeawayId }): VNode {
  const text = useMemo(() => takeaways[id].write(trace, site), [id, trace, site]);
  return (
    <>
      <CopyButton text={text} />
      <pre tabIndex={0} aria-label={`This run in ${NAMES[id]}`}><code>{text}</code></pre>
    </>
  );
}
