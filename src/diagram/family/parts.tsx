import type { VNode } from 'preact';
import type { FamilyMember, FamilySize } from '../../model/family';
import { grouped, nameOf } from './count';

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
          {member.sizes.map((size) => <Counted key={size.name} member={member} size={size} />)}
        </div>
      ))}
    </details>
  );
}

function Counted({ member, size }: { readonly member: FamilyMember; readonly size: FamilySize }): VNode {
  const name = `Parameters of ${nameOf(member, size)}`;
  const numbers = Object.entries(size.numbers).map(([number, value]) => `${number} = ${grouped(value)}`).join(', ');
  return (
    <div class="attn-table-scroller" role="region" aria-label={name} tabIndex={0}>
      <table>
        <caption>{`${name}: ${numbers}`}</caption>
        <tbody>
          {size.parts.map((part) => (
            <tr key={part.name}>
              <th scope="row">{part.name}</th>
              <td class="attn-family-formula">{written(part.formula)}</td>
              <td>{grouped(part.count)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">all together</th>
            <td />
            <td>{grouped(size.parameters)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** As one writes a product by hand. */
function written(formula: string): string {
  return formula.replaceAll(' * ', ' · ').replaceAll('^2', '²');
}
