import type { VNode } from 'preact';
import { counted, grouped } from '../../engine/wording/counted';
import type { FamilyMember, FamilySize } from '../../model/family';
import { inWords, nameOf, reportedInWords } from './count';
import { Drawing, drawingScale, type DrawingScale } from './drawing';

/** A card for each model: what it is in a sentence, and its sizes to one scale. */
export function Cards({ members }: { readonly members: readonly FamilyMember[] }): VNode {
  const scale = drawingScale(members);
  return <ul class="attn-family-cards" aria-label="Models">{members.map((member) => <Card key={member.id} member={member} scale={scale} />)}</ul>;
}

function Card({ member, scale }: { readonly member: FamilyMember; readonly scale: DrawingScale }): VNode {
  return (
    <li class="attn-family-card">
      <p class="attn-family-head">
        <span class="attn-family-name">{headingOf(member)}</span>
        <span class="attn-family-year">{yearsOf(member)}</span>
      </p>
      <p>{member.doc}</p>
      <Drawing member={member} scale={scale} />
      <ul class="attn-family-sizes">{member.sizes.map((size) => <Size key={size.name} member={member} size={size} />)}</ul>
      <p class="attn-family-toy">{`In a block, "model: ${member.id}" draws it at toy size${toyOf(member)}.`}</p>
    </li>
  );
}

function Size({ member, size }: { readonly member: FamilyMember; readonly size: FamilySize }): VNode {
  const { name, shape, count } = sizeInWords(member, size);
  return (
    <li>
      {name !== undefined && <span class="attn-family-size">{name}</span>}
      {` ${shape}`}
      <span class="attn-family-count">{count}</span>
    </li>
  );
}

export interface SizeInWords {
  /** Absent where the only size is named as its model. */
  readonly name?: string;
  readonly shape: string;
  readonly count: string;
}

export function sizeInWords(member: FamilyMember, size: FamilySize): SizeInWords {
  const { width, heads, reported, parameters } = size;
  const shape = [depthOf(size), `${grouped(width)} wide`, ...(heads === undefined ? [] : [counted(heads, 'head')])];
  return {
    ...((member.sizes.length > 1 || member.name !== size.name) && { name: size.name }),
    shape: shape.join(' · '),
    count: reported === undefined ? `${inWords(parameters)} parameters, counted here` : `${reportedInWords(reported)} parameters`,
  };
}

/** As its card is headed. */
export function headingOf(member: FamilyMember): string {
  const [only, ...others] = member.sizes;
  return only !== undefined && others.length === 0 ? nameOf(member, only) : member.name;
}

/** `12 layers`; `6 + 6 layers` where there are two stacks. */
function depthOf({ stacks: [first, second] }: FamilySize): string {
  if (first === undefined) return '';
  return second === undefined ? counted(first.layers, 'layer') : `${first.layers} + ${counted(second.layers, 'layer')}`;
}

export function yearsOf({ sizes }: FamilyMember): string {
  const years = sizes.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}

/** A recurrent model has no heads to tell of. */
function toyOf({ toy, architecture }: FamilyMember): string {
  return architecture === 'rnn' ? '' : `: ${counted(toy.layers, 'layer')}, ${counted(toy.heads, 'head')}`;
}
