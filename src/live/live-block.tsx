import { render } from 'preact';
import { Bug } from '../diagram/bug';
import { Diagram } from '../diagram/diagram';
import type { Host } from '../diagram/host';
import { visible } from '../diagram/text/visible';
import type { Around } from '../model/around';
import type { Pipeline } from '../pipeline';
import { BugCatcher } from './bug-catcher';
import { pageKeeping } from './page-keeping';

/** Draws the block before it returns, whatever is in it; where the plugin itself fails, the block says so. */
export function drawBlock(container: HTMLElement, source: string, blockId: string, pipeline: Pipeline, host?: Host, around?: Around): void {
  try {
    drawReading(container, source, blockId, pipeline, host, around);
  } catch (bug) {
    render(<Bug message={messageOf(bug)} />, container);
  }
}

/** As `drawBlock`, for a host that has something better to show than our mistake: it throws. */
export function drawReading(container: HTMLElement, source: string, blockId: string, pipeline: Pipeline, host?: Host, around?: Around): void {
  const { trace, presentation, choices, request, byHand, model } = pipeline.read(source, around);
  render(
    <BugCatcher drawBug={(bug) => <Bug message={messageOf(bug)} />}>
      <Diagram trace={trace} presentation={presentation} choices={choices} blockId={blockId} request={request} host={{ keeping: pageKeeping(container), ...host }} byHand={byHand} model={model} />
    </BugCatcher>,
    container,
  );
}

/** The files that the block imports; none where reading the block fails, which whoever draws it then says. */
export function importsOf(source: string, pipeline: Pipeline, around?: Around): readonly string[] {
  try {
    return pipeline.imports(source, around);
  } catch {
    return [];
  }
}

/** What stands in the block while its files are read, about as high as what comes. */
export function drawWaiting(container: HTMLElement, files: readonly string[]): void {
  render(<div class="attention-diagrams attn-waiting" role="status">{`Reading ${files.map(visible).join(', ')} …`}</div>, container);
}

export function eraseBlock(container: HTMLElement): void {
  render(null, container);
}

function messageOf(bug: unknown): string {
  return bug instanceof Error ? bug.message : String(bug);
}
