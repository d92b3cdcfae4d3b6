import { masks } from '../../engine/masks';
import { keys } from '../keys';
import { siteIds } from '../sites';
import { idsOf } from '../values/word';
import { takes, valueOf, type Word } from './field';

/** A rule that a form can offer: by its name alone, or with a count. */
export interface MaskRuleChoice extends Word {
  readonly counts: boolean;
}

/** The rule that a block has, where it has one alone. */
export interface ChosenRule {
  readonly rule: string;
  readonly count?: number | undefined;
}

export function maskChoices(): readonly MaskRuleChoice[] {
  return idsOf(masks).flatMap((id) => {
    const [bare, counts] = [takes(keys.mask, id), takes(keys.mask, `${id} 1`)];
    return bare || counts ? [{ id, doc: masks[id].doc, counts: !bare }] : [];
  });
}

/** `window 2` → the rule and its count; undefined where a form has no words for the mask. */
export function chosenRule(text: string, rules: readonly MaskRuleChoice[]): ChosenRule | undefined {
  const [, rule = '', count] = /^([a-z]+)(?: (\d+))?$/u.exec(text.trim()) ?? [];
  const offered = rules.find(({ id }) => id === rule);
  if (offered === undefined || offered.counts !== (count !== undefined)) return undefined;
  return { rule, ...(count !== undefined && { count: Number(count) }) };
}

export function ruleText({ rule, count }: ChosenRule): string {
  return count === undefined ? rule : `${rule} ${count}`;
}

/** Rows of open cells as the mask that draws them. */
export function drawnMask(open: readonly (readonly boolean[])[]): string {
  return `{allow: [${open.map((row) => `[${row.map(Number).join(', ')}]`).join(', ')}]}`;
}

/** Whether the mask is one matrix for all heads, and nothing else. */
export function isDrawn(text: string): boolean {
  return /^\{\s*["']?allow["']?:\s*\[\s*\[\s*[01\]tf]/u.test(text) && text.endsWith('}');
}

/** Whether sites have masks of their own. */
export function isScoped(text: string): boolean {
  const value = valueOf(keys.mask, text);
  return value?.kind === 'mapping' && value.entries.some(({ key }) => siteIds.includes(key));
}
