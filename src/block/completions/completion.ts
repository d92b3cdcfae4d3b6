/** Something that may be written where the caret stands. */
export interface Completion {
  readonly label: string;
  /** What is written for it, where that is more than its label. */
  readonly insert?: string;
  /** One sentence, or less, from the schema. */
  readonly doc?: string;
}

export function labelled(labels: readonly string[]): Completion[] {
  return labels.map((label) => ({ label }));
}
