import { createContext } from 'preact';

/** What plays in a view: its steps. */
interface Steps {
  readonly step: number;
  readonly first: number;
  readonly last: number;
  readonly go: (step: number) => void;
}

/** What a presentation steers: the steps of the view that it shows, where that has some. */
export interface Steered {
  readonly clock: { current: Steps | undefined };
}

/** There in a presentation alone. */
export const Presented = createContext<Steered | undefined>(undefined);
