import { number } from '../arithmetic';
import { numberText } from '../notation';
import { competing, type ExplainWeight } from './weight-account';

/** 1 for the largest score of the row, the first of equals; 0 for the others, and for all where a sink is larger. */
export const hardmax: ExplainWeight = (weighed) => {
  const { cell: { site, column }, row, score } = weighed;
  const largest = Math.max(...competing(weighed));
  const first = row.indexOf(largest);
  const place = first === -1 ? 'at the sink' : `first at "${site.keys[first] ?? ''}"`;
  return { subject: `hardmax(${numberText(score)}; largest ${numberText(largest)}, ${place})`, arithmetic: number(first === column ? 1 : 0) };
};
