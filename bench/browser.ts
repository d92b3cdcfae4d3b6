import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium';

/** A blank page in a real Chromium that paints as fast as it can, instead of with the screen. */
export async function inBrowser<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium here: see scripts/ensure-chromium.ts.');
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, '--disable-frame-rate-limit', '--disable-gpu-vsync'] });
  try {
    return await work(await browser.newPage());
  } finally {
    await browser.close();
  }
}
