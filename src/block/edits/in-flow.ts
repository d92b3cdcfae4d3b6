import { bracketToken, type Scalar, type Value } from '../value';

/** A value as it stands between braces; `asJson` where the block around it is JSON. */
export function inFlow(value: Value, asJson: boolean): string {
  if (value.kind === 'scalar') return scalarInFlow(value, asJson);
  if (value.kind === 'list') {
    const token = bracketToken(value);
    return token === undefined ? `[${value.items.map((item) => inFlow(item, asJson)).join(', ')}]` : JSON.stringify(token);
  }
  return `{${value.entries.map((entry) => `${wordInFlow(entry.key, asJson)}: ${inFlow(entry.value, asJson)}`).join(', ')}}`;
}

export function wordInFlow(word: string, asJson: boolean): string {
  return !asJson && /^[a-z][a-z-]*$/iu.test(word) && !/^(?:null|true|false)$/iu.test(word) ? word : JSON.stringify(word);
}

/** Numbers keep their spelling. JSON has no infinity: such a word stays one. */
function scalarInFlow({ value, source, quoted }: Scalar, asJson: boolean): string {
  if (typeof value === 'string') return quoted ? JSON.stringify(source) : wordInFlow(source, asJson);
  return quoted ? JSON.stringify(source) : source;
}
