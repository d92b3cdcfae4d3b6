import type { VNode } from 'preact';

/** The frame has a little room around the picture. */
const REACH = 4;

interface Props {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** What lies under the names that stay beside a scrolled picture: the page, so that nothing shows through. */
export function SideGround({ width, top, bottom }: Props): VNode {
  return <rect class="attn-page" x={-REACH} y={top} width={width + REACH} height={bottom - top} />;
}
