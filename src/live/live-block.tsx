import { render } from 'preact';
import { Bug } from '../diagram/bug';
import { Diagram } from '../diagram/diagram';
import type { Host } from '../diagram/host';
import type { Pipeline } from '../pipeline';
import { BugCatcher } from './bug-catcher';

/** Draws the block before it returns, whatever is in it; where the plugin itself fails, the block says so. */
export function drawBlock(container: HTMLElement, source: string, blockId: string, pipeline: Pipeline, host?: Host): void {
  try {
    drawReading(container, source, blockId, pipeline, host);
  } catch (bug) {
    render(<Bug message={messageOf(bug)} />, container);
  }
}

/** As `drawBlock`, for a host that has something better to show than our mistake: it throws. */
export function drawReading(container: HTMLElement, source: string, blockId: string, pipeline: Pipeline, host?: Host): void {
  const { trace, presentation, choices, request, byHand, model } = pipeline.read(source);
  render(
    <BugCatcher drawBug={(bug) => <Bug message={messageOf(bug)} />}>
      <Diagram trace={trace} presentation={presentation} choices={choices} blockId={blockId} request={request} host={host} byHand={byHand} model={model} />
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
