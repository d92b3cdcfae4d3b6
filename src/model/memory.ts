/** How much of the first token is left in the state of a recurrent encoder, step by step, beside what attention can reach. */
export interface MemoryTrace {
  readonly stream: string;
}
