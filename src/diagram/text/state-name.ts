import { labelOf, type Label } from './label';
import { visible } from './visible';
import { widthOf } from './width';

/** What a decoder's row writes: as the block declares it, or the most probable token where it declares none. */
export interface Written {
  readonly token: string;
  readonly produced: boolean;
}

/** A row or a column as what it is: a token, or the hidden state that came of it. */
export interface StateName {
  readonly token: string;
  /** How many layers it has been through; 0 is what enters the first. */
  readonly depth: number;
  readonly writes?: Written;
}

export interface StateLabel extends Label {
  readonly writes?: Label & Pick<Written, 'produced'>;
}

const SUBSCRIPT_ZERO = 0x2080;
const ZERO = 0x30;
/** As it stands between what goes in and what comes out. */
export const BECOMES = ' \u2192 ';

/** `h₁(it)`: a token after its first layer. Its own vector goes by its name alone. */
export function notation({ token, depth }: StateName): string {
  return depth === 0 ? visible(token) : `${hidden(depth)}(${visible(token)})`;
}

/** `“it” after layer 1`, for sentences. */
export function spoken({ token, depth }: StateName): string {
  const quoted = `“${visible(token)}”`;
  return depth === 0 ? quoted : `${quoted} after layer ${depth}`;
}

/** ` It writes “vache”.`, after a sentence about the row; nothing where it writes nothing. */
export function spokenWriting({ writes }: StateName): string {
  return writes === undefined ? '' : ` It ${writes.produced ? 'produces' : 'writes'} “${visible(writes.token)}”.`;
}

/** The name in at most `room` pixels, and half as many again for what the row writes, or more where the name leaves some. What is shortened is the token, never the h around it. */
export function stateLabel(name: StateName, room: number, fontSize: number): StateLabel {
  const own = shortenedInside(name, room, fontSize);
  if (name.writes === undefined) return own;
  const writes = { ...labelOf(name.writes.token, 1.5 * room - own.width, fontSize), produced: name.writes.produced };
  const isShort = own.whole !== undefined || writes.whole !== undefined;
  const whole = `${notation(name)}${BECOMES}${visible(name.writes.token)}`;
  return { text: own.text, ...(isShort && { whole }), width: own.width + widthOf(BECOMES, fontSize) + writes.width, writes };
}

function shortenedInside(name: StateName, room: number, fontSize: number): Label {
  const { token, depth } = name;
  if (depth === 0) return labelOf(token, room, fontSize);
  const [before, after] = [`${hidden(depth)}(`, ')'];
  const around = widthOf(before + after, fontSize);
  const inside = labelOf(token, Math.max(room - around, 2 * fontSize), fontSize);
  return { text: `${before}${inside.text}${after}`, ...(inside.whole !== undefined && { whole: notation(name) }), width: inside.width + around };
}

function hidden(depth: number): string {
  const digits = Array.from(String(depth), (digit) => String.fromCodePoint(SUBSCRIPT_ZERO + (digit.codePointAt(0) ?? ZERO) - ZERO));
  return `h${digits.join('')}`;
}
