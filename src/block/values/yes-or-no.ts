import { boolean } from 'valibot';
import { bySchema } from './schema';

export const yesOrNo = bySchema('true or false', boolean(), ['true', 'false']);
