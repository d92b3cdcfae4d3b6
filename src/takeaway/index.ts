import { csv } from './csv';
import { latex } from './latex';
import { numpy } from './numpy';
import { pytorch } from './pytorch';

export const takeaways = { pytorch, numpy, latex, csv };

export type TakeawayId = keyof typeof takeaways;
