import type { VNode } from 'preact';
import type { Presentation } from '../model/spec';
import type { Trace } from '../model/trace';
import { comparedPanels } from './comparison/compared-panels';
import { drawnReadings, shownIn, type DrawnReading } from './comparison/readings';
import { describeWeights } from './description';
import { beneath, PictureFile, type FileTheme, type Still } from './file/picture-file';
import { NOWHERE } from './interaction/spot';
import { quizFile } from './quiz/file';
import type { Shown } from './shown';
import { around, pagePanels, pagesOf, views, viewsOf } from './views';

/** A block's pictures as they stand in a file that needs nothing else. Its mistakes are not in it. */
export function StandalonePicture({ trace, presentation, theme }: { readonly trace: Trace; readonly presentation: Presentation; readonly theme: FileTheme }): VNode {
  const asked = presentation.quiz === undefined ? undefined : quizFile(trace, presentation);
  if (asked !== undefined) return <PictureFile {...asked} theme={theme} />;
  const readings = drawnReadings(trace, presentation, {});
  const rows = panelRows(trace, presentation, readings).filter((panels) => panels.length > 0);
  const description = shownIn(readings).map(describeWeights).join(' ');
  return <PictureFile rows={rows.map((panels) => panels.map((panel) => ({ panel, spot: NOWHERE })))} description={description} presentation={presentation} theme={theme} />;
}

/** Whether a file would show anything: a block whose mistakes left nothing has no picture. */
export function hasPictures(trace: Trace, presentation: Presentation): boolean {
  return shownIn(drawnReadings(trace, presentation, {})).length > 0 || pagesOf(trace, presentation).length > 0;
}

type Rows = readonly (readonly Still[])[];

function panelRows(trace: Trace, presentation: Presentation, readings: readonly DrawnReading[]): Rows {
  const [first] = shownIn(readings);
  if (first === undefined) return pagesOf(trace, presentation).map((id) => pagePanels(id, trace));
  return trace.compare.length === 0 ? rowsOf(first) : comparedRows(trace, readings, presentation);
}

function rowsOf(shown: Shown): Rows {
  const ids = viewsOf(shown);
  const { before, after } = around(shown, ids);
  return [before, ...ids.map((id) => [...views[id].panels(shown), ...pagePanels(id, shown.trace)]), after];
}

/** Readings side by side, each beneath its name. */
function comparedRows(trace: Trace, readings: readonly DrawnReading[], { sharpness = false }: Presentation): Rows {
  const compared = comparedPanels(trace, readings, { sharpness });
  const pictures = compared.readings.flatMap(({ name, panels }) => panels.map((panel) => beneath(name, panel)));
  const difference = compared.difference === undefined ? [] : [beneath(compared.difference.name, compared.difference.panel)];
  return [...(compared.sharpness === undefined ? [] : [[compared.sharpness]]), [...pictures, ...difference]];
}
