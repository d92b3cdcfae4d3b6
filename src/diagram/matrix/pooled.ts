export interface Gray {
  readonly rows: number;
  readonly columns: number;
  readonly levels: Uint8Array;
}

/** So many gray levels down and across → one: the brightest of those it stands for, so that a strong weight is never lost. */
export function pooled(gray: Gray, down: number, across: number): Gray {
  if (down === 1 && across === 1) return gray;
  const { rows, columns, levels } = gray;
  const [fewerRows, fewerColumns] = [Math.ceil(rows / down), Math.ceil(columns / across)];
  const brightest = new Uint8Array(fewerRows * fewerColumns);
  for (let i = 0; i < rows; i++) {
    const start = Math.floor(i / down) * fewerColumns;
    for (let j = 0; j < columns; j++) {
      const cell = start + Math.floor(j / across);
      brightest[cell] = Math.max(brightest[cell] ?? 0, levels[i * columns + j] ?? 0);
    }
  }
  return { rows: fewerRows, columns: fewerColumns, levels: brightest };
}
