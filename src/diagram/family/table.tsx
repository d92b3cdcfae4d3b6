import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FamilyMember } from '../../model/family';
import { columns, type Column, type Row } from './columns';
import { sorted, sortedNext, type Sorting } from './sorting';

interface Props {
  readonly members: readonly FamilyMember[];
  /** Whether the heads of its columns can be pressed. */
  readonly live: boolean;
}

const NAME = 'Sizes and figures of the models';

/** Every size with its figures. A column that says nothing of any of them is left out. */
export function Table({ members, live }: Props): VNode {
  const [sorting, sort] = useState<Sorting>();
  const rows = members.flatMap((member) => member.sizes.map((size): Row => ({ member, size })));
  const said = columns.filter(({ text }) => rows.some((row) => text(row) !== ''));
  return (
    <div class="attn-family-scroller" role="region" aria-label={NAME} tabIndex={0}>
      <table class="attn-family-table">
        <caption class="attn-unseen">{NAME}</caption>
        <thead>
          <tr>{said.map((column) => <Head key={column.id} column={column} sorting={sorting} onSort={live ? () => sort(sortedNext(sorting, column.id)) : undefined} />)}</tr>
        </thead>
        <tbody>{sorted(rows, said, sorting).map((row) => <BodyRow key={`${row.member.id} ${row.size.name}`} row={row} columns={said} />)}</tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sorting: Sorting | undefined;
  readonly onSort: (() => void) | undefined;
}

const MARKS = { ascending: '▲', descending: '▼' } as const;

/** WAI-ARIA Authoring Practices, sortable table: a button in the head, `aria-sort` on the column that is sorted. */
function Head({ column: { id, name, isText }, sorting, onSort }: HeadProps): VNode {
  const way = sorting?.column === id ? sorting.way : undefined;
  return (
    <th scope="col" class={isText ? 'attn-family-text' : undefined} aria-sort={way}>
      {onSort === undefined ? name : (
        <button type="button" class="attn-family-sort" onClick={onSort}>
          {name}
          <span class="attn-family-way" aria-hidden="true">{way === undefined ? '' : MARKS[way]}</span>
        </button>
      )}
    </th>
  );
}

function BodyRow({ row, columns: [first, ...others] }: { readonly row: Row; readonly columns: readonly Column[] }): VNode {
  return (
    <tr>
      {first !== undefined && <th scope="row">{first.text(row)}</th>}
      {others.map((column) => <td key={column.id} class={column.isText ? 'attn-family-text' : undefined}>{column.text(row)}</td>)}
    </tr>
  );
}
