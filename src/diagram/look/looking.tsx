import type { ComponentChildren, RefObject, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Presentation } from '../../model/spec';
import { BlockLook, lookOf, paletteClass } from './look';

interface Props {
  readonly presentation: Presentation;
  /** Whether the reader is asked about numbers, and must see them. */
  readonly asks: boolean;
  readonly holder: RefObject<HTMLDivElement>;
  readonly children: ComponentChildren;
}

/** A whole block, in its colours. */
export function Looking({ presentation, asks, holder, children }: Props): VNode {
  const { palette, numbers, motion } = presentation;
  const look = useMemo(() => lookOf({ palette, numbers: asks || numbers, motion }), [palette, numbers, motion, asks]);
  return (
    <div class={`attention-diagrams${paletteClass(look)}`} ref={holder}>
      <BlockLook.Provider value={look}>{children}</BlockLook.Provider>
    </div>
  );
}
