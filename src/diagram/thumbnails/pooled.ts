/** More pixels than these are not told apart in a thumbnail. */
const MOST = 64;

export interface Gray {
  readonly rows: number;
  readonly columns: number;
  readonly levels: Uint8Array;
}

/** Gray levels (rows · columns) → at most 64 × 64 of them: each is the brightest of those it stands for, so that a strong weight is never lost. */
export function pooled(rows: number, columns: number, levels: Uint8Array): Gray {
  const block = Math.ceil(Math.max(rows, columns) / MOST);
  if (block === 1) return { rows, columns, levels };
  const [fewerRows, fewerColumns] = [Math.ceil(rows / block), Math.ceil(columns / block)];
  const brightest = new Uint8Array(fewerRows * fewerColumns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const cell = Math.floor(i / block) * fewerColumns + Math.floor(j / block);
      brightest[cell] = Math.max(brightest[cell] ?? 0, levels[i * columns + j] ?? 0);
    }
  }
  return { rows: fewerRows, columns: fewerColumns, levels: brightest };
}
