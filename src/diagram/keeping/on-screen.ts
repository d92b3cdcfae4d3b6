import { createContext } from 'preact';
import type { RefObject } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { beneath, type FilePanel, type FileRow } from '../file/picture-file';

/** The panels of a block that stand on the page, each with what is pointed at in it. */
export class PanelsOnScreen {
  private readonly frames = new Map<Element, () => FilePanel>();

  /** Returns what takes it away. */
  put(frame: Element, drawn: () => FilePanel): () => void {
    this.frames.set(frame, drawn);
    return () => this.frames.delete(frame);
  }

  /** From top to bottom as the page has them; readings of a comparison are one row, each beneath its name. */
  rowsIn(block: Element): readonly FileRow[] {
    const rows = new Map<Element | null, FilePanel[]>();
    for (const frame of block.querySelectorAll('.attn-panel')) {
      const drawn = this.frames.get(frame)?.();
      const holder = frame.closest('.attn-readings') ?? frame.parentElement;
      if (drawn !== undefined) rows.set(holder, [...(rows.get(holder) ?? []), named(drawn, nameAbove(frame))]);
    }
    return [...rows.values()];
  }
}

function nameAbove(frame: Element): string | undefined {
  return frame.closest('.attn-reading')?.querySelector('.attn-reading-name')?.textContent ?? undefined;
}

function named({ panel, spot }: FilePanel, name: string | undefined): FilePanel {
  return { panel: name === undefined ? panel : beneath(name, panel), spot };
}

export const OnScreen = createContext<PanelsOnScreen | undefined>(undefined);

/** A frame says what it shows for as long as it stands there. */
export function useOnScreen(frame: RefObject<Element>, drawn: FilePanel): void {
  const screen = useContext(OnScreen);
  const latest = useRef(drawn);
  latest.current = drawn;
  useEffect(() => (frame.current === null ? undefined : screen?.put(frame.current, () => latest.current)), [screen]);
}
