/** What one block may ask for; more would freeze the note it stands in. */
export const LIMITS = {
  tokens: 1024,
  columns: 1024,
  heads: 64,
  layers: 48,
  /** Characters of a block's text. */
  block: 2_000_000,
  /** Characters of a file of recorded attention. */
  recording: 32_000_000,
  /** Worked examples in a prompt. */
  shots: 32,
  vocabulary: 10_000,
  /** Side by side, of one block. */
  readings: 8,
  /** Of one mask, those inside others counted too. */
  maskRules: 64,
  /** Entries of all matrices of a block together. */
  cells: 16_000_000,
} as const;
