import { footerSize } from '../footer';
import type { Panel } from '../panel';
import type { Shown } from '../shown';
import { blueprintOf, nodeIn } from './layout';
import { blueprintLegend } from './legend';
import { describeBlueprint } from './said';
import { BlueprintPicture, FOOTER } from './picture';
import { Lit } from './lit';
import type { IsOpen } from './parts';
import { spotAt, walk } from './walking';
import { siteOf } from './site';

/** The architecture that ran, as a panel. */
export function blueprintPanel({ trace, site }: Shown, isOpen: IsOpen): Panel {
  const blueprint = blueprintOf(trace, isOpen);
  const footer = blueprintLegend(blueprint);
  const open = trace.operations.find((operation) => siteOf(trace, operation) === site)?.id;
  const width = Math.ceil(Math.max(blueprint.width, footerSize(footer, 0).width));
  return {
    id: 'blueprint', name: 'Blueprint', description: describeBlueprint(trace),
    keys: 'Arrow keys walk from box to box, Enter opens the matrix of an attention box, Escape lets go.',
    width,
    height: Math.ceil(blueprint.height + (footer.length === 0 ? 0 : FOOTER + footerSize(footer, width).height)),
    picture: (prefix) => <BlueprintPicture blueprint={blueprint} footer={footer} open={open} width={width} prefix={prefix} />,
    overlay: ({ operation }) => <Lit blueprint={blueprint} id={operation} />,
    spotAt: (point) => spotAt(blueprint, point),
    walk: ({ operation }, key) => walk(blueprint, operation, key),
    placeOf: ({ operation }) => {
      const { x = 0, y = 0, width: w = 0, height: h = 0 } = nodeIn(blueprint, operation) ?? {};
      return { x: x + w / 2, y: y + h / 2 };
    },
  };
}
