import type { ViewState } from '../model/view-state';
import type { RenderFormula } from './formulas';
import type { Keeping } from './keeping/keeping';

/** What stands around a picture can do for it. On paper there is nothing of it. */
export interface Host {
  /** Typesets the formulas. */
  readonly renderFormula?: RenderFormula | undefined;
  /** How the picture was left, by a reader who comes back. */
  readonly left?: ViewState | undefined;
  /** Sets keys of the block, each to what stands after its colon; undefined takes the key out. Says what came of it. */
  readonly save?: ((keys: Readonly<Record<string, string | undefined>>) => Promise<string>) | undefined;
  /** Is told whenever a reader changes the picture. */
  readonly remember?: ((state: ViewState) => void) | undefined;
  /** Copies and saves. */
  readonly keeping?: Keeping | undefined;
}
