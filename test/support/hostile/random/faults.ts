import { Text } from '@codemirror/state';
import { completionsAt } from '../../../../src/block/completions/completions';
import { edit, type KeyChanges } from '../../../../src/block/edits/edit';
import { editedSource } from '../../../../src/block/edits/edited-source';
import { fixesOf } from '../../../../src/block/fixes';
import { fieldGroups } from '../../../../src/block/form/field';
import { filledBelow, filledFrom, withField } from '../../../../src/block/form/filled';
import { blockFromSelection } from '../../../../src/block/form/selection';
import { defaultsIn } from '../../../../src/block/frontmatter';
import { paragraphBelow, textBelow } from '../../../../src/block/in-note/below-block';
import { exchangeInNote } from '../../../../src/block/in-note/exchanged-block';
import { fenceAround, fencedBlocks, linesOfNote, type FencedBlock } from '../../../../src/block/in-note/fence';
import type { DrawnBlock } from '../../../../src/block/in-note/find';
import { fencesAbove, findsIn, textsIn } from '../../../../src/block/in-note/fitting';
import { insertedBlock } from '../../../../src/block/in-note/inserted-block';
import { applied, editOfNote, type EditOfNote } from '../../../../src/block/in-note/note-edit';
import { pastedImageAt } from '../../../../src/block/in-note/pasted-image';
import { blocksOf } from '../../../../src/block/note';
import type { Around } from '../../../../src/model/around';
import { blocksIn } from '../../../../src/obsidian/editing/edited-block';
import { entryOf } from '../../../../src/obsidian/gallery/entry';
import { linkedNotes } from '../../linked-notes';
import { judgedAtFirst } from '../judged';
import type { TextEdit } from './edits';
import type { HostileVault } from './notes';
import { spliced } from './values';

/** What the plugin hands to a block of the note `Own`. */
function aroundIn({ Own, Other }: HostileVault): Around {
  return { defaults: defaultsIn(Own), resolve: linkedNotes({ Own, Other }) };
}

/** Every block of a note, by whoever looks for blocks: drawn with the note's defaults and what it builds on. */
export function faultsOfNote(vault: HostileVault): string[] {
  const { Own } = vault;
  const around = aroundIn(vault);
  const all = `${Own}\n${vault.Other}`;
  for (const { source, inNote } of blocksOf(Own)) inNote({ line: source.split('\n').length, column: 1 });
  return [...fencedBlocks(Own).entries()].flatMap(([index, block]) => {
    entryOf({ path: 'Own.md', mtime: 0, defaults: around.defaults }, { line: block.opening, heading: '', source: block.source }, index);
    fencesAbove(Own, block.opening);
    findsIn(Own, block.source);
    textsIn(Own);
    return judgedAtFirst(block.source, around, all).faults;
  });
}

/** As in an editor, after each change: blocks, completions, mistakes and what would mend them; the picture comes at the end. */
export function faultsOfTyping({ vault, edits, caret }: { readonly vault: HostileVault; readonly edits: readonly TextEdit[]; readonly caret: number }): string[] {
  let Own = vault.Own;
  const faults = edits.flatMap(({ at, taken, put }) => {
    Own = spliced(Own, at, taken, put);
    return faultsOfEditor({ ...vault, Own }, caret);
  });
  return [...faults, ...faultsOfNote({ ...vault, Own })];
}

function faultsOfEditor(vault: HostileVault, caret: number): string[] {
  const doc = Text.of(vault.Own.split(/\r\n?|\n/u).slice(0, MOST_LINES));
  const note = doc.toString();
  const around = aroundIn({ ...vault, Own: note });
  suggest(note, caret % (note.length + 1), around);
  return blocksIn(doc).flatMap((block) => {
    const [first, last] = [doc.line(block.opening + 1).from, doc.line(block.closing + 1).to];
    const { reading, faults } = judgedAtFirst(block.source, around, `${note}\n${vault.Other}`);
    const isInside = (offset: number) => offset >= first && offset <= last;
    return [...faults, ...reading.trace.diagnostics.flatMap((mistake) => {
      const fixes = fixesOf(block.source, mistake).map(({ range: { start, end } }) => [block.offsetOf(start), block.offsetOf(end)]);
      return [[block.offsetOf(mistake), block.offsetOf(mistake.end)], ...fixes].flat().every(isInside) ? [] : [`“${mistake.message}” is marked outside the block.`];
    })];
  });
}

