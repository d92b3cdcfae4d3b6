const CONTROL = /\p{Control}/gu;
/** Characters that draw nothing and may turn the order of what stands around them. */
const UNSEEN = /[\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
const NOT_IN_XML = /[\uFFFE\uFFFF]|\p{Surrogate}/gu;

const SUBSTITUTE = '\u2426';
const FIRST_PICTURE = 0x2400;
const DELETE = 0x7f;

/** More than anybody reads in a picture; a text stands in it several times. */
const LONGEST = 5000;

/**
 * Text from a note as it may stand in a picture: nothing in it is invisible, turns its surroundings around, or is refused by XML.
 * Control characters become their pictures (Unicode block 2400), lone surrogates U+FFFD, an empty text ␢. What is very long ends in ….
 */
export function visible(text: string): string {
  if (text.length > LONGEST) return `${visible(text.slice(0, LONGEST))}…`;
  if (text.trim() === '') return text === '' ? '\u2422' : text.replace(/\s/gu, '\u2423');
  return text
    .replace(CONTROL, pictureOf)
    .replace(UNSEEN, SUBSTITUTE)
    .replace(NOT_IN_XML, '\uFFFD');
}

/** ASCII's control characters have pictures of their own; those of Latin-1 have none. */
function pictureOf(control: string): string {
  const code = control.codePointAt(0) ?? 0;
  if (code === DELETE) return '\u2421';
  return code < DELETE ? String.fromCodePoint(FIRST_PICTURE + code) : SUBSTITUTE;
}
