import type { Place } from '../../model/diagnostic';
import { keyFor, type AnyKey } from '../dictionary';
import { Excerpt } from '../source';
import type { Entry, Mapping, Value } from '../value';
import { readYaml } from '../yaml';
import { extentOf } from './comments';
import { asLines, insertedAfter, lineAt, replaced, type Edited } from './edited-line';
import { inFlow, wordInFlow } from './in-flow';

/** As `withValue` of key lines, in a block that begins with `{`. Nothing where its brackets do not close. */
export function withEntry(lines: Edited, key: AnyKey, value: Value): readonly Edited[] {
  const mapping = mappingOf(lines);
  if (mapping === undefined) return [];
  const asJson = isJson(lines, mapping);
  const entry = entryOf(mapping, key);
  return [entry === undefined ? added(lines, mapping, `${wordInFlow(key.id, asJson)}: ${inFlow(value, asJson)}`) : replaced(lines, entry.value.range, inFlow(value, asJson))];
}

/** Without the key and its comma; comments stay. */
export function withoutEntry(lines: Edited, key: AnyKey): Edited {
  const mapping = mappingOf(lines);
  const entry = mapping && entryOf(mapping, key);
  if (entry === undefined) return lines;
  const { start } = entry.keyRange;
  const { end } = entry.value.range;
  const after = commaAfter(lines, end);
  const comma = after ?? commaBefore(lines, start);
  return withoutEntry(withoutBlank(after === undefined ? taken(lines, [comma, { start, end }]) : taken(lines, [{ start, end }, comma]), start), key);
}

interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** Without the entry and its comma, and with what is between them where they stand on one line. */
function taken(lines: Edited, [first, second]: readonly [Stretch | undefined, Stretch | undefined]): Edited {
  if (first === undefined || second === undefined) return [first, second].reduce((rest, stretch) => (stretch === undefined ? rest : replaced(rest, stretch, '')), lines);
  if (first.end.line === second.start.line) return replaced(lines, { start: first.start, end: blanksAfter(lines, second.end) }, '');
  return replaced(replaced(lines, second, ''), first, '');
}

/** Blanks before what follows on the line belong to what is taken out. */
function blanksAfter(lines: Edited, place: Place): Place {
  const rest = lineAt(lines, place).text.slice(place.column - 1);
  const blanks = /^[ \t]+(?=[^\s#])/u.exec(rest)?.[0].length ?? 0;
  return { ...place, column: place.column + blanks };
}

/** A line on which nothing is left goes too. */
function withoutBlank(lines: Edited, { line }: Place): Edited {
  return lines.filter((one, index) => index !== line - 1 || one.text.trim() !== '');
}

function added(lines: Edited, mapping: Mapping, text: string): Edited {
  const last = mapping.entries.at(-1);
  const brace = { ...mapping.range.end, column: mapping.range.end.column - 1 };
  if (last === undefined) return inserted(lines, brace, text);
  const { end } = last.value.range;
  if (end.line === brace.line) return inserted(lines, end, `, ${text}`);
  const comma = commaAfter(lines, end);
  const indent = /^[ \t]*/u.exec(lineAt(lines, last.keyRange.start).text)?.[0] ?? '';
  const line = (indent === '' ? '  ' : indent) + text + (comma === undefined ? '' : ',');
  return insertedAfter(comma === undefined ? inserted(lines, end, ',') : lines, (comma?.start ?? end).line, [line]);
}

function inserted(lines: Edited, place: Place, text: string): Edited {
  return replaced(lines, { start: place, end: place }, text);
}

function mappingOf(lines: Edited): Mapping | undefined {
  const { value, diagnostics } = readYaml(new Excerpt(asLines(lines)));
  return value?.kind === 'mapping' && diagnostics.length === 0 ? value : undefined;
}

function entryOf({ entries }: Mapping, key: AnyKey): Entry | undefined {
  return entries.find((entry) => keyFor(entry.key)?.id === key.id);
}

function isJson(lines: Edited, { entries }: Mapping): boolean {
  return entries.every(({ keyRange: { start } }) => lineAt(lines, start).text.charAt(start.column - 1) === '"');
}

function commaAfter(lines: Edited, end: Place): Stretch | undefined {
  return commaIn(lines, end, 1);
}

function commaBefore(lines: Edited, start: Place): Stretch | undefined {
  return commaIn(lines, { ...start, column: start.column - 1 }, -1);
}

/** The comma next to a place, if nothing but blanks, line ends and comments is between. */
function commaIn(lines: Edited, from: Place, way: 1 | -1): Stretch | undefined {
  const { comments } = extentOf(new Excerpt(asLines(lines)));
  const lengths = lines.map(({ text }, index) => (comments.find(({ place }) => place.line === index + 1)?.place.column ?? text.length + 1) - 1);
  for (let { line, column } = from; line >= 1 && line <= lines.length; line += way, column = way === 1 ? 1 : (lengths[line - 1] ?? 0)) {
    for (; column >= 1 && column <= (lengths[line - 1] ?? 0); column += way) {
      const mark = lines[line - 1]?.text.charAt(column - 1) ?? '';
      if (mark === ',') return { start: { line, column }, end: { line, column: column + 1 } };
      if (mark.trim() !== '') return undefined;
    }
  }
  return undefined;
}
