import type { Hidden } from '../../model/spec';
import { mistaken, understood } from '../key';
import type { ValueKind } from '../key';
import { quote } from '../value';
import { tokenNames } from './token-name';
import { yesOrNo } from './yes-or-no';

const EXAMPLE = 'For example: hide: {tokens: [The, because], renormalize: true}';

/** Tokens; or a mapping that also says whether the weights that are left add up to 1 again. */
export const hidden: ValueKind<Hidden> = {
  accepts: `${tokenNames.accepts}; or a mapping with tokens and renormalize`,
  read(value) {
    if (value.kind !== 'mapping') {
      const tokens = tokenNames.read(value);
      return tokens.ok ? understood({ tokens: tokens.output, renormalize: false }) : tokens;
    }
    const unknown = value.entries.find(({ key }) => key !== 'tokens' && key !== 'renormalize');
    if (unknown !== undefined) return mistaken(unknown.value, `"hide" takes tokens and renormalize; found "${unknown.key}".`, EXAMPLE);
    const [named, whether] = ['tokens', 'renormalize'].map((word) => value.entries.find(({ key }) => key === word)?.value);
    if (named === undefined) return mistaken(value, `Found ${quote(value)}; it has no tokens.`, EXAMPLE);
    const tokens = tokenNames.read(named);
    const renormalize = whether === undefined ? understood(false) : yesOrNo.read(whether);
    if (!tokens.ok) return tokens;
    return renormalize.ok ? understood({ tokens: tokens.output, renormalize: renormalize.output }) : renormalize;
  },
};
