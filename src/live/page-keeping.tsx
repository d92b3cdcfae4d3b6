import { apart, windowOf, type PageWindow } from '../diagram/keeping/apart';
import type { Keeping } from '../diagram/keeping/keeping';

/** What every page can do: its own window's clipboard, and downloads. The block may move to another window. */
export function pageKeeping(block: HTMLElement): Keeping {
  return {
    ...clipboardKeeping(block),
    save: (name, content) => {
      download(windowOf(block.ownerDocument), name, content);
      return Promise.resolve(`${name} to your downloads`);
    },
  };
}

export function clipboardKeeping(block: HTMLElement): Pick<Keeping, 'copyText' | 'copyPng'> {
  // Asynchronous so that a page without a clipboard refuses as one whose reader does.
  return {
    copyText: async (text) => windowOf(block.ownerDocument).navigator.clipboard.writeText(text),
    copyPng: async (png) => {
      const { ClipboardItem, navigator } = windowOf(block.ownerDocument);
      return navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    },
  };
}

/** Long enough for a browser that asks where to. Milliseconds. */
const UNTIL_TAKEN = 60_000;

function download(page: PageWindow, name: string, content: Blob): void {
  const address = page.URL.createObjectURL(content);
  apart(<a href={address} download={name} />, page.document).querySelector('a')?.click();
  page.setTimeout(() => page.URL.revokeObjectURL(address), UNTIL_TAKEN);
}
