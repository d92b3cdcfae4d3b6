import type { VNode } from 'preact';
import { grouped } from '../../engine/wording/counted';
import type { FamilyMember, FamilySize } from '../../model/family';
import { nameOf } from './count';

interface Props {
  readonly members: readonly FamilyMember[];
  /** On a page that runs nothing, they are there from the start. */
  readonly open: boolean;
}

/** Each model's sources, and its parameters part by part with their formulas. */
export function Parts({ members, open }: Props): VNode {
  return (
    <details class="attn-table attn-family-parts" open={open}>
      <summary>How the parameters are counted, and where the figures come from</summary>
      {members.map((member) => (
        <div key={member.id} class="attn-family-source">
          <p><span class="attn-family-name">{member.name}</span>{` Counted: ${member.counted}. Figures: ${member.paper}. ${member.figures}.`}</p>
          {countedAlike(member.sizes).map((sizes) => <Counted key={sizes[0]?.name} member={member} sizes={sizes} />)}
        </div>
      ))}
    </details>
  );
}

/** Sizes whose parts have the same formulas stand in one table. */
function countedAlike(sizes: readonly FamilySize[]): readonly (readonly FamilySize[])[] {
  const tables = new Map<string, FamilySize[]>();
  for (const size of sizes) {
    const formulas = size.parts.map(({ formula }) => formula).join('\n');
    tables.set(formulas, [...(tables.get(formulas) ?? []), size]);
  }
  return [...tables.values()];
}

/** The numbers that the formulas name, then the formulas with what they come to. */
function Counted({ member, sizes }: { readonly member: FamilyMember; readonly sizes: readonly FamilySize[] }): VNode {
  const name = `Parameters of ${sizes.map((size) => nameOf(member, size)).join(', ')}`;
  const [{ numbers, parts } = { numbers: {}, parts: [] }] = sizes;
  return (
    <div class="attn-table-scroller" role="region" aria-label={name} tabIndex={0}>
      <table>
        <caption class="attn-unseen">{name}</caption>
        <thead><tr><td /><td />{sizes.map((size) => <th key={size.name} scope="col">{size.name}</th>)}</tr></thead>
        <tbody>
          {Object.keys(numbers).map((number) => (
            <tr key={number}><td /><th scope="row" class="attn-family-formula">{number}</th>{sizes.map((size) => <td key={size.name}>{grouped(size.numbers[number] ?? 0)}</td>)}</tr>
          ))}
        </tbody>
        <tbody>
          {parts.map((part, index) => (
            <tr key={part.name}>
              <th scope="row">{part.name}</th>
              <td class="attn-family-formula">{written(part.formula)}</td>
              {sizes.map((size) => <td key={size.name}>{grouped(size.parts[index]?.count ?? 0)}</td>)}
            </tr>
          ))}
          <tr class="attn-family-sum"><th scope="row">all together</th><td />{sizes.map((size) => <td key={size.name}>{grouped(size.parameters)}</td>)}</tr>
        </tbody>
      </table>
    </div>
  );
}

/** As one writes a product by hand. */
function written(formula: string): string {
  return formula.replaceAll(' * ', ' · ').replaceAll('^2', '²');
}
