const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/**
 * Does a one-line value open with a quote or a bracket that closes at its end, a comment aside?
 * Then it is YAML; any other value of a text key is taken literally. `[CLS] my dog` and `'tis` are text.
 */
export function isComplete(text: string): boolean {
  const end = endOfOpening(text);
  return end !== undefined && /^(?:\s*|\s+#.*)$/u.test(text.slice(end));
}

/** Is a one-line value in quotes, a comment aside? A line of text for people is taken literally unless it is. */
export function isQuoted(text: string): boolean {
  return /^["']/u.test(text) && isComplete(text);
}

/** Does the value open with a bracket that is never closed? */
export function isUnclosed(text: string): boolean {
  return text.charAt(0) in CLOSING && endOfOpening(text) === undefined;
}

/** The index after the mark that closes the quote or bracket at the start. */
function endOfOpening(text: string): number | undefined {
  const opening = text.charAt(0);
  if (opening === '"' || opening === "'") return endOfQuote(text, 0);
  return opening in CLOSING ? endOfBracket(text) : undefined;
}

function endOfQuote(text: string, start: number): number | undefined {
  const mark = text.charAt(start);
  for (let index = start + 1; index < text.length; index += 1) {
    if (mark === '"' && text[index] === '\\') index += 1;
    else if (text[index] === mark && mark === "'" && text[index + 1] === mark) index += 1;
    else if (text[index] === mark) return index + 1;
  }
  return undefined;
}

/** Quotes count only where a value begins: `[don't, stop]` holds none. */
function endOfBracket(text: string): number | undefined {
  const open: string[] = [];
  let valueBegins = false;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    const closing = CLOSING[mark];
    if (closing !== undefined) open.push(closing);
    else if (mark === open.at(-1)) open.pop();
    else if (valueBegins && (mark === '"' || mark === "'")) index = (endOfQuote(text, index) ?? text.length) - 1;
    if (open.length === 0) return index + 1;
    valueBegins = closing !== undefined || ',:'.includes(mark) || (valueBegins && /\s/u.test(mark));
  }
  return undefined;
}
