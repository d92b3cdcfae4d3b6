/** A cell of a table of buttons, from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** An arrow key leads from a cell to the one beside it, which takes the focus; at an edge it stays. Undefined for other keys. WAI-ARIA Authoring Practices, grid. */
export function walkedTo(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, { row, column }: GridCell, { rows, columns }: Extent): GridCell | undefined {
  const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : undefined;
  if (step === undefined) return undefined;
  const to = { row: Math.min(Math.max(row + step[0], 0), rows - 1), column: Math.min(Math.max(column + step[1], 0), columns - 1) };
  event.currentTarget.querySelectorAll('button')[to.row * columns + to.column]?.focus();
  event.preventDefault();
  event.stopPropagation();
  return to;
}
