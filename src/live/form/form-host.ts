import type { Filled } from '../../block/form/filled';
import type { Reading } from '../../pipeline';

/** What a form needs of whoever opens it. */
export interface FormHost {
  readonly read: (source: string) => Reading;
  /** What holds for the keys that the block does not declare. */
  readonly below: (source: string) => Filled;
  readonly draw: (container: HTMLElement, source: string) => void;
  readonly erase: (container: HTMLElement) => void;
  /** → why the block could not be written; undefined where it was, and the window is closed. */
  readonly done: (source: string) => Promise<string | undefined>;
  /** Closes the window; whoever has changed something is asked first. */
  readonly cancel: () => void;
  readonly discard: () => void;
  readonly stay: () => void;
  /** Told with every change: whether the text is another one than that to begin with. */
  readonly changed: (isChanged: boolean) => void;
}
