import { csv } from './csv';
import { latex } from './latex';
import { markdown } from './markdown';
import { numpy } from './numpy';
import { pytorch } from './pytorch';

export const takeaways = { pytorch, numpy, latex, markdown, csv };

export type TakeawayId = keyof typeof takeaways;
