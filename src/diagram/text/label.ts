import { visible } from './visible';
import { characters, widthOf } from './width';

/** A token as a picture names it: short enough for its place, with the whole text kept for those who ask. */
export interface Label {
  readonly text: string;
  /** The whole text, where `text` is not. */
  readonly whole?: string;
  /** Pixels, estimated. */
  readonly width: number;
}

const ELLIPSIS = '…';
/** Of a special token such as `<extra_id_0>`: what tells it from its fellows stands last. */
const KEPT_AT_THE_END = 2;

/** Marks above and beneath a letter, of whatever script; more than three of them reach into the lines around. */
const STACKED_MARKS = /(\p{Script=Inherited}{3})\p{Script=Inherited}+/gu;

/** A token → a label at most `room` pixels wide. Only whole characters go: an emoji or an accented letter is never cut in two. */
export function labelOf(token: string, room: number, fontSize: number): Label {
  const whole = visible(token);
  const readable = whole.replace(STACKED_MARKS, '$1');
  const width = widthOf(readable, fontSize, room);
  const text = width <= room ? readable : shortened(readable, room, fontSize);
  if (text === whole) return { text, width };
  return { text, whole, width: widthOf(text, fontSize) };
}

function shortened(text: string, room: number, fontSize: number): string {
  const end = /^<.*>$/u.test(text) ? ELLIPSIS + characters(text).slice(-KEPT_AT_THE_END).join('') : ELLIPSIS;
  let left = room - widthOf(end, fontSize);
  let kept = '';
  for (const character of characters(text.slice(0, 400))) {
    left -= widthOf(character, fontSize);
    if (left < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}${end}`;
}
