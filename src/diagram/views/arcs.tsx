import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { ArcsControls } from '../arcs/arcs-controls';
import { drawnArcs } from '../arcs/drawn-arcs';
import { DRAWN_SHARE } from '../arcs/pruning';
import { PanelFrame } from '../interaction/panel-frame';
import { rowByRow } from './moments';
import type { BodyProps, View } from './view';

export const arcs = {
  id: 'arcs',
  label: 'Arcs',
  moments: rowByRow,
  panels: (shown) => [drawnArcs(shown, { share: DRAWN_SHARE, together: false })],
  Body: ArcsBody,
} as const satisfies View;

/** The lines, and how many of them the reader wants to see. */
function ArcsBody({ shown, prefix, pointing, send, inspectorId, left, change, edit }: BodyProps): VNode {
  const share = left?.share ?? DRAWN_SHARE;
  const together = left?.together === true && shown.site.heads.length > 1;
  const panel = useMemo(() => drawnArcs(shown, { share, together }), [shown, share, together]);
  return (
    <div class="attn-arcs">
      {change !== undefined && <ArcsControls prefix={prefix} share={share} together={together} heads={shown.site.heads.length} change={change} />}
      <PanelFrame panel={panel} prefix={`${prefix}-${panel.id}`} pointing={pointing} send={send} inspectorId={inspectorId} edit={edit} />
    </div>
  );
}
