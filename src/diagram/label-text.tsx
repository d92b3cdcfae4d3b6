import type { VNode } from 'preact';
import type { Label } from './text/label';

/** A shortened label keeps its whole text for those who point at it. */
export function LabelText({ label }: { readonly label: Label }): VNode {
  return <>{label.text}{label.whole !== undefined && <title>{label.whole}</title>}</>;
}
