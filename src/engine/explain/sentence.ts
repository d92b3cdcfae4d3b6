import { intermediatesOf, valueOf } from './arithmetic';
import type { Account } from './account';
import { arithmeticText, numberText } from './notation';

/**
 * An account in one line: `q("it") · k("animal") = 0.31·0.42 + … = 1.87`, `1.87 ÷ √32 = 0.33`, `e^0.33 ÷ Σ = 0.21`.
 * Numbers are rounded for the eye; the result is the cell's own.
 */
export function sentence(account: Account): string {
  if (account.closedBy.length > 0) return closedSentence(account);
  const { subject, arithmetic, result } = account;
  return equated(subject, arithmetic && arithmeticText(arithmetic), numberText(result));
}

/** A number that needs no working out is said once. */
function equated(...all: readonly (string | undefined)[]): string {
  const sides = all.filter((side) => side !== undefined);
  return sides.filter((side, index) => side !== sides[index - 1]).join(' = ');
}

/** What the sentence only names, each in a line of its own: `Σ = e^0.33 + e^1.20 = 4.71`. */
export function intermediateSentences({ arithmetic }: Account): readonly string[] {
  if (arithmetic === undefined) return [];
  return intermediatesOf(arithmetic).map(({ name, of }) => equated(name, arithmeticText(of), numberText(valueOf(of))));
}

/** `closed by causal (j > i) at i = 1, j = 3: −∞`. */
function closedSentence({ closedBy, position: { i, j }, result }: Account): string {
  const rules = closedBy.map(({ rule, formula }) => (formula === undefined ? rule : `${rule} (${formula})`));
  return `closed by ${rules.join(' and ')} at i = ${i}, j = ${j}: ${numberText(result)}`;
}
