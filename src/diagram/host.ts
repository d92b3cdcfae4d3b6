import type { ViewState } from '../model/view-state';
import type { RenderFormula } from './figure/formulas';
import type { Keeping } from './keeping/keeping';

/** Links to the block, copied; each promise is of a sentence that says so, or why not. */
export interface Links {
  readonly copyLink: (state: ViewState) => Promise<string>;
  readonly copyWikilink: () => Promise<string>;
}
export type SaveKeys = (keys: Readonly<Record<string, string | undefined>>) => Promise<string>;

/** What stands around a picture can do for it. On paper there is nothing of it. */
export interface Host {
  /** Typesets the formulas. */
  readonly renderFormula?: RenderFormula | undefined;
  /** How the picture was left, by a reader who comes back. */
  readonly left?: ViewState | undefined;
  /** Is told whenever a reader changes the picture. */
  readonly remember?: ((state: ViewState) => void) | undefined;
  /** Copies and saves. */
  readonly keeping?: Keeping | undefined;
  readonly links?: Links | undefined;
  /** Writes keys into the block's own text, each with what stands after its colon; undefined takes one out. Resolves to a sentence to show. */
  readonly save?: SaveKeys | undefined;
  /** Opens the block's text to be edited. */
  readonly edit?: (() => void) | undefined;
}
