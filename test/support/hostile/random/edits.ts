import fc from 'fast-check';
import { keys } from '../../../../src/block/keys';
import { keyLine } from './blocks';
import { oddText } from './texts';
import { oddValueOf } from './values';

/** Something typed, pasted or deleted in a text, as `spliced` does it. */
export interface TextEdit {
  readonly at: number;
  readonly taken: number;
  readonly put: string;
}

const typed = fc.oneof(
  { arbitrary: fc.constantFrom('', '`', '```', '~~~', '\n', '\r', '\t', ' ', '>', '- ', ':', '[', ']', '{', '}', '"', "'", '#', 'a', '1', '^a', '---\n', 'attention', '|', '&', '*', '\u0000', '\uD800'), weight: 4 },
  keyLine.map((line) => `\n${line}\n`),
  oddText,
);

export const textEdit: fc.Arbitrary<TextEdit> = fc.record({ at: fc.nat(), taken: fc.oneof({ arbitrary: fc.nat(3), weight: 3 }, fc.nat(200)), put: typed });

/** Keys and what should stand behind their colons; undefined takes one out. */
export const keyChanges: fc.Arbitrary<Readonly<Record<string, string | undefined>>> = fc.array(
  fc.constantFrom(...Object.values(keys)).chain((key) => fc.tuple(fc.constant(key.id), fc.option(oddValueOf(key), { nil: undefined }))),
  { minLength: 1, maxLength: 3 },
).map((changes) => Object.fromEntries(changes));
