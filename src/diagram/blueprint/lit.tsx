import type { VNode } from 'preact';
import { round } from '../type-scale';
import type { Blueprint } from './blueprint';
import { nodeIn } from './layout';
import { Line } from './lines';

/** The box that is pointed at, and the arrows that end or begin at it. */
export function Lit({ blueprint, id }: { readonly blueprint: Blueprint; readonly id: string | undefined }): VNode | null {
  const node = nodeIn(blueprint, id);
  if (node === undefined) return null;
  const { x, y, width, height } = node;
  return (
    <g>
      {blueprint.lines.filter(({ from, to }) => from === id || to === id).map((line, index) => <Line key={index} line={line} lit />)}
      <rect class="attn-crosshair attn-target" x={x - 2} y={round(y) - 2} width={width + 4} height={height + 4} rx={7} />
    </g>
  );
}
