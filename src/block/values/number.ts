import { finite, gtValue, integer, maxValue, minValue, number, pipe } from 'valibot';
import { grouped } from '../../engine/wording/counted';
import type { ValueKind } from '../key';
import { bySchema } from './schema';

export function count(from: number, to: number): ValueKind<number> {
  return bySchema(`a whole number from ${from} to ${grouped(to)}`, pipe(number(), integer(), minValue(from), maxValue(to)));
}

export const wholeNumber: ValueKind<number> = bySchema(
  'a whole number',
  pipe(number(), integer(), minValue(Number.MIN_SAFE_INTEGER), maxValue(Number.MAX_SAFE_INTEGER)),
);

export const finiteNumber: ValueKind<number> = bySchema('a number', pipe(number(), finite()));

export const positiveNumber: ValueKind<number> = bySchema('a number above 0', pipe(number(), finite(), gtValue(0)));

export const share: ValueKind<number> = bySchema('a number from 0 to 1', pipe(number(), finite(), minValue(0), maxValue(1)));
