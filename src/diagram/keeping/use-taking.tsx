import type { RefObject, VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Presentation } from '../../model/spec';
import type { MenuItem } from '../controls/menu';
import { PictureFile, type FileTheme, type Still } from '../file/picture-file';
import { NOWHERE } from '../interaction/spot';
import type { Shown } from '../shown';
import { apart } from './apart';
import { fileName } from './file-name';
import type { Keeping } from './keeping';
import { PanelsOnScreen } from './on-screen';
import { Said, type Outcome } from './said';
import { numberItems, pictureItems } from './taking';

interface Source {
  /** Absent where the host keeps nothing. */
  readonly keeping: Keeping | undefined;
  readonly presentation: Presentation;
  readonly description: string;
  /** What stands on the page without being a panel. */
  readonly pages: readonly Still[];
  /** Whose numbers are copied; absent where there are several. */
  readonly numbers?: Shown | undefined;
}

interface TakingAway {
  /** Goes around the block's pictures. */
  readonly block: RefObject<HTMLElement>;
  /** What frames tell of themselves to. */
  readonly screen: PanelsOnScreen;
  readonly items: readonly MenuItem[];
  /** What became of it. */
  readonly said: VNode;
  readonly tell: (outcome: Outcome) => void;
}

/** What a reader can take away of a block as it stands on the page. */
export function useTaking({ keeping, presentation, description, pages, numbers }: Source): TakingAway {
  const block = useRef<HTMLElement>(null);
  const screen = useMemo(() => new PanelsOnScreen(), []);
  const [outcome, tell] = useState<Outcome>();
  const [chosen, chooseTheme] = useState<FileTheme>();
  const theme = () => chosen ?? themeOf(block.current);
  const svg = () => {
    const rows = block.current === null ? [] : screen.rowsIn(block.current);
    const still = pages.map((panel) => [{ panel, spot: NOWHERE }]);
    const file = apart(<PictureFile rows={[...rows, ...still]} description={description} presentation={presentation} theme={theme()} />, pageOf(block));
    return new XMLSerializer().serializeToString(file);
  };
  const taking = keeping && { keeping, svg, theme, chooseTheme, tell, page: () => pageOf(block), name: fileName(presentation.title) };
  const items = taking === undefined ? [] : [...pictureItems(taking), ...(numbers === undefined ? [] : numberItems(taking, numbers))];
  return { block, screen, items, said: <Said outcome={outcome} />, tell };
}

/** Asked for only where something was pressed: it stands in a page. */
function pageOf({ current }: RefObject<HTMLElement>): Document {
  if (current === null) throw new Error('The block stands in no page.');
  return current.ownerDocument;
}

/** As the block is on screen: a theme whose text is bright is dark. */
function themeOf(block: HTMLElement | null): FileTheme {
  const colour = block?.ownerDocument.defaultView?.getComputedStyle(block).color ?? '';
  const [red = 0, green = 0, blue = 0] = (/^rgba?\(([^)]*)\)/u.exec(colour)?.[1] ?? '').split(/[\s,]+/u).map(Number);
  return red + green + blue > 1.5 * 255 ? 'dark' : 'light';
}
