import { renderToString } from 'preact-render-to-string';
import type { Presentation } from '../model/spec';
import type { Trace } from '../model/trace';
import type { FileTheme } from './file/picture-file';
import { StandalonePicture } from './standalone-picture';

/** A block's pictures as one SVG file that needs nothing else: no style sheet, no theme, no script. Its mistakes are not in it; of one that asks, the question is. */
export function standaloneSvg(trace: Trace, presentation: Presentation, theme: FileTheme = 'light'): string {
  return asXml(renderToString(<StandalonePicture trace={trace} presentation={presentation} theme={theme} />));
}

/** HTML leaves out a value that is empty, as of a path without a shape; XML does not allow that. */
function asXml(markup: string): string {
  return markup.replace(/<(?:[^<>"]|"[^"]*")*>/gu, (tag) => tag.replace(/ ([\w:-]+)(="[^"]*")?/gu, (attribute, name: string, value?: string) => (value === undefined ? ` ${name}=""` : attribute)));
}
