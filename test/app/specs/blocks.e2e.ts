import { $, browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { numbers, open } from './opened';

const TOGGLE = '.workspace-leaf.mod-active [role="radiogroup"][aria-label="What attends to what"]';

describe('a block in a note', () => {
  beforeEach(async () => {
    await obsidianPage.resetVault();
  });

  for (const mode of ['preview', 'source'] as const) {
    it(`is drawn, with its own numbers (${mode})`, async () => {
      await open('Start.md', mode);
      expect(await numbers()).toEqual(expect.arrayContaining(['0.67', '0.33']));
    });
  }

  it('answers: Q stays, K and V move', async () => {
    await open('Two languages.md', 'preview');
    const before = await numbers();
    await $(TOGGLE).$('[role="radio"][aria-checked="false"]').click();
    await browser.waitUntil(async () => (await numbers()).join() !== before.join());
    expect(await $(TOGGLE).$('[role="radio"][aria-checked="true"]').getText()).toContain('Self');
  });

  it('is drawn anew when its text changes', async () => {
    await open('Start.md', 'preview');
    const note = await obsidianPage.read('Start.md');
    await obsidianPage.write('Start.md', note.replace('Q: [[1, 0]]', 'Q: [[0, 0]]'));
    await browser.waitUntil(async () => (await numbers()).includes('0.50'));
  });

  it('leaves nothing when the plugin is turned off, and comes back', async () => {
    await open('Start.md', 'preview');
    await numbers();
    await obsidianPage.disablePlugin('attention-diagrams');
    await open('Two languages.md', 'preview');
    await open('Start.md', 'preview');
    await expect($('.attention-diagrams')).not.toExist();
    await obsidianPage.enablePlugin('attention-diagrams');
    await open('Two languages.md', 'preview');
    await open('Start.md', 'preview');
    expect(await numbers()).toContain('0.67');
  });
});
