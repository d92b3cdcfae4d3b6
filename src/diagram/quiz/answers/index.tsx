import type { VNode } from 'preact';
import { upTo } from '../said';
import type { Answer, Asks } from '../question';
import { Cells } from './cells';
import { Choose } from './choose';
import type { FieldProps } from './field';
import { NumberField } from './number';
import { Order } from './order';

type Props = Omit<FieldProps<Asks['kind']>, 'asks'> & { readonly asks: Asks };

/** The field that a question's answer is given in. */
export function AnswerField({ asks, ...props }: Props): VNode {
  switch (asks.kind) {
    case 'choose': return <Choose asks={asks} {...props} />;
    case 'cells': return <Cells asks={asks} {...props} />;
    case 'number': return <NumberField asks={asks} {...props} />;
    case 'order': return <Order asks={asks} {...props} />;
  }
}

/** What stands in the field before anybody answers. */
export function blank(asks: Asks): Answer {
  return asks.kind === 'order' ? upTo(asks.items.length) : [];
}

/** What is missing before it can be checked; undefined where nothing is. */
export function missingIn(asks: Asks, draft: Answer): string | undefined {
  if (draft.length > 0 || asks.kind === 'cells') return undefined;
  return asks.kind === 'number' ? 'Type a number, such as 0.25.' : 'Choose one first.';
}
