/** A step of the pipeline that every head goes through. */
interface Step {
  readonly id: string;
  /** In a sentence: "the scaled scores cannot be computed". */
  readonly noun: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** The key of the block to look at where the step grows beyond what numbers can hold. */
  readonly dependsOn: string;
}

/** The pipeline of one head, in order. */
export const steps = {
  queries: { id: 'queries', noun: 'queries', doc: 'Q: what each token that attends is looking for.', dependsOn: 'queries' },
  keys: { id: 'keys', noun: 'keys', doc: 'K: what each token that is attended to offers to be found by.', dependsOn: 'keys' },
  values: { id: 'values', noun: 'values', doc: 'V: what each token that is attended to hands over.', dependsOn: 'values' },
  scores: { id: 'scores', noun: 'scores', doc: 'How well each query matches each key.', dependsOn: 'queries' },
  scaled: { id: 'scaled', noun: 'scaled scores', doc: 'The scores times the scale, divided by the temperature.', dependsOn: 'scale' },
  capped: { id: 'capped', noun: 'capped scores', doc: 'The scaled scores, bent so that none goes beyond the cap.', dependsOn: 'softcap' },
  masked: { id: 'masked', noun: 'masked scores', doc: 'The scores plus what position and mask add to them; −∞ where attention is not allowed.', dependsOn: 'mask' },
  weights: { id: 'weights', noun: 'weights', doc: 'What share of its attention each query gives to each key.', dependsOn: 'mask' },
  output: { id: 'output', noun: 'outputs', doc: 'The values, summed by their weights.', dependsOn: 'values' },
} as const satisfies Readonly<Record<string, Step>>;

export type StepId = keyof typeof steps;
