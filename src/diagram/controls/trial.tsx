import type { TargetedSubmitEvent, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { visible } from '../text/visible';
import { CopyButton } from './copy-button';

interface Props {
  readonly idPrefix: string;
  /** What is drawn already, if anything. */
  readonly tried: string | undefined;
  /** The architecture that it takes, where the block's own has one sequence alone. */
  readonly architecture: string | undefined;
  /** Changes when the reader asks for the field; 0 where they only came past it. */
  readonly asked: number;
  /** Draws it; the answer says why it cannot be drawn. */
  readonly onTry: (keys: string) => string | undefined;
}

/** Far more words than anybody types into a line. */
const LONGEST = 2000;

/** A second sequence, tried out: what is typed is read as it would be in the block, where it can then be kept. */
export function TrialForm({ idPrefix, tried, architecture, asked, onTry }: Props): VNode {
  const field = useRef<HTMLInputElement>(null);
  const [mistake, setMistake] = useState<string>();
  // Before the finger's own event is over: a phone opens its keyboard only then.
  useLayoutEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMistake(onTry(field.current?.value.trim() ?? ''));
  };
  return (
    <form class="attn-trial" onSubmit={submit}>
      <label class="attn-control-name" for={`${idPrefix}-keys`}>Attend to:</label>
      <input
        ref={field} id={`${idPrefix}-keys`} class="attn-field" type="text" dir="auto" autocomplete="off" spellcheck={false} maxLength={LONGEST}
        defaultValue={tried} aria-describedby={`${idPrefix}-answer`} onKeyDown={keepWithin}
      />
      <button class="attn-toggle attn-try" type="submit">Try it</button>
      <p class="attn-answer" id={`${idPrefix}-answer`} role="status">{mistake === undefined ? tried !== undefined && <Kept lines={[...(architecture === undefined ? [] : [`architecture: ${architecture}`]), `keys: ${tried}`]} /> : visible(mistake)}</p>
    </form>
  );
}

/** The page around a note has keys of its own; a letter that is typed here is none of them. */
function keepWithin(event: KeyboardEvent): void {
  if (event.key !== 'Escape') event.stopPropagation();
}

function Kept({ lines }: { readonly lines: readonly string[] }): VNode {
  return (
    <>
      {`Drawn as cross-attention, for now. To keep it, write ${lines.length === 1 ? 'this line' : 'these lines'} in the block: `}
      {lines.map((line) => <code key={line} class="attn-line-to-write">{visible(line)}</code>)}
      <CopyButton text={lines.join('\n')} />
    </>
  );
}
