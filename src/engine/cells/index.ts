import { gru } from './gru';
import { lstm } from './lstm';

export const cells = { lstm, gru };
