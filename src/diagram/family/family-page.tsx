import type { VNode } from 'preact';
import type { FamilyMember } from '../../model/family';
import { Breakdown } from './breakdown';
import { Cards } from './cards';
import { Parts } from './parts';
import { Table } from './table';

interface Props {
  readonly members: readonly FamilyMember[];
  readonly live: boolean;
}

/** Published models beside each other. Their real sizes stand here alone: what blocks run is a toy. */
export function FamilyPage({ members, live }: Props): VNode {
  return (
    <div class="attn-family">
      <Cards members={members} />
      <p class="attn-family-note">Drawn to one scale: across, how wide the hidden states are, a cell for each head; up, the layers. Smaller sizes stand in front of larger ones. The year is that of the first publication.</p>
      <p class="attn-family-heading">What the parameters are, to one scale</p>
      <Breakdown members={members} />
      <p class="attn-family-heading">The figures</p>
      <Table members={members} live={live} />
      <Parts members={members} open={!live} />
    </div>
  );
}
