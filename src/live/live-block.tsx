import { render } from 'preact';
import { Bug } from '../diagram/bug';
import { Diagram } from '../diagram/diagram';
import type { RenderFormula } from '../diagram/formulas';
import type { Keeping } from '../diagram/keeping/keeping';
import type { Pipeline } from '../pipeline';
import { BugCatcher } from './bug-catcher';
import { pageKeeping } from './page-keeping';

/** What a host has that a page has not. */
export interface Host {
  readonly renderFormula?: RenderFormula;
  /** In place of downloads. */
  readonly keeping?: Keeping;
}

/** Draws the block before it returns, whatever is in it; where the plugin itself fails, the block says so. */
export function drawBlock(container: HTMLElement, source: string, blockId: string, pipeline: Pipeline, host: Host = {}): void {
  try {
    drawReading(container, source, blockId, pipeline, host);
  } catch (bug) {
    render(<Bug message={messageOf(bug)} />, container);
  }
}

/** As `drawBlock`, for a host that has something better to show than our mistake: it throws. */
export function drawReading(container: HTMLElement, source: string, blockId: string, pipeline: Pipeline, { renderFormula, keeping = pageKeeping(container) }: Host = {}): void {
  const { trace, presentation, choices, request } = pipeline.read(source);
  render(
    <BugCatcher drawBug={(bug) => <Bug message={messageOf(bug)} />}>
      <Diagram trace={trace} presentation={presentation} choices={choices} blockId={blockId} request={request} renderFormula={renderFormula} keeping={keeping} />
    </BugCatcher>,
    container,
  );
}

export function eraseBlock(container: HTMLElement): void {
  render(null, container);
}

function messageOf(bug: unknown): string {
  return bug instanceof Error ? bug.message : String(bug);
}
