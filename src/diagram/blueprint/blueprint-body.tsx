import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Trace } from '../../model/trace';
import { PanelFrame } from '../interaction/panel-frame';
import type { Gesture } from '../interaction/pointing';
import type { Shown } from '../shown';
import type { BodyProps } from '../views/view';
import { blueprintPanel } from './blueprint-panel';
import { Details } from './details';
import { isWholeAtFirst, opening } from './opening';
import { OperationsTable } from './operations-table';
import { layersIn, partsOf, stacksIn, type Part } from './parts';
import { foldSentence } from './said';
import { siteOf } from './site';

const HINT = 'Point at a box to see what it computes; click an attention box to open its matrix, a sum or a recurrent cell to see how long each vector is before and after.';

/** The blueprint on a page: with what the reader points at beside it, and layers that unfold. */
export function BlueprintBody({ shown, prefix, pointing, send, inspectorId, open }: BodyProps): VNode {
  const { trace } = shown;
  const [whole, showWhole] = useState<boolean>();
  const isOpen = useMemo(() => opening(shown, whole), [shown, whole]);
  const panel = useMemo(() => blueprintPanel(shown, isOpen), [shown, isOpen]);
  const holder = useRef<HTMLDivElement>(null);
  const walked = useRef(false);
  const answer = (gesture: Gesture) => {
    send(gesture);
    walked.current = gesture.kind === 'walk';
    const part = gesture.kind === 'click' ? partsOf(trace.operations, isOpen).find(({ id }) => id === gesture.spot.operation) : undefined;
    const site = part?.operation && siteOf(trace, part.operation);
    if (site !== undefined) open?.(site.id, site.layer);
    if (part?.layers !== undefined) showWhole(true);
  };
  useSight(holder, walked.current ? pointing.spot.operation : undefined);
  const part = partsOf(trace.operations, isOpen).find(({ id }) => id === pointing.spot.operation);
  return (
    <div class="attn-blueprint-holder">
      {open !== undefined && <Fold trace={trace} whole={whole} onFold={showWhole} />}
      <div class="attn-blueprint" ref={holder}>
        <PanelFrame panel={panel} prefix={`${prefix}-${panel.id}`} pointing={pointing} send={answer} inspectorId={inspectorId} />
        {open !== undefined && <Side shown={shown} part={part} />}
      </div>
      <OperationsTable trace={trace} asked={open === undefined} />
    </div>
  );
}

/** Opens all layers at once, and folds them again; where there is one, there is nothing to fold. */
function Fold({ trace: { operations }, whole, onFold }: { readonly trace: Trace; readonly whole: boolean | undefined; readonly onFold: (whole: boolean) => void }): VNode | null {
  const layers = Math.max(...stacksIn(operations).map((stack) => layersIn(operations, stack)));
  const isWhole = whole ?? isWholeAtFirst(operations);
  if (layers < 2) return null;
  return <button type="button" class="attn-fold" aria-pressed={isWhole} onClick={() => onFold(!isWhole)}>{`All ${layers} layers`}</button>;
}

/** Always as large as it may become, so that nothing moves while the reader points. */
function Side({ shown: { trace, site }, part }: { readonly shown: Shown; readonly part: Part | undefined }): VNode {
  return (
    <div class={part === undefined ? 'attn-blueprint-side' : 'attn-blueprint-side attn-blueprint-side-filled'}>
      {part === undefined && <p class="attn-blueprint-hint">{HINT}</p>}
      {part?.operation !== undefined && <Details trace={trace} operation={part.operation} isShown={siteOf(trace, part.operation) === site} />}
      {part?.layers !== undefined && <p>{foldSentence(part.stack, part.layers)}</p>}
    </div>
  );
}

/** Who walks by keyboard keeps the box in sight, also where the picture is higher than the window. */
function useSight(holder: { readonly current: HTMLElement | null }, operation: string | undefined): void {
  useEffect(() => {
    if (operation !== undefined) holder.current?.querySelector('.attn-target')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [operation]);
}
