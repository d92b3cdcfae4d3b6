import { itemAt, nameOf, pastBlanks, reachIn, type Container, type Reach } from './container';

/** A line as far as it may begin an item: the text of none between it and the next step stands further to the left than its own. */
interface Step {
  readonly line: string;
  readonly start: Reach;
  readonly indent: number;
}

/** What is known of the lines within the same quotes and items: up to the line `seen`, the steps to the left. */
interface Steps {
  seen: number;
  steps: Step[];
}

/**
 * The items of lists that the lines of a note begin, for whoever asks about one line after another, downwards. Each line is looked at once for
 * all that stands below it: a note may be one item that holds thousands of blocks.
 */
export class ItemsAbove {
  private readonly known = new Map<string, Steps>();

  constructor(private readonly lines: readonly string[]) {}

  /** How much of a line's indentation is that of an item which a line above it began; 0 where it is the line's own. */
  widthOf(index: number, around: readonly Container[], indent: number): number {
    if (indent === 0) return 0;
    const steps = this.stepsTo(index, around);
    let most = indent;
    for (let at = steps.length - 1; at >= 0; at -= 1) {
      const step = steps[at];
      if (step === undefined || step.indent >= most) continue;
      const width = widestItem(step, most);
      if (width > 0) return width;
      most = step.indent;
    }
    return 0;
  }

  private stepsTo(index: number, around: readonly Container[]): readonly Step[] {
    const name = nameOf(around);
    const known = this.known.get(name) ?? { seen: 0, steps: [] };
    const starts: Reach[] = [];
    let first = index;
    for (; first > known.seen; first -= 1) {
      const start = reachIn(around, this.lines[first - 1] ?? '', true);
      if (start === undefined) break;
      starts.push(start);
    }
    const steps = first > known.seen ? [] : known.steps;
    for (let at = first; at < index; at += 1) this.pass(steps, at, starts[index - 1 - at]);
    this.known.set(name, { seen: index, steps });
    return steps;
  }

  /** What stands as far to the right, or further, is hidden by the line from those below it. */
  private pass(steps: Step[], at: number, start: Reach | undefined): void {
    const line = this.lines[at] ?? '';
    const text = start && pastBlanks(line, start);
    if (start === undefined || text === undefined || text.at === line.length) return;
    const indent = text.column - start.column;
    while ((steps.at(-1)?.indent ?? -1) >= indent) steps.pop();
    steps.push({ line, start, indent });
  }
}

/** Items may begin one within the other: the innermost that is wide enough. */
function widestItem({ line, start }: Step, most: number): number {
  let width = 0;
  for (let item = itemAt(line, start); item !== undefined && width + item.width <= most; item = itemAt(line, item.inside)) width += item.width;
  return width;
}
