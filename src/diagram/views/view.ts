import type { VNode } from 'preact';
import type { RequestTrace } from '../../model/overrides';
import type { Trace } from '../../model/trace';
import type { ViewState } from '../../model/view-state';
import type { ChangeView } from '../controls/view-state';
import type { Still } from '../file/picture-file';
import type { Editing } from '../interaction/editing';
import type { Gesture, Pointing } from '../interaction/pointing';
import type { Spot } from '../interaction/spot';
import type { Panel } from '../panel';
import type { Shown } from '../shown';

/** What a view that draws itself is given. */
export interface BodyProps {
  readonly shown: Shown;
  /** Ids in it start with it. */
  readonly prefix: string;
  readonly pointing: Pointing;
  readonly send: (gesture: Gesture) => void;
  /** The id of the line that says what is pointed at. */
  readonly inspectorId: string;
  /** Shows the matrix of a site in a layer; absent where nothing answers. */
  readonly open?: ((site: string, layer: number) => void) | undefined;
  /** Runs the block anew; absent where nothing can be run, as on paper. */
  readonly request?: RequestTrace | undefined;
  /** How the reader left the picture. */
  readonly left?: ViewState | undefined;
  readonly change?: ChangeView | undefined;
  /** Changes cells by hand, while that is switched on. */
  readonly edit?: Editing | undefined;
}

/** A way to draw a trace. */
export interface View<Id extends string = string> {
  readonly id: Id;
  /** Its name on a button. */
  readonly label: string;
  /** Whether there is anything for it to draw; always where absent. */
  readonly applies?: (trace: Trace) => boolean;
  /** The pictures it consists of, from left to right. */
  readonly panels: (shown: Shown) => readonly Panel[];
  /** Draws the panels itself on a page, where there is more to it: controls, tables. A file of the picture has the panels alone. */
  readonly Body?: (props: BodyProps) => VNode | null;
  /** What a presentation points at, one after another, where nothing plays in the view. */
  readonly moments?: (shown: Shown) => readonly Spot[];
  /** What it shows of the trace as a whole, in place of panels: it needs no site. `live` is whether anything answers a click. */
  readonly page?: (trace: Trace, live: boolean) => VNode;
  /** What a file of the picture has in place of the page. */
  readonly pagePanels?: (trace: Trace) => readonly Still[];
}
