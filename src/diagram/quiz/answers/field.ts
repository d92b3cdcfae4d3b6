import type { Answer, Asks } from '../question';

/** A field in which an answer is given. */
export interface FieldProps<Kind extends Asks['kind']> {
  readonly asks: Asks & { readonly kind: Kind };
  readonly idPrefix: string;
  /** The id of what is asked. */
  readonly labelledBy: string;
  readonly draft: Answer;
  readonly onDraft: (draft: Answer) => void;
  /** Whether it has been checked: then nothing can be changed, and right and wrong are marked. */
  readonly checked: boolean;
}
