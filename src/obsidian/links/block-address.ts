import type { ViewState } from '../../model/view-state';
import { validState } from '../remembered/valid-state';

/** Which block of which note, and how it is looked at. */
export interface BlockAddress {
  /** The note's path in its vault. */
  readonly file: string;
  /** From 1, among the blocks of its note. */
  readonly block: number;
  /** Of its text: tells it again after blocks above it have come or gone. */
  readonly fingerprint: string;
  readonly view: ViewState;
}

export const ACTION = 'attention-diagrams';

const LONGEST_PATH = 1000;
const LONGEST_VIEW = 4000;
const MOST_BLOCKS = 10_000;

/** The link that opens it. Obsidian itself finds the vault. */
export function linkTo(vault: string, { file, block, fingerprint, view }: BlockAddress): string {
  const written: Readonly<Record<string, string>> = Object.keys(view).length === 0 ? {} : { view: JSON.stringify(view) };
  const parameters = Object.entries({ vault, file, block: String(block), hash: fingerprint, ...written });
  // Not URLSearchParams, whose plus signs Obsidian would keep.
  return `obsidian://${ACTION}?${parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

/** What a link hands over, which may come from anywhere; undefined where it names no block. A view that cannot be understood is left out. */
export function addressIn({ file, block, hash, view }: Readonly<Record<string, string | undefined>>): BlockAddress | undefined {
  if (file === undefined || file === '' || file.length > LONGEST_PATH) return undefined;
  if (block === undefined || !/^[1-9]\d{0,4}$/u.test(block) || Number(block) > MOST_BLOCKS) return undefined;
  if (hash === undefined || !/^[0-9a-z]{1,8}$/u.test(hash)) return undefined;
  return { file, block: Number(block), fingerprint: hash, view: viewIn(view) };
}

function viewIn(text = ''): ViewState {
  if (text.length > LONGEST_VIEW) return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return validState(parsed);
  } catch {
    return {};
  }
}
