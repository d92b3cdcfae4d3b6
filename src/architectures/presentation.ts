import { tokenList } from '../engine/names/token-name';
import { warning } from '../engine/wording/problem';
import type { Problem } from '../model/diagnostic';
import type { Presentation, TokenName } from '../model/spec';
import type { Trace } from '../model/trace';
import { pictureOf } from './pictures';

/** The position of a token named by its word (the first of that spelling) or by its position; undefined where there is none. */
export function positionOf(name: TokenName, tokens: readonly string[]): number | undefined {
  const position = typeof name === 'number' ? name : tokens.indexOf(name);
  return position >= 0 && position < tokens.length ? position : undefined;
}

type Shown = Pick<Trace, 'architecture' | 'sites' | 'operations' | 'memory' | 'generation' | 'timeline' | 'predictions'>;

/** What a block asks to see and the run does not have; it is drawn without. */
export function mistakesIn(presentation: Presentation, trace: Shown): Problem[] {
  if (trace.sites.length === 0) return [];
  return [wrongFocus, wrongSite, wrongHead, wrongLayer, wrongStage, wrongViews, wrongStep, wrongHide, wrongNotes].flatMap((mistakes) => mistakes(presentation, trace));
}

function wrongFocus({ focus }: Presentation, { sites }: Shown): Problem[] {
  if (focus === undefined || sites.some((site) => positionOf(focus, site.queries) !== undefined)) return [];
  const queries = sites[0]?.queries ?? [];
  const message = typeof focus === 'number' ? `There is no position ${focus}: the queries stand at 0 to ${queries.length - 1}.` : `There is no query "${focus}" to focus on.`;
  return [warning('focus', message, `The queries are: ${tokenList(queries)}`)];
}

function wrongSite({ site }: Presentation, { sites }: Shown): Problem[] {
  if (site === undefined || sites.some(({ id }) => id === site)) return [];
  const ids = [...new Set(sites.map(({ id }) => id))].join(', ');
  return [warning('site', `There is no site "${site}" in this block.`, `It has: ${ids}.`)];
}

function wrongHead({ head }: Presentation, { sites }: Shown): Problem[] {
  const most = Math.max(...sites.map(({ heads }) => heads.length));
  if (head === undefined || head <= most) return [];
  return [warning('head', `There is no head ${head}: this block has ${most}.`, `Declare more of them, "heads: ${head}", or write a number up to ${most}.`)];
}

function wrongLayer({ layer }: Presentation, { sites }: Shown): Problem[] {
  const deepest = Math.max(...sites.map((site) => site.layer));
  if (layer === undefined || layer <= deepest) return [];
  return [warning('layer', `There is no layer ${layer}: this block has ${deepest}.`, `Write a number up to ${deepest}.`)];
}

function wrongStage({ stage, show }: Presentation, { sites }: Shown): Problem[] {
  if (stage === undefined && show === undefined) return [];
  const steps = new Set(sites.flatMap(({ heads }) => heads.flatMap((head) => Object.keys(head.steps))));
  const missing = (key: string, step: string): Problem[] => (steps.has(step) ? [] : [warning(key, `This block has no step "${step}".`, `Its steps are: ${[...steps].join(', ')}.`)]);
  return [...(stage === undefined ? [] : [...missing('stage', stage), ...hidden(stage, show)]), ...(show ?? []).flatMap((step) => missing('show', step))];
}

function hidden(stage: string, show: readonly string[] | undefined): Problem[] {
  if (show === undefined || show.includes(stage)) return [];
  return [warning('stage', `The stage "${stage}" is not among the steps that are shown.`, `Add it to them: "show: [${[stage, ...show].join(', ')}]".`)];
}

function wrongViews({ views }: Presentation, trace: Shown): Problem[] {
  return [...new Set(views)].flatMap((view): Problem[] => {
    const picture = pictureOf(view);
    if (picture === undefined || picture.isIn(trace)) return [];
    return [warning('view', `There is nothing for the view "${view}" to draw in this block.`, picture.hint)];
  });
}

function wrongStep({ step }: Presentation, { generation: { length } }: Shown): Problem[] {
  if (step === undefined || length === 0 || step <= length) return [];
  return [warning('step', `There is no step ${step}: the generation has ${length}, so the last one is shown.`, `Write a number up to ${length}.`)];
}

/** Whether tokens can be left out of its picture: elsewhere something is shown of every token, or counts on it. */
export function leavesOut({ architecture, predictions }: Pick<Trace, 'architecture' | 'predictions'>): boolean {
  return architecture === 'layer' || (architecture === 'encoder' && predictions.length === 0);
}

function wrongHide({ hide }: Presentation, trace: Shown): Problem[] {
  if (hide === undefined) return [];
  if (!leavesOut(trace)) return [warning('hide', 'Nothing is left out here: only of a layer, or of an encoder that predicts nothing.', 'Take "hide" out, or close tokens to attention with "knockout".')];
  const { sites: [site] } = trace;
  return hide.tokens.flatMap((name) => (site === undefined || [site.queries, site.keys].some((tokens) => positionOf(name, tokens) !== undefined) ? [] : [notThere('hide', name, site.keys)]));
}

function wrongNotes({ annotate = [] }: Presentation, { sites }: Shown): Problem[] {
  return annotate.flatMap((note, index) => ([['row', 'queries'], ['column', 'keys']] as const).flatMap(([side, tokens]): Problem[] => {
    const name = note[side];
    if (name === undefined || sites.some((site) => positionOf(name, site[tokens]) !== undefined)) return [];
    return [{ ...notThere('annotate', name, sites[0]?.[tokens] ?? []), path: [index, side] }];
  }));
}

function notThere(key: string, name: TokenName, tokens: readonly string[]): Problem {
  const message = typeof name === 'number' ? `There is no position ${name}.` : `There is no token "${name}".`;
  return warning(key, message, `The tokens are: ${tokenList(tokens)}`);
}
