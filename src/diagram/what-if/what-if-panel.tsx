import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WhatIf } from '../../model/what-if';
import { CopyButton } from '../controls/copy-button';
import type { Host } from '../host';
import type { Shown } from '../shown';
import { visible } from '../text/visible';
import { changesIn, keysByHand, linesOf, type KeysByHand } from './lines';
import { outcomeOf } from './outcome';
import type { Trying, WhatIfControl } from './what-if';

interface Props {
  readonly control: WhatIfControl;
  readonly trying: Trying;
  readonly shown: Shown;
  readonly whatIf: WhatIf | undefined;
  /** Whether any picture on screen has cells to click. */
  readonly hasCells: boolean;
  readonly host: Host;
}

const HOW = 'Click a cell to close it, or a key’s word to close it for all rows; again to open it. Drag a cell up or down, or press + and −, to change its score; 0 takes that back.';
const OPEN_A_PICTURE = 'Show the matrix, the steps, the arcs or the unrolled states: their cells and words can be clicked.';

/** Switches it on and off. */
export function WhatIfButton({ control: { on, toggle } }: Pick<Props, 'control'>): VNode {
  return (
    <span class="attn-view-buttons">
      <button type="button" class="attn-toggle" aria-pressed={on} title="Close cells and change scores by hand" onClick={toggle}>What if</button>
    </span>
  );
}

/** What was changed, and what came of it; below the pictures, so that nothing moves under the finger. */
export function WhatIfPanel({ control: { on, hand, set, undo, startOver, notice }, trying, shown, whatIf, hasCells, host }: Props): VNode {
  const { trace, site, headIndex } = shown;
  const panel = useRef<HTMLDivElement>(null);
  const changes = changesIn(hand);
  const told = useMemo(() => (whatIf === undefined ? [] : [...outcomeOf(trying.before, trace, site, headIndex), ...newRemarks(trying, shown)]), [trying.before, trace, site, headIndex, whatIf]);
  // It grows by what is said: the cell that was changed comes out from under it.
  useEffect(() => panel.current?.parentElement?.querySelector('.attn-panel:focus .attn-target')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [told, hand]);
  return (
    <div class="attn-toolbar attn-what-if" ref={panel} role="group" aria-label="What if">
      {on && (changes.length === 0 || !hasCells) && <p class="attn-how">{hasCells ? HOW : OPEN_A_PICTURE}</p>}
      <p class="attn-outcome" role="status" aria-live="polite">{[...(notice === undefined ? [] : [notice]), ...told].map(visible).map((line) => <span key={line} class="attn-outcome-line">{line}</span>)}</p>
      {changes.length > 0 && (
        <ul class="attn-changes" aria-label="Changes">
          {changes.map(({ line, without }) => (
            <li key={line}>
              <code class="attn-line-to-write">{visible(line)}</code>
              <button type="button" class="attn-toggle attn-try" aria-label={`Take out ${visible(line)}`} title="Take it out" onClick={() => set(without)}>×</button>
            </li>
          ))}
        </ul>
      )}
      {(undo ?? startOver) !== undefined && (
        <div class="attn-undo">
          <button type="button" class="attn-toggle attn-try" disabled={undo === undefined} onClick={undo}>Undo</button>
          <button type="button" class="attn-toggle attn-try" disabled={startOver === undefined} onClick={startOver}>Start over</button>
        </div>
      )}
      {whatIf !== undefined && <Keep keys={keysByHand(whatIf, trying.written, trying.opening)} written={keysByHand({}, trying.written, trying.opening)} host={host} />}
    </div>
  );
}

/** What the run says that it did not say before: that a row was never written, say. */
function newRemarks({ before }: Trying, { trace }: Shown): string[] {
  const known = new Set(before.diagnostics.map(({ message }) => message));
  return trace.diagnostics.filter(({ message }) => !known.has(message)).map(({ message }) => message);
}

interface KeepProps {
  readonly keys: KeysByHand;
  /** What the block says already. */
  readonly written: KeysByHand;
  readonly host: Host;
}

/** Writes it into the block where the host can; else says what to write. */
function Keep({ keys, written, host: { save } }: KeepProps): VNode | null {
  const [answer, setAnswer] = useState<string>();
  const lines = linesOf(keys);
  const isWritten = keys.knockout === written.knockout && keys.nudge === written.nudge;
  if (isWritten) return answer === undefined ? null : <p class="attn-answer" role="status">{visible(answer)}</p>;
  if (save !== undefined) {
    return (
      <p class="attn-answer" role="status">
        <button type="button" class="attn-toggle attn-try" onClick={() => void save({ ...keys }).then(setAnswer, () => setAnswer('It could not be written.'))}>Write into the block</button>
        {answer !== undefined && ` ${visible(answer)}`}
      </p>
    );
  }
  if (lines.length === 0) return <p class="attn-answer">To keep it, take the lines "knockout" and "nudge" out of the block.</p>;
  return (
    <p class="attn-answer">
      {`To keep it, write ${lines.length === 1 ? 'this line' : 'these lines'} in the block: `}
      {lines.map((line) => <code key={line} class="attn-line-to-write">{visible(line)}</code>)}
      <CopyButton text={lines.join('\n')} />
    </p>
  );
}
