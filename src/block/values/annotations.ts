import type { Annotation } from '../../model/spec';
import { eachUnderstood, mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import { quote, type Value } from '../value';
import { tokenName } from './token-name';

const EXAMPLE = 'For example: annotate: [{row: it, column: animal, text: "Who is tired?"}]';
const WORDS = ['row', 'column', 'text'];
const MOST = 20;

/** `[{row: it, column: animal, text: "…"}]`; one may stand alone. */
export const annotations: ValueKind<readonly Annotation[]> = {
  accepts: 'a list of remarks, each with a row or a column or both, and a text',
  read(value) {
    const items = value.kind === 'list' ? value.items : [value];
    if (items.length === 0) return mistaken(value);
    if (items.length > MOST) return mistaken(value, `${items.length} remarks are too many for a picture.`, `Write at most ${MOST}.`);
    return eachUnderstood(items, readOne);
  },
};

function readOne(value: Value): Outcome<Annotation> {
  if (value.kind !== 'mapping') return mistaken(value, `Found ${quote(value)} where a remark is needed.`, EXAMPLE);
  const unknown = value.entries.find(({ key }) => !WORDS.includes(key));
  if (unknown !== undefined) return mistaken(unknown.value, `A remark takes row, column and text; found "${unknown.key}".`, EXAMPLE);
  const [row, column, text] = WORDS.map((word) => value.entries.find(({ key }) => key === word)?.value);
  if (text?.kind !== 'scalar' || text.source.trim() === '') return mistaken(text ?? value, `The remark ${quote(value)} has no text.`, EXAMPLE);
  if (row === undefined && column === undefined) return mistaken(value, 'The remark says neither its row nor its column.', EXAMPLE);
  const [at, to] = [row, column].map((place) => (place === undefined ? understood(undefined) : tokenName.read(place)));
  if (at?.ok === false) return at;
  if (to?.ok === false) return to;
  return understood({ text: text.source, ...(at?.output !== undefined && { row: at.output }), ...(to?.output !== undefined && { column: to.output }) });
}
