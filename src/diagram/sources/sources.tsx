import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { steps } from '../../engine/trace/steps';
import type { Stream } from '../../model/trace';
import { letterOf } from '../badge';
import type { Gesture } from '../interaction/pointing';
import { NOWHERE, spotOf, type Spot } from '../interaction/spot';
import { BlockLook } from '../look/look';
import type { Shown } from '../shown';
import { labelOf } from '../text/label';
import { TYPE } from '../type-scale';
import { fedBy, sequencesOf, type Fed } from './fed-by';
import { Gliding } from './gliding';
import { heatAt } from './heat';

interface Props {
  readonly shown: Shown;
  readonly spot: Spot;
  readonly send: (gesture: Gesture) => void;
  /** Several readings have these sequences: the weights of none of them are marked. */
  readonly together?: boolean;
}

const SAID = { query: steps.queries.doc, key: steps.keys.doc, value: steps.values.doc } as const;
const MOST_TOKENS = 40;
const ROOM = 160;

/** The block's sequences, each with what it feeds: when the reading changes, Q stays, and one sees K and V move. */
export function Sources({ shown, ...others }: Props): VNode {
  const fed = fedBy(shown);
  return (
    <Gliding class="attn-sources" arrangement={Object.values(fed).join(' ')} motion={useContext(BlockLook).motion}>
      {sequencesOf(shown).map((stream) => <Sequence key={stream.id} shown={shown} stream={stream} fed={fed} {...others} />)}
    </Gliding>
  );
}

interface SequenceProps extends Props {
  readonly stream: Stream;
  readonly fed: Fed;
}

function Sequence({ shown, stream, fed, spot, send, together }: SequenceProps): VNode {
  const { id, tokens } = stream;
  const roles = (['query', 'key', 'value'] as const).filter((role) => fed[role] === id);
  const more = tokens.length - MOST_TOKENS;
  return (
    <div class={roles.length === 0 ? 'attn-sequence attn-sequence-idle' : 'attn-sequence'}>
      <span class="attn-sequence-roles">
        {roles.map((role) => <span key={role} class={`attn-badge attn-badge-${role}`} title={SAID[role]} data-glides={role}>{letterOf(role)}</span>)}
      </span>
      <span class="attn-sequence-tokens">
        {tokens.slice(0, MOST_TOKENS).map((token, position) => (
          <Token key={position} token={token} lit={isLit(id, position, fed, spot)} heat={together === true ? 0 : heatAt(shown, fed, spot, { stream: id, position })} spot={spotIn(id, position, fed)} send={send} />
        ))}
        {more > 0 && <span class="attn-more">{`… and ${more} more`}</span>}
      </span>
    </div>
  );
}

function Token({ token, lit, heat, spot, send }: { readonly token: string; readonly lit: boolean; readonly heat: number; readonly spot: Spot; readonly send: (gesture: Gesture) => void }): VNode {
  const { text, whole } = labelOf(token, ROOM, TYPE.label);
  return (
    <bdi
      class={`attn-token${lit ? ' attn-token-lit' : ''}${heat === 0 ? '' : ` attn-heat attn-heat-${heat}`}`}
      title={whole}
      onPointerEnter={() => send({ kind: 'hover', spot })}
      onPointerLeave={() => send({ kind: 'hover', spot: NOWHERE })}
      onClick={() => send({ kind: 'click', spot })}
    >
      {text}
    </bdi>
  );
}

/** A token that attends is pointed at as a query, also where it is attended to at the same time. */
function spotIn(stream: string, position: number, fed: Fed): Spot {
  if (fed.query === stream) return spotOf({ query: position });
  return fed.key === stream ? spotOf({ key: position }) : NOWHERE;
}

function isLit(stream: string, position: number, fed: Fed, spot: Spot): boolean {
  return (fed.query === stream && spot.query === position) || (fed.key === stream && spot.key === position);
}
