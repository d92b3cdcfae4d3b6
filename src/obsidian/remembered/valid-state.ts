import { LIMITS } from '../../engine/limits';
import type { ViewState } from '../../model/view-state';
import { isRecord } from '../record';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 10_000;
const isPosition: Check = (value) => value === 0 || isCount(value);
const isOptional = (check: Check): Check => (value) => value === undefined || check(value);

function isListOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

const isName: Check = (value) => isText(value) || isPosition(value);
const isPlace: Check = (value) => isName(value) || (isRecord(value) && isName(value['query']) && isName(value['key']));
const isNudge: Check = (value) => isRecord(value) && isPlace(value['of']) && typeof value['by'] === 'number' && Number.isFinite(value['by']);
const isHand: Check = (value) => isRecord(value) && isListOf(isPlace)(value['knockout']) && isListOf(isNudge)(value['nudge']);

const HELD: Readonly<Record<keyof NonNullable<ViewState['held']>, Check>> = { query: isPosition, key: isPosition, dimension: isPosition, channel: isPosition, step: isText, operation: isText };

/** One for every part that a picture can be left with; the type complains where one is missing. */
const PARTS: Readonly<Record<keyof ViewState, Check>> = {
  site: isText,
  layer: isCount,
  head: isPosition,
  views: isListOf(isText),
  step: (value) => isCount(value) && Number(value) <= LIMITS.tokens,
  stage: isText,
  share: (value) => typeof value === 'number' && value > 0 && value <= 1,
  together: (value) => typeof value === 'boolean',
  whatIf: (value) => isRecord(value) && Object.values(value).every(isHand),
  tried: (value) => isRecord(value) && isText(value['site']) && isText(value['keys']),
  held: (value) => isRecord(value) && Object.entries(HELD).every(([name, check]) => isOptional(check)(value[name])),
};

/** Whatever was stored, by this version or another, or by hand: the parts that a picture can begin with. */
export function validState(stored: unknown): ViewState {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(Object.entries(PARTS).filter(([name, check]) => check(stored[name])).map(([name]) => [name, stored[name]]));
}
