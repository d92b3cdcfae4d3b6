import { grouped } from '../../engine/wording/counted';
import type { FamilyMember, FamilySize } from '../../model/family';
import { nameOf, reportedInWords } from './count';

/** One size of one model: a row of the table. */
export interface Row {
  readonly member: FamilyMember;
  readonly size: FamilySize;
}

export interface Column {
  readonly id: string;
  readonly name: string;
  /** Long texts may break, numbers may not. */
  readonly isText: boolean;
  /** Empty where nothing is known. */
  readonly text: (row: Row) => string;
  /** What rows are sorted by; undefined goes last, either way. */
  readonly rank: (row: Row) => number | string | undefined;
}

export const columns: readonly Column[] = [
  words('model', 'Model', ({ member, size }) => nameOf(member, size)),
  { ...numbers('year', 'Year', ({ size }) => size.year), text: ({ size }) => String(size.year) },
  { ...numbers('layers', 'Layers', ({ size }) => size.stacks.reduce((sum, { layers }) => sum + layers, 0)), text: ({ size }) => size.stacks.map(({ layers }) => grouped(layers)).join(' + ') },
  numbers('width', 'Width', ({ size }) => size.width),
  { ...numbers('heads', 'Heads', ({ size }) => size.heads), text: headsOf },
  numbers('head-width', 'Head width', ({ size }) => size.headWidth),
  numbers('feed-forward', 'Feed-forward', ({ size }) => size.feedForward),
  numbers('vocabulary', 'Vocabulary', ({ size }) => size.vocabulary),
  numbers('longest', 'Longest input', ({ size }) => size.longest),
  { ...numbers('reported', 'Parameters, reported', ({ size }) => size.reported?.parameters), text: reportedOf },
  numbers('counted', 'Parameters, counted here', ({ size }) => size.parameters),
  words('objective', 'Trained on', ({ member }) => member.objective),
  words('tokenizer', 'Tokenizer', ({ size }) => size.tokenizer),
  words('positions', 'Positions', ({ member }) => member.positions),
  words('paper', 'Paper', ({ member }) => member.paper),
  words('remark', 'Remark', remarkOf),
];

function words(id: string, name: string, text: (row: Row) => string): Column {
  return { id, name, isText: true, text, rank: (row) => text(row).toLowerCase() || undefined };
}

function numbers(id: string, name: string, rank: (row: Row) => number | undefined): Column {
  return {
    id, name, isText: false, rank,
    text: (row) => {
      const value = rank(row);
      return value === undefined ? '' : grouped(value);
    },
  };
}

/** With the heads that keys and values have, where they are fewer. */
function headsOf({ size: { heads, kvHeads } }: Row): string {
  if (heads === undefined) return '';
  return kvHeads === undefined ? grouped(heads) : `${grouped(heads)} (${grouped(kvHeads)} for K and V)`;
}

function reportedOf({ size: { reported } }: Row): string {
  return reported === undefined ? '' : reportedInWords(reported);
}

function remarkOf({ size: { reported, remark } }: Row): string {
  return [...(reported?.by === undefined ? [] : [`The count is reported in: ${reported.by}.`]), ...(remark === undefined ? [] : [remark])].join(' ');
}
