import { extendDom } from './obsidian/dom';

/** A new window with a document of its own and the page's styles, as Obsidian's popouts have. */
export function openWindow(title: string, bodyClass: string): Window {
  const opened = window.open('', '', 'popup,width=760,height=820');
  if (!opened) throw new Error('The browser did not let the page open a window.');
  const { document: page } = opened;
  page.documentElement.lang = 'en';
  page.title = title;
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const copy = page.createElement('link');
    copy.rel = 'stylesheet';
    copy.href = link.href;
    page.head.append(copy);
  }
  page.body.className = bodyClass;
  if (page.defaultView) extendDom(page.defaultView);
  return opened;
}
