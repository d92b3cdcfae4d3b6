import type { Engine } from '../../engine/engine';
import type { Spec } from '../../model/spec';
import type { Order, Timeline, TimelineComparison, TimelineKind } from '../../model/timeline';
import type { Trace } from '../../model/trace';
import { countOf, type Sizes } from './count';
import { layerKinds } from './kinds';
import type { LayerKind, Setting, WrittenOrder } from './layer-kind';
import { phasesOf } from './phases';
import { settingOf } from './setting';
import { streamRead, streamWritten, widthOf } from './streams';

/** Its name among the views: worked out only where a block asks for it, so that other traces stay as short as they are. */
const VIEW = 'timeline';

/** The kinds of layers for the block's own text; none where it has no text, or does not ask. */
export function timelineOf(spec: Spec, trace: Pick<Trace, 'streams' | 'sites'>, engine: Engine): Timeline | undefined {
  const read = streamRead(trace);
  const written = streamWritten(trace);
  if (!spec.presentation.views.includes(VIEW) || read === undefined || written === undefined) return undefined;
  const sizes = { n: read.tokens.length, d: widthOf(trace, read) };
  const setting = settingOf(spec, read.id, sizes.n);
  return {
    stream: read.id, tokens: read.tokens, ...sizes,
    kinds: Object.values(layerKinds).map((kind) => kindOf(engine, kind, setting, sizes)),
    comparison: comparisonOf(engine, sizes),
    phases: phasesOf(engine, written.id, written.tokens.length),
  };
}

function kindOf(engine: Engine, kind: LayerKind, setting: Setting, sizes: Sizes): TimelineKind {
  const parameters = kind.parameters(setting);
  const order = ({ order: written, expression }: WrittenOrder): Order => ({ order: written, ...countOf(engine, expression, { ...sizes, ...parameters }) });
  const { tokens, layers, steps, route } = kind.schedule(setting);
  return {
    id: kind.id, parameters, declared: kind.isDeclared(setting),
    operations: order(kind.operations), sequential: order(kind.sequential), path: order(kind.path),
    schedule: tokens, layers, steps, route,
  };
}

/** n² · d over n · d², which is n over d. Vaswani et al. 2017, section 4, on when self-attention is the faster one. */
function comparisonOf(engine: Engine, sizes: Sizes): TimelineComparison {
  const { 'self-attention': attention, recurrent } = layerKinds;
  return {
    ratio: countOf(engine, `(${attention.operations.expression}) / (${recurrent.operations.expression})`, sizes),
    even: countOf(engine, 'd', sizes),
  };
}
