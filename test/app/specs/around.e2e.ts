import { $, browser, expect } from '@wdio/globals';
import { open } from './opened';

describe('around the blocks', () => {
  it('the gallery shows every block of the vault', async () => {
    await browser.executeObsidianCommand('attention-diagrams:open-gallery');
    await browser.waitUntil(async () => (await browser.$$('.attn-card').length) === 2);
  });

  it('the form opens where a note is written', async () => {
    await open('Two languages.md', 'source');
    await browser.executeObsidianCommand('attention-diagrams:insert-diagram');
    await expect($('.modal .attn-form')).toExist();
    await browser.keys('Escape');
  });

  /** What the stand-in takes for granted (docs/testing.md), asked of the app: a processor gets an element that is in no page yet. */
  it('a processor of code blocks is called with a detached element, and with the place of its block', async () => {
    const seen = await browser.executeObsidian(async ({ app, obsidian }) => {
      const plugin = new obsidian.Component();
      const el = document.createElement('div');
      await obsidian.MarkdownRenderer.render(app, '```attention\nthe cat\n```', el, 'Start.md', plugin);
      plugin.load();
      const seenHere = { attached: el.isConnected, drawn: el.querySelectorAll('.attention-diagrams svg').length > 0 };
      plugin.unload();
      return seenHere;
    });
    expect(seen).toEqual({ attached: false, drawn: true });
  });
});
