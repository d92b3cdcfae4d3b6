import { grouped } from '../../engine/wording/counted';
import type { FamilyMember, FamilySize, ReportedCount } from '../../model/family';

const MILLION = 1e6;
const BILLION = 1e9;
const DIGITS = 3;

/** `109482240` → `109 million`, in three digits. */
export function inWords(count: number): string {
  const rounded = Number(count.toPrecision(DIGITS));
  if (rounded >= BILLION) return `${threeDigits(rounded / BILLION)} billion`;
  if (rounded >= MILLION) return `${threeDigits(rounded / MILLION)} million`;
  return grouped(rounded);
}

/** As it was reported, with its own digits: `175.0B` → `175.0 billion`, `1542M` → `1,542 million`. */
export function reportedInWords({ text }: ReportedCount): string {
  const digits = text.slice(0, -1);
  const number = digits.includes('.') ? digits : grouped(Number(digits));
  return `${number} ${text.endsWith('B') ? 'billion' : 'million'}`;
}

/** `BERT large`; a size that is named as its model stands alone. */
export function nameOf({ name }: FamilyMember, size: FamilySize): string {
  return size.name === name ? name : `${name} ${size.name}`;
}

function threeDigits(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}
