/** A step's formula: the mathjs expression that was evaluated, and its LaTeX. */
export interface Formula {
  readonly expression: string;
  readonly latex: string;
}
