import { linesOf } from '../source';
import { tokenName } from '../values/token-name';
import { readBlock } from './meaning';

/** A word as it stands behind `focus:`, in quotes where it needs them; undefined where no spelling on one line means it. */
export function spelled(word: string): string | undefined {
  return [word, JSON.stringify(word)].find((text) => !/[^\S ]| {2}|^ | $/u.test(text) && readsAs(text) === word);
}

function readsAs(text: string): unknown {
  const value = readBlock(linesOf(`focus: ${text}`)).written[0]?.value;
  const outcome = value && tokenName.read(value);
  return outcome?.ok === true ? outcome.output : undefined;
}
