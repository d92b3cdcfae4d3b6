import type { VNode } from 'preact';

interface Props {
  readonly id: string;
  readonly source: string;
  readonly onText: (text: string) => void;
}

const FEWEST_LINES = 4;
const MOST_LINES = 14;

export function TextOfBlock({ id, source, onText }: Props): VNode {
  const lines = source.split('\n').length + 1;
  return (
    <div class="attn-form-field">
      <label for={id}>The block’s text</label>
      <textarea
        id={id} class="attn-form-text" value={source} rows={Math.min(Math.max(lines, FEWEST_LINES), MOST_LINES)} spellcheck={false} autocapitalize="off"
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    </div>
  );
}