const MOST_LINES = 2000;

/** As the editor asks for what may be written at the caret. */
function suggest(note: string, offset: number, around: Around): void {
  const lines = note.split('\n');
  const line = note.slice(0, offset).split('\n').length - 1;
  const fence = fenceAround(lines, line);
  if (fence === undefined) return;
  completionsAt(lines.slice(fence.opening + 1, fence.end).map(fence.within).join('\n'), { line: line - fence.opening, column: offset - note.lastIndexOf('\n', offset - 1) }, around);
}

export interface BlockEdits {
  readonly note: string;
  readonly changes: KeyChanges;
  readonly other: string;
  readonly at: number;
}

/** All that the plugin writes into notes: where it says that it did, the other blocks and all text around are as they were. */
export function faultsOfEdits({ note, changes, other, at }: BlockEdits): string[] {
  const blocks = fencedBlocks(note);
  const nth = at % Math.max(1, blocks.length);
  write(note, at, other);
  return blocks.slice(nth, nth + 1).flatMap((block) => {
    const drawn: DrawnBlock = { source: block.source, whereabouts: { text: note, lineStart: block.opening, lineEnd: block.end } };
    textBelow(note, drawn);
    return [
      ...faultsOfForm(block.source, changes),
      ...faultsOfChange('Saving keys', note, nth, editOfNote(note, drawn, changes), () => lastly(block, changes)),
      ...faultsOfChange('Another text', note, nth, exchangeInNote(note, drawn, other), () => withoutEnd(other)),
      ...faultsOfChange('A picture below', note, nth, paragraphBelow(note, drawn, '![[picture.svg]]'), () => block.source),
    ];
  });
}

/** The same keys, written into the block's text alone. */
function lastly({ source }: FencedBlock, changes: KeyChanges): string {
  const edited = edit(linesOfNote(source), changes);
  return edited.ok ? edited.lines.map(({ text }) => text).join('\n') : source;
}

function withoutEnd(text: string): string {
  return text.replace(/(?:\r\n?|\n)$/u, '').replace(/\r\n?/gu, '\n');
}

function faultsOfChange(name: string, note: string, nth: number, edited: EditOfNote, wanted: () => string): string[] {
  if (!edited.ok) return [];
  const after = fencedBlocks(applied(note, edited.edit)).map(({ source }) => source);
  const before = fencedBlocks(note).map(({ source }) => source);
  const expected = before.map((source, index) => (index === nth ? wanted() : source));
  return JSON.stringify(after) === JSON.stringify(expected) ? [] : [`${name}: the note's blocks are ${JSON.stringify(after)} in place of ${JSON.stringify(expected)}.`];
}

/** Every field of the form takes any text, or says why not. */
function faultsOfForm(source: string, changes: KeyChanges): string[] {
  filledFrom(source);
  filledBelow(source, {});
  const fields = fieldGroups().flatMap((group) => group.fields);
  const texts = Object.values(changes).map((text) => text ?? '');
  const edits = fields.flatMap(({ key }) => texts.slice(0, 1).map((text) => withField(source, key, text)));
  return [...edits, editedSource(source, changes)].flatMap((edited) => (edited.ok || edited.why !== '' ? [] : ['Nothing says why it was refused.']));
}

/** What is put into a note by commands, at any place of it. */
function write(note: string, at: number, other: string): void {
  const place = at % (note.length + 1);
  insertedBlock({ before: note.slice(note.lastIndexOf('\n', place - 1) + 1, place), after: note.slice(place).split('\n')[0] ?? '' }, other);
  blockFromSelection(note.slice(place));
  for (const line of linesOfNote(note).slice(0, 50)) pastedImageAt(line, at % (line.length + 1));
}
