import type { VNode } from 'preact';
import type { Diagnostic } from '../model/diagnostic';
import { visible } from './text/visible';

const SEVERITIES = { error: 'Error', warning: 'Warning' };

interface Props {
  readonly diagnostics: readonly Diagnostic[];
  /** Whose they are, where not the whole block's. */
  readonly of?: string;
}

/** The block's mistakes, in the order of its lines: what was found, and the way out. */
export function Diagnostics({ diagnostics, of = 'this block' }: Props): VNode | null {
  if (diagnostics.length === 0) return null;
  return (
    <ul class="attn-diagnostics" aria-label={`Mistakes in ${of}`}>
      {diagnostics.map((diagnostic, index) => <Mistake key={index} {...diagnostic} />)}
    </ul>
  );
}

function Mistake({ severity, line, message, hint, elsewhere }: Diagnostic): VNode {
  return (
    <li class={`attn-diagnostic attn-${severity}`}>
      <span class="attn-place">{elsewhere === 'frontmatter' ? SEVERITIES[severity] : `${SEVERITIES[severity]}, line ${line}`}</span>
      <span class="attn-message">{visible(message)}</span>
      {hint !== undefined && <span class="attn-hint">{visible(hint)}</span>}
    </li>
  );
}
