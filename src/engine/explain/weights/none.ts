import { number } from '../arithmetic';
import type { ExplainWeight } from './weight-account';

/** The masked score as it is. */
export const none: ExplainWeight = ({ score }) => ({ arithmetic: number(score) });
