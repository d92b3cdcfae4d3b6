import { mistaken, understood } from '../key';
import type { Mistake, Outcome, ValueKind } from '../key';
import { quote } from '../value';
import type { Value } from '../value';
import { linkText } from './link';

const ADDRESS = /^[a-z][a-z0-9+.-]+:/iu;
const ENDING = /\.json$/iu;

/** The path of a JSON file, as a wikilink or as it is: `[[file.json]]`, `[[folder/file.json|its name]]`, `folder/file.json`. */
export const vaultFile: ValueKind<string> = {
  accepts: 'a JSON file of the vault, by its link or its path',
  read(value) {
    const written = linkText(value);
    if (written === undefined || written === '') return mistaken(value);
    const [path = ''] = written.split(/[|#]/u);
    return pathOf(value, path.trim());
  },
};

function pathOf(value: Value, path: string): Outcome<string> {
  if (ADDRESS.test(path)) return wrong(value, 'is not in the vault, and nothing is fetched from elsewhere.', 'Put the file into the vault and link to it: [[attention.json]].');
  return ENDING.test(path) ? understood(path) : wrong(value, 'is not a JSON file.', 'Write its name with the ending: [[attention.json]].');
}

function wrong(value: Value, message: string, hint: string): Mistake {
  return mistaken(value, `${quote(value)} ${message}`, hint);
}
