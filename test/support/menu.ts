import type { Locator } from 'playwright-core';

export const moreButton = (block: Locator): Locator => block.getByRole('button', { name: 'More' });

/** Chooses an item of a block's ⋯ menu. */
export async function choose(block: Locator, item: string): Promise<void> {
  await moreButton(block).click();
  await block.getByRole('menuitem', { name: item }).click();
}
